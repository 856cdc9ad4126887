package org.jventure.session;

import java.time.Duration;
import org.jventure.kernel.SerialExecutor;

/** The time in which a session has lost its player and keeps for them what they miss. One thread. */
final class Vigil {

    private final Vigils all;
    private final SerialExecutor executor;
    private final Duration longest;
    private boolean kept;
    private Runnable stopTimer = () -> {};

    /** @param longest after which nobody comes any more, whatever zones say or fail to say */
    Vigil(Vigils all, SerialExecutor executor, Duration longest) {
        this.all = all;
        this.executor = executor;
        this.longest = longest;
    }

    boolean isKept() {
        return kept;
    }

    /** Begins, unless too many are kept; {@code tooLong} is run when it has taken too long. */
    void begin(Runnable tooLong) {
        kept = all.begin();
        if (kept) {
            stopTimer = executor.schedule(longest, tooLong);
        }
    }

    /** Does nothing if it has not begun. */
    void end() {
        if (kept) {
            kept = false;
            all.end();
            stopTimer.run();
        }
    }
}
