package org.jventure.rules.harm;

import org.jventure.rules.effect.Stat;

/**
 * A type of damage.
 *
 * @param attack  the stat by which it hurts more
 * @param boost   how much of that stat doubles it; 0 = the stat makes no difference
 * @param defence the stat by which it hurts less
 * @param resist  how much of that stat halves it; 0 = the stat makes no difference
 */
public record DamageType(String key, Stat attack, int boost, Stat defence, int resist) {

    /** The ratio of types of which nothing else is said. */
    public static final int USUAL = 20;

    private static final int MOST = 1_000_000;

    public DamageType {
        boost = Math.clamp(boost, 0, MOST);
        resist = Math.clamp(resist, 0, MOST);
    }

    /** A type that nobody has described, as strength against strength: damage never fails for a missing row. */
    public static DamageType unknown(String key) {
        return new DamageType(key, Stat.STRENGTH, USUAL, Stat.STRENGTH, USUAL);
    }
}
