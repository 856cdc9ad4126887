package org.jventure.rules.item;

import java.util.Collection;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Stat;

/**
 * What is carried, or lies in a container, and how much of it there can be. Numbers and weights, in grams.
 *
 * @param count  things, not counting what is inside others
 * @param weight of all, with what is inside
 */
public record Burden(int count, long weight, int mostCount, long mostWeight) {

    /** What who has no strength at all can carry, and what each point of strength adds: 30 kg for newcomers. */
    private static final long BASE = 10_000;
    private static final long PER_STRENGTH = 2_000;

    /** Things that one can keep an eye on. */
    private static final int THINGS = 40;

    private static final long BEYOND = 1_000_000_000_000_000L;

    public Burden {
        count = Math.max(0, count);
        weight = Math.clamp(weight, 0, BEYOND);
    }

    /** Of somebody with those stats, who carries nothing yet. */
    public static Burden of(Stats stats) {
        return new Burden(0, 0, THINGS, BASE + PER_STRENGTH * stats.of(Stat.STRENGTH));
    }

    /** Of an empty container. */
    public static Burden in(int mostCount, long mostWeight) {
        return new Burden(0, 0, mostCount, mostWeight);
    }

    /** What a thing weighs with what is inside. */
    public static long weight(long own, Collection<Long> inside) {
        long sum = Math.clamp(own, 0, BEYOND);
        for (long each : inside) {
            sum = Math.min(BEYOND, sum + Math.clamp(each, 0, BEYOND));
        }
        return sum;
    }

    /** What is in the way of one thing more, if anything is. */
    public Room room(long more) {
        if (count >= mostCount) {
            return Room.TOO_MANY;
        }
        return Math.clamp(more, 0, BEYOND) > mostWeight - weight ? Room.TOO_HEAVY : Room.ENOUGH;
    }

    /** With one thing more, whether there is room or not: what is given by force is carried. */
    public Burden plus(long more) {
        return new Burden(count + 1, weight + Math.clamp(more, 0, BEYOND), mostCount, mostWeight);
    }

    /** Whether there is room for one more. */
    public enum Room {
        ENOUGH,
        TOO_MANY,
        TOO_HEAVY
    }
}
