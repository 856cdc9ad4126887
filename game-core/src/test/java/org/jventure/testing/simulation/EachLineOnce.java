package org.jventure.testing.simulation;

/** I5: a line happens once or not at all, also if it was sent, or its answer lost, when something broke. */
final class EachLineOnce implements Invariant {

    @Override
    public String name() {
        return "I5 each line at most once";
    }

    @Override
    public void performed(Deed deed, Audit audit) {
        var again = deed.memory().character(deed.actor())
                .filter(_ -> audit.isStored(deed.line()) || isDoneIn(deed, audit))
                .isPresent();
        if (again) {
            audit.report(this, "line " + deed.line() + " is done again by " + deed.process() + ": " + deed.changes());
        }
    }

    private static boolean isDoneIn(Deed deed, Audit audit) {
        return audit.deed(deed.line()).filter(earlier -> earlier.memory() == deed.memory()).isPresent();
    }
}
