package org.jventure.admin.play;

import java.time.Duration;
import org.jventure.kernel.Clock;

/** A token bucket for what one browser sends. One thread. */
final class FrameLimit {

    private final Clock clock;
    private final long nanosPerFrame;
    private final long burstNanos;
    private long paidUntil;

    FrameLimit(Clock clock, int framesPerSecond, int burst) {
        this.clock = clock;
        this.nanosPerFrame = Duration.ofSeconds(1).toNanos() / framesPerSecond;
        this.burstNanos = nanosPerFrame * burst;
        this.paidUntil = clock.nanos() - burstNanos;
    }

    /** Counts one more; false if it is too many. */
    boolean allow() {
        var now = clock.nanos();
        paidUntil = Math.max(paidUntil, now - burstNanos) + nanosPerFrame;
        return paidUntil <= now;
    }
}
