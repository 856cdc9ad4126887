package org.jventure.testing;

import java.util.UUID;
import org.jventure.kernel.Ids;

/** Ids that count up from a seed; each begins with it, so that a failing test can be read. One thread. */
public final class SeededIds implements Ids {

    private final int seed;
    private long last;

    public SeededIds(int seed) {
        this.seed = seed;
    }

    @Override
    public UUID next() {
        long high = (long) seed << 32 | 0x7000L;
        return new UUID(high, 0x8000000000000000L | ++last);
    }
}
