package org.jventure.testing.simulation;

import java.time.Duration;

/** I6: of two who sign in at one instant for one character, one plays within a second and the other is told. */
final class OneLiveSession implements Invariant {

    @Override
    public String name() {
        return "I6 one live session";
    }

    @Override
    public void settled(Play play, Audit audit) {
        for (String name : play.people()) {
            var open = play.terminalsOf(name);
            if (open.size() != 1) {
                audit.report(this, name + " plays at " + open);
            }
        }
        var twin = play.people().getFirst();
        play.signInTwice(twin);
        play.cluster().advance(Duration.ofSeconds(1));
        var open = play.terminalsOf(twin);
        if (open.size() != 1) {
            audit.report(this, "a second after two sign-ins, " + twin + " plays at " + open);
        }
        play.cluster().advance(Duration.ofSeconds(2));
        if (play.ask(twin, "say once").isEmpty()) {
            audit.report(this, twin + " can't play at " + open);
        }
    }
}
