package org.jventure.rules.combat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;

/**
 * What somebody has against others: whom it turns on, and who shares in its defeat. Both fade together: who did nothing for
 * a few minutes is forgotten.
 *
 * @param asOf until when it has faded
 */
public record Threat(Map<FighterId, Grudge> grudges, Instant asOf) {

    /** Every so often a twentieth of it fades, at least 1. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final int PART = 20;
    private static final long MOST = 100_000_000;

    /** How much another must matter, in percent of whom it fights, before it turns: else it would turn all the time. */
    private static final int TO_TURN = 110;

    private static final Threat NONE = new Threat(Map.of(), Instant.EPOCH);

    public Threat {
        grudges = Collections.unmodifiableMap(new TreeMap<>(grudges));
    }

    /**
     * @param points how much one matters to it
     * @param damage health that one took of it
     */
    public record Grudge(long points, long damage) {

        private Grudge plus(Grudge more) {
            return new Grudge(Math.min(MOST, points + more.points), Math.min(MOST, damage + more.damage));
        }
    }

    public static Threat none() {
        return NONE;
    }

    public boolean isEmpty() {
        return grudges.isEmpty();
    }

    public long pointsOf(FighterId who) {
        var grudge = grudges.get(who);
        return grudge == null ? 0 : grudge.points();
    }

    /** After somebody took health of it. */
    Threat struck(FighterId by, int lost, Instant now) {
        return plus(by, lost, lost, now);
    }

    /** After somebody annoyed it otherwise: by coming at it, by healing its foe. */
    Threat stirred(FighterId by, long points, Instant now) {
        return plus(by, points, 0, now);
    }

    /** After somebody made sure to matter most. */
    Threat taunted(FighterId by, Instant now) {
        long most = grudges.values().stream().mapToLong(Grudge::points).max().orElse(0);
        long wanted = Math.min(MOST, most * (TO_TURN + 10) / 100 + 10);
        return plus(by, Math.max(0, wanted - pointsOf(by)), 0, now);
    }

    private Threat plus(FighterId who, long points, long damage, Instant now) {
        var faded = fadedBy(now);
        var since = faded.isEmpty() ? now : faded.asOf;
        var changed = new TreeMap<>(faded.grudges);
        changed.merge(who, new Grudge(Math.min(MOST, points), Math.min(MOST, damage)), Grudge::plus);
        return new Threat(changed, since);
    }

    Threat without(FighterId who) {
        var changed = new TreeMap<>(grudges);
        changed.remove(who);
        return new Threat(changed, asOf);
    }

    /** What is left of it by then. */
    public Threat fadedBy(Instant now) {
        long steps = Duration.between(asOf, now).dividedBy(STEP);
        if (grudges.isEmpty()) {
            return NONE;
        }
        if (steps < 0) {
            return new Threat(grudges, now);
        }
        var left = new TreeMap<FighterId, Grudge>();
        grudges.forEach((who, grudge) -> {
            long points = faded(grudge.points(), steps);
            if (points > 0) {
                left.put(who, new Grudge(points, grudge.damage()));
            }
        });
        return left.isEmpty() ? NONE : new Threat(left, asOf.plus(STEP.multipliedBy(steps)));
    }

    private static long faded(long points, long steps) {
        long left = points;
        for (long i = 0; i < steps && left > 0; i++) {
            left -= Math.max(1, left / PART);
        }
        return left;
    }

    /** Whom it should fight among those, if it fights that one now. */
    Optional<FighterId> foremost(@Nullable FighterId current, Predicate<FighterId> among) {
        FighterId best = null;
        for (var who : grudges.keySet()) {
            if (among.test(who) && (best == null || pointsOf(who) > pointsOf(best))) {
                best = who;
            }
        }
        if (current != null && among.test(current)
                && (best == null || pointsOf(best) * 100 <= pointsOf(current) * TO_TURN)) {
            best = current;
        }
        return Optional.ofNullable(best);
    }
}
