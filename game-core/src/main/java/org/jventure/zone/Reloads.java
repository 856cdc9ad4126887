package org.jventure.zone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a zone has started anew lately. The zone's thread only. */
final class Reloads {

    private static final int MOST = 2;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Long> times = new ArrayDeque<>();

    /** Notes one more. Answers whether they are too many: what makes it fail does not pass. */
    boolean areTooMany(long now) {
        times.removeIf(then -> now - then > WITHIN.toNanos());
        times.add(now);
        return times.size() > MOST;
    }
}
