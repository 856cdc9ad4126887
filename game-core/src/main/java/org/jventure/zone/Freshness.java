package org.jventure.zone;

import java.time.Duration;
import org.jventure.kernel.Clock;

/** How long ago the store was last seen to name the zone's owner. The zone's thread only. */
final class Freshness {

    private final Clock clock;
    private final Duration limit;
    private long verifiedAt;
    private boolean frozen;

    /** @param verifiedAt the clock when the store was asked that gave the zone to this node */
    Freshness(Clock clock, Duration limit, long verifiedAt) {
        this.clock = clock;
        this.limit = limit;
        this.verifiedAt = verifiedAt;
    }

    void verified(long askedAt) {
        verifiedAt = Math.max(verifiedAt, askedAt);
    }

    boolean isFrozen() {
        return frozen;
    }

    /** Looks at the clock. Answers whether the zone has just frozen, or thawed. */
    boolean hasChanged() {
        var stale = clock.nanos() - verifiedAt > limit.toNanos();
        var changed = stale != frozen;
        frozen = stale;
        return changed;
    }
}
