package org.jventure.rules.progress;

import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Stat;

/** Experience turned into a stat, a pool or a proficiency: always at the same price. */
public sealed interface Honing {

    int PRICE = 300;

    /** One more of a basic stat, five more of a pool. */
    record Honed(Experience experience, Stats stats) implements Honing {}

    /** One rank more of the proficiency. */
    record Practised(Experience experience, int rank) implements Honing {}

    record TooDear(long free) implements Honing {}

    /** Who wants to hone a proficiency must have it. */
    record NotProficient() implements Honing {}

    /** There is no more to be had. */
    record AtTheTop() implements Honing {}

    static Honing of(Experience experience, Stats stats, Stat stat) {
        var honed = stats.plus(stat, stat.isBasic() ? 1 : 5);
        if (honed.equals(stats)) {
            return new AtTheTop();
        }
        return experience.free() < PRICE
                ? new TooDear(experience.free())
                : new Honed(experience.paying(PRICE), honed);
    }

    /**
     * A proficiency.
     *
     * @param rank what one has of it; 0 = nothing
     */
    static Honing of(Experience experience, int rank) {
        if (rank < 1) {
            return new NotProficient();
        }
        if (rank >= Stats.MOST) {
            return new AtTheTop();
        }
        return experience.free() < PRICE
                ? new TooDear(experience.free())
                : new Practised(experience.paying(PRICE), rank + 1);
    }
}
