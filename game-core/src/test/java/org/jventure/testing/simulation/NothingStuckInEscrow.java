package org.jventure.testing.simulation;

/** I2, I3: what is in escrow waits for somebody to decide, or reaches whom it is due to, whatever died in between. */
final class NothingStuckInEscrow implements Invariant {

    @Override
    public String name() {
        return "I2 nothing stuck in escrow";
    }

    @Override
    public void settled(Play play, Audit audit) {
        play.people().forEach(name -> play.ask(name, "collect")); // whatever is due comes with it
        play.cluster().stores().unfinishedEscrows().forEach(escrow -> audit.report(this, escrow));
    }
}
