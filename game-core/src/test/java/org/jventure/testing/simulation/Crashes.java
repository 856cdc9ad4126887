package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which processes are to die at their next commit: just before it, or when it is done and not yet answered. One thread. */
final class Crashes {

    enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final Map<String, Moment> due = new HashMap<>();
    private Consumer<String> killer = _ -> {};

    /** @param newKiller ends the process of the node at once */
    void killBy(Consumer<String> newKiller) {
        killer = newKiller;
    }

    /** The process of the node that runs at that moment dies there. */
    void plan(String node, Moment moment) {
        due.put(node, moment);
    }

    void forget() {
        due.clear();
    }

    /** Kills the process if it is to die now. */
    boolean isDueBefore(String process) {
        return strike(process, Moment.BEFORE_COMMIT);
    }

    void after(String process) {
        strike(process, Moment.AFTER_COMMIT);
    }

    private boolean strike(String process, Moment moment) {
        var node = Leases.nodeOf(process);
        if (due.remove(node, moment)) {
            killer.accept(node);
            return true;
        }
        return false;
    }
}
