package org.jventure.rules.harm;

import org.jventure.kernel.Chance;

/**
 * The numbers of harm and recovery, in whole numbers throughout: no result depends on how a machine rounds, and none can
 * overflow within the bounds of effects, stats and ratios.
 */
public final class Formulas {

    /** Chance changes each amount by so many percent at most, up or down. */
    public static final int SPREAD = 25;

    /** The most that any blow comes to. */
    public static final int MOST = 1_000_000_000;

    private Formulas() {}

    /** A number of percent from −25 to 25. */
    public static int luck(Chance chance) {
        return chance.below(2 * SPREAD + 1) - SPREAD;
    }

    /** amount × (1 + stat ÷ ratio + luck %), rounded up, at least 0. */
    public static int outgoing(int amount, int stat, int ratio, int luck) {
        long share = share(stat, ratio, luck);
        return bounded(up(amount * Math.max(0, share), 100L * divisor(ratio)));
    }

    /** amount ÷ (1 + stat ÷ ratio + luck %), rounded up: what hurts at all is never lessened to nothing. */
    public static int received(int amount, int stat, int ratio, int luck) {
        return bounded(up(amount * 100L * divisor(ratio), Math.max(1, share(stat, ratio, luck))));
    }

    /** amount × (1 + luck %), rounded up. */
    public static int recovered(int amount, int luck) {
        return bounded(up((long) amount * (100 + luck), 100));
    }

    /** Half, rounded up. */
    public static int halved(int amount) {
        return amount / 2 + amount % 2;
    }

    /**
     * What of an amount gets through armour: k ÷ (k + armour) of it, rounded up, where k is 45 + 5 × the level of who
     * strikes.
     */
    public static int throughArmour(int amount, int armour, int level) {
        long k = 45 + 5L * Math.clamp(level, 1, 1_000_000);
        return bounded(up(amount * k, k + Math.max(0, armour)));
    }

    /** What an amount of a thing of level 1 is at another level: a tenth more for each, rounded up. */
    public static int atLevel(int amount, int level) {
        return bounded(up((long) amount * (9 + Math.clamp(level, 1, 1_000_000)), 10));
    }

    /** 1 + stat ÷ ratio + luck %, in parts of 100 × ratio; without a ratio the stat makes no difference. */
    private static long share(int stat, int ratio, int luck) {
        return (100L + luck) * divisor(ratio) + (ratio > 0 ? 100L * stat : 0);
    }

    private static long divisor(int ratio) {
        return Math.max(1, ratio);
    }

    private static long up(long dividend, long divisor) {
        return Math.ceilDiv(dividend, divisor);
    }

    private static int bounded(long amount) {
        return Math.clamp(amount, 0, MOST);
    }
}
