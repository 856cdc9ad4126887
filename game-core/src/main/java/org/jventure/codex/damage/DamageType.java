package org.jventure.codex.damage;

import org.jventure.rules.effect.Stat;

/**
 * A way to be hurt, such as by fire.
 *
 * @param name    as players read it, such as {@code fire}
 * @param attack  what makes who hurts hurt more
 * @param defence what makes who is hurt be hurt less
 */
public record DamageType(String key, String name, Scaling attack, Scaling defence) {

    /** By how much a stat counts: {@code stat / ratio} of the amount. The ratio is from 1 to {@value #HIGHEST}. */
    public record Scaling(Stat stat, int ratio) {

        public static final int HIGHEST = 100;
        public static final int USUAL = 20;

        public Scaling {
            if (!stat.isBasic()) {
                throw new IllegalArgumentException(stat + " is no basic stat");
            }
            if (ratio < 1 || ratio > HIGHEST) {
                throw new IllegalArgumentException("The ratio is " + ratio + ": nothing can be divided by it");
            }
        }
    }
}
