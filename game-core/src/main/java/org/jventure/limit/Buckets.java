package org.jventure.limit;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Clock;

/**
 * A bucket for each name: full at first, one measure out for each deed, and one back after each stretch of time. Memory
 * is bounded: while too many names are remembered, those that are new share one bucket. Any thread.
 */
final class Buckets {

    static final int REMEMBERED = 20_000;

    private static final long SWEEP_NANOS = 1_000_000_000L;
    private static final String EVERYBODY_ELSE = "";

    private final Clock clock;
    private final long each;
    private final long burst;
    private final ConcurrentHashMap<String, Long> paidUntil = new ConcurrentHashMap<>();
    private volatile long sweptAt;

    Buckets(Clock clock, Rate rate) {
        this.clock = clock;
        this.each = rate.each().toNanos();
        this.burst = each * rate.burst();
        this.sweptAt = clock.nanos();
    }

    /** Takes one out; false, and nothing is taken, if the bucket is empty. */
    boolean take(String name) {
        long now = clock.nanos();
        var taken = new boolean[1];
        paidUntil.compute(bucket(name, now), (_, paid) -> {
            long from = level(paid, now);
            taken[0] = from + each <= now;
            return taken[0] ? from + each : from;
        });
        return taken[0];
    }

    /** Whether one could be taken out. */
    boolean hasOne(String name) {
        long now = clock.nanos();
        return level(paidUntil.get(bucket(name, now)), now) + each <= now;
    }

    /** Takes out what was done elsewhere already: as far as there is any. Below zero it puts back, as far as there is room. */
    void spill(String name, int measures) {
        long now = clock.nanos();
        paidUntil.compute(bucket(name, now), (_, paid) ->
                (long) Math.min(Math.max(now, level(paid, now)), level(paid, now) + (double) each * measures));
    }

    /** Takes one out, also of an empty bucket: it has to be paid for before another can be. So many as a burst are owed at most. */
    void owe(String name) {
        long now = clock.nanos();
        paidUntil.compute(bucket(name, now), (_, paid) -> Math.min(now + burst, level(paid, now) + each));
    }

    /** Puts one back. */
    void giveBack(String name) {
        long now = clock.nanos();
        paidUntil.computeIfPresent(bucket(name, now), (_, paid) -> level(paid - each, now));
    }

    void refill(String name) {
        paidUntil.remove(name);
    }

    private long level(@Nullable Long paid, long now) {
        return paid == null ? now - burst : Math.max(paid, now - burst);
    }

    private String bucket(String name, long now) {
        if (paidUntil.size() >= REMEMBERED) {
            if (now - sweptAt >= SWEEP_NANOS) {
                sweptAt = now;
                paidUntil.values().removeIf(paid -> paid <= now - burst); // full again: nothing to remember
            }
            if (paidUntil.size() >= REMEMBERED && !paidUntil.containsKey(name)) {
                return EVERYBODY_ELSE;
            }
        }
        return name;
    }
}
