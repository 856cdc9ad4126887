package org.jventure.rules.body;

import org.jventure.rules.effect.Pool;

/** How much is left of each pool; never below nothing. How much there can be is in the {@link Stats}. */
public record Vitals(int health, int skill, int endurance) {

    public Vitals {
        health = Math.clamp(health, 0, Stats.MOST);
        skill = Math.clamp(skill, 0, Stats.MOST);
        endurance = Math.clamp(endurance, 0, Stats.MOST);
    }

    /** Of one who is fresh. */
    public static Vitals full(Stats stats) {
        return new Vitals(stats.of(Pool.HEALTH.most()), stats.of(Pool.SKILL.most()), stats.of(Pool.ENDURANCE.most()));
    }

    public int of(Pool pool) {
        return switch (pool) {
            case HEALTH -> health;
            case SKILL -> skill;
            case ENDURANCE -> endurance;
        };
    }

    public Vitals with(Pool pool, int left) {
        return switch (pool) {
            case HEALTH -> new Vitals(left, skill, endurance);
            case SKILL -> new Vitals(health, left, endurance);
            case ENDURANCE -> new Vitals(health, skill, left);
        };
    }

    /** After that much is gone; what is not there cannot be lost. */
    public Vitals without(Pool pool, int lost) {
        return with(pool, of(pool) - Math.clamp(lost, 0, of(pool)));
    }

    /** After that much came back; there is never more of it than the stats allow, and nobody loses what is above. */
    public Vitals recovering(Pool pool, int gained, Stats stats) {
        int most = Math.max(of(pool), stats.of(pool.most()));
        return with(pool, (int) Math.min(most, (long) of(pool) + Math.max(0, gained)));
    }

    /** What is left when the stats allow no more, as after a boost that has ended. */
    public Vitals within(Stats stats) {
        var most = full(stats);
        return new Vitals(
                Math.min(health, most.health), Math.min(skill, most.skill), Math.min(endurance, most.endurance));
    }

    public boolean areFull(Stats stats) {
        return within(stats).equals(full(stats));
    }
}
