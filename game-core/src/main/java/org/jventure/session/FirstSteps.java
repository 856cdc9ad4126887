package org.jventure.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jventure.kernel.SerialExecutor;

/** Tells a newcomer who has never typed anything what to do, one thing at a time. One thread. */
final class FirstSteps {

    /** Who has been here more often than that is no newcomer. */
    private static final int SESSIONS = 3;

    private final SerialExecutor executor;
    private final Duration after;
    private final Consumer<String> tell;
    private final Deque<String> hints = new ArrayDeque<>(List.of(
            "'help' tells what you can do.",
            "To go somewhere, type where an exit leads, such as 'north', or only 'n'. 'look' shows where you are.",
            "'say hello' speaks to those who are with you, and 'newbie hello' asks everybody who likes to help newcomers."));
    private Runnable stopTimer = () -> {};

    /** @param after zero for never */
    FirstSteps(SerialExecutor executor, Duration after, Consumer<String> tell) {
        this.executor = executor;
        this.after = after;
        this.tell = tell;
    }

    /** @param session which of the character's this is, from 1 */
    void begin(long session) {
        if (session <= SESSIONS && !after.isZero()) {
            next();
        }
    }

    private void next() {
        if (!hints.isEmpty()) {
            stopTimer = executor.schedule(after, () -> {
                tell.accept("Hint: " + hints.remove());
                next();
            });
        }
    }

    /** The player has typed something, or is gone. */
    void end() {
        hints.clear();
        stopTimer.run();
    }
}
