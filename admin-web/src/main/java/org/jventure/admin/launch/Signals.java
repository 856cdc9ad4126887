package org.jventure.admin.launch;

import java.util.List;
import sun.misc.Signal;

/** Ctrl-C and its relatives as calls, counted, instead of the end of this process. */
final class Signals {

    private Signals() {}

    /** Runs the action for each such signal, on a thread of its own. */
    static void handle(Runnable action) {
        for (var name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), _ -> action.run());
            } catch (IllegalArgumentException _) {
                // somebody has kept it for himself (-Xrs, nohup): then it does what it always did
            }
        }
    }
}
