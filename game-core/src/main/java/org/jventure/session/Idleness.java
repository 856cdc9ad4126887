package org.jventure.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;

/** How long a player has typed nothing: warned first, then sent home. One thread. */
final class Idleness {

    private static final Duration WARNING = Duration.ofMinutes(1);

    private final SerialExecutor executor;
    private final Clock clock;
    private final @Nullable Duration most;
    private final Watch watch;
    private long since;
    private Runnable stopTimer = () -> {};

    /** What is done about it. */
    interface Watch {

        /** So much is left. */
        void warn(Duration left);

        void tooLong(Duration idle);
    }

    /** @param most zero for ever */
    Idleness(SerialExecutor executor, Clock clock, Duration most, Watch watch) {
        this.executor = executor;
        this.clock = clock;
        this.most = most.isZero() ? null : most;
        this.watch = watch;
    }

    void begin() {
        since = clock.nanos();
        if (most != null) {
            waitToWarn(most);
        }
    }

    /** The player has typed something. Costs nothing: the timer finds out when it is due. */
    void end() {
        since = clock.nanos();
    }

    /** Nobody is there any more. */
    void stop() {
        stopTimer.run();
    }

    private void waitToWarn(Duration longest) {
        var untilWarning = longest.minus(WARNING);
        after(untilWarning.isNegative() ? Duration.ZERO : untilWarning, () -> {
            watch.warn(warning(longest));
            waitToEnd(longest, since);
        });
    }

    private static Duration warning(Duration longest) {
        return longest.compareTo(WARNING) < 0 ? longest : WARNING;
    }

    private void waitToEnd(Duration longest, long idleSince) {
        stopTimer = executor.schedule(warning(longest), () -> {
            if (since == idleSince) {
                waitToEnd(longest, idleSince); // it may not be possible just now
                watch.tooLong(longest);
            } else {
                waitToWarn(longest);
            }
        });
    }

    /** Runs the task once nothing has been typed for so long. */
    private void after(Duration idle, Runnable task) {
        var left = idle.toNanos() - (clock.nanos() - since);
        stopTimer = left <= 0
                ? executor.schedule(Duration.ZERO, task)
                : executor.schedule(Duration.ofNanos(left), () -> {
                    if (clock.nanos() - since >= idle.toNanos()) {
                        task.run();
                    } else {
                        after(idle, task);
                    }
                });
    }
}
