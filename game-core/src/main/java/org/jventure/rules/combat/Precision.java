package org.jventure.rules.combat;

import java.time.Instant;
import org.jventure.rules.effect.Stat;

/** How well blows hit. Skills always do: they are paid for. */
final class Precision {

    /** In so many percent of all blows one hits well. */
    static final int WELL = 10;

    /** And then as hard, in percent. */
    static final int AS_HARD = 200;

    private static final int EVEN = 75;
    private static final int LEAST = 50;
    private static final int MOST = 95;

    private Precision() {}

    /** In percent: 75 against equals, one more for each point that awareness is above the other's agility. */
    static int of(Fighter attacker, Fighter target, Instant now) {
        long awareness = attacker.body().effective(now).of(Stat.AWARENESS);
        return Math.clamp(EVEN + awareness - target.body().effective(now).of(Stat.AGILITY), LEAST, MOST);
    }

    /** What of the damage of blows comes of them in the long run, in percent. */
    static int share(Fighter attacker, Fighter target, Instant now) {
        return of(attacker, target, now) + WELL * (AS_HARD - 100) / 100;
    }
}
