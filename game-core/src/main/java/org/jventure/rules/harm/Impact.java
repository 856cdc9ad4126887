package org.jventure.rules.harm;

import java.time.Duration;
import java.util.List;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

/**
 * What leaves whoever acts, before it reaches anybody.
 *
 * @param practised the stats that were used for it, once for each use
 */
public record Impact(
        Source source,
        List<Hit> hits,
        List<Dose> doses,
        List<Recovery> recoveries,
        List<Effect.Boost> boosts,
        List<Stat> practised) {

    public Impact {
        hits = List.copyOf(hits);
        doses = List.copyOf(doses);
        recoveries = List.copyOf(recoveries);
        boosts = List.copyOf(boosts);
        practised = List.copyOf(practised);
    }

    /** Damage at once. */
    public record Hit(String type, int amount) {}

    /** Damage at once and then again, {@code count} times in all. */
    public record Dose(String type, int amount, Duration every, int count) {}

    public record Recovery(Pool pool, int amount) {}
}
