package org.jventure.rules.body;

import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

/**
 * What comes back by itself, for characters and NPCs alike. Time is cut into ticks of a second, counted by whoever calls
 * from any beginning that all calls share: a zone that slept makes up for all of them at once, with the same result.
 *
 * @param pause ticks between two times at which health and skill come back
 */
public record Regeneration(int pause) {

    /** Once every six seconds. */
    public static final Regeneration USUAL = new Regeneration(5);

    public Regeneration {
        if (pause < 0) {
            throw new IllegalArgumentException("There cannot be %d ticks between two times".formatted(pause));
        }
    }

    /** What is left at tick {@code to} of who had that at tick {@code from}. The dead do not recover. */
    public Vitals between(long from, long to, Vitals vitals, Stats stats) {
        if (to <= from || vitals.health() == 0) {
            return vitals;
        }
        long times = Math.floorDiv(to, pause + 1L) - Math.floorDiv(from, pause + 1L);
        return vitals
                .recovering(Pool.ENDURANCE, bounded(to - from), stats)
                .recovering(Pool.HEALTH, bounded(times * tenth(stats.of(Stat.VITALITY))), stats)
                .recovering(Pool.SKILL, bounded(times * tenth(stats.of(Stat.INTELLIGENCE))), stats);
    }

    /** A tenth, rounded, and at least one: who is weak recovers slowly, but does. */
    static int tenth(int stat) {
        return Math.max(1, (stat + 5) / 10);
    }

    private static int bounded(long amount) {
        return Math.clamp(amount, 0, Stats.MOST);
    }
}
