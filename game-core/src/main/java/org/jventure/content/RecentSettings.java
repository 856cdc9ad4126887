package org.jventure.content;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Clock;

/**
 * The world's settings, looked at again when they are a second old: thousands may knock at once, and one look serves them
 * all. Whatever a builder saves is so in use a second later, on every node. Any thread that may block.
 */
public final class RecentSettings implements Supplier<WorldSettings> {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Content content;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Reading last;

    private record Reading(WorldSettings settings, long at) {}

    public RecentSettings(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @Override
    public WorldSettings get() {
        var known = fresh();
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            known = fresh(); // somebody may have read while this one waited
            if (known == null) {
                known = content.settings();
                last = new Reading(known, clock.nanos());
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private @Nullable WorldSettings fresh() {
        var reading = last;
        return reading != null && clock.nanos() - reading.at() < FRESH.toNanos() ? reading.settings() : null;
    }
}
