package org.jventure.kernel.live;

import java.time.Instant;
import org.jventure.kernel.Clock;

/** The machine's clocks. */
public final class SystemClock implements Clock {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }
}
