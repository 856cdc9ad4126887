package org.jventure.testing;

import java.time.Duration;
import java.time.Instant;
import org.jventure.kernel.Clock;

/** Time that passes only when a test says so. One thread. */
public final class ManualClock implements Clock {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return BEGINNING.plusNanos(nanos);
    }

    public void advance(Duration duration) {
        nanos += duration.toNanos();
    }

    void moveTo(long newNanos) {
        nanos = Math.max(nanos, newNanos);
    }
}
