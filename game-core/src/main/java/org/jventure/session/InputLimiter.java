package org.jventure.session;

import java.time.Duration;
import org.jventure.kernel.Clock;

/** A token bucket: lines beyond the burst wait, none is lost. The session's thread only. */
final class InputLimiter {

    private final Clock clock;
    private final long nanosPerLine;
    private final long burstNanos;
    private long paidUntil;

    InputLimiter(Clock clock, int linesPerSecond, int burst) {
        this.clock = clock;
        this.nanosPerLine = Duration.ofSeconds(1).toNanos() / linesPerSecond;
        this.burstNanos = nanosPerLine * burst;
        this.paidUntil = clock.nanos() - burstNanos;
    }

    /** Zero if a line may go now, which it then has; else how long to wait before asking again. */
    Duration next() {
        var now = clock.nanos();
        paidUntil = Math.max(paidUntil, now - burstNanos);
        if (paidUntil + nanosPerLine > now) {
            return Duration.ofNanos(paidUntil + nanosPerLine - now);
        }
        paidUntil += nanosPerLine;
        return Duration.ZERO;
    }
}
