package org.jventure.rules.progress;

import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

/** What a character has come to so far. The stats are its own, without things and boosts. */
public record Progress(Experience experience, Usage usage, Stats stats, Vitals vitals) {

    /** By how much each pool grows with a level, whatever one did. */
    private static final int POOL = 5;

    /** How much more a pool can grow by use. */
    private static final int MOST_BY_USE = 10;

    /** So many uses make a pool grow by one. */
    private static final int USES = 5;

    /** After experience was gained, through as many levels as that makes. */
    public Gain gaining(long points) {
        var gained = experience.plus(points);
        int levels = gained.level() - experience.level();
        var grown = new Progress(gained, usage, stats, vitals);
        // Everything was used before the first of these levels, nothing between them. Nobody rises a thousand at once.
        for (int i = 0; i < Math.min(levels, 1000); i++) {
            grown = grown.aLevelUp();
        }
        return new Gain(grown, gained.total() - experience.total(), levels);
    }

    private Progress aLevelUp() {
        var higher = stats;
        var fuller = vitals;
        for (var pool : Pool.values()) {
            int more = POOL + byUse(pool);
            higher = higher.plus(pool.most(), more);
            fuller = fuller.recovering(pool, more, higher);
        }
        for (var stat : Stat.basic()) {
            higher = higher.plus(stat, 1);
        }
        for (var stat : usage.favourites()) {
            higher = higher.plus(stat, 1);
        }
        return new Progress(experience, Usage.NONE, higher, fuller);
    }

    private int byUse(Pool pool) {
        int uses = switch (pool) {
            case HEALTH -> usage.of(Stat.STRENGTH) + usage.of(Stat.AGILITY);
            case SKILL -> usage.of(Stat.INTELLIGENCE) + usage.of(Stat.AWARENESS);
            case ENDURANCE -> usage.of(Stat.VITALITY) + usage.of(Stat.WILLPOWER);
        };
        return Math.min(MOST_BY_USE, uses / USES);
    }

    /**
     * What became of a gain.
     *
     * @param points what was gained in fact
     * @param levels how many levels that made
     */
    public record Gain(Progress after, long points, int levels) {}
}
