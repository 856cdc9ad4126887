package org.jventure.kernel.live;

import java.security.SecureRandom;
import java.util.UUID;
import org.jventure.kernel.Clock;
import org.jventure.kernel.Ids;

/** UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, the rest random. */
public final class TimeOrderedIds implements Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long high = clock.now().toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
