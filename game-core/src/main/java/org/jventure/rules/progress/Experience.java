package org.jventure.rules.progress;

/**
 * Experience points, which are a character's level and also what teachers take.
 *
 * @param total all that was ever gained; never lowered, so that learning costs no level
 * @param spent what of it was given away
 */
public record Experience(long total, long spent) {

    public static final int PER_LEVEL = 1000;

    /** The most that counts: level 1,000,000, which nobody reaches. */
    public static final long MOST = 999_999_999L;

    public static final Experience NONE = new Experience(0, 0);

    public Experience {
        total = Math.clamp(total, 0, MOST);
        spent = Math.clamp(spent, 0, total);
    }

    public int level() {
        return (int) (total / PER_LEVEL) + 1;
    }

    /** What may still be spent. */
    public long free() {
        return total - spent;
    }

    /** Points that are missing to the next level: 1 to 1000. */
    public int missing() {
        return (int) (PER_LEVEL - total % PER_LEVEL);
    }

    public Experience plus(long gained) {
        return new Experience(total + Math.clamp(gained, 0, MOST), spent);
    }

    /** After that much is spent, which must be free. */
    public Experience paying(long price) {
        if (price < 0 || price > free()) {
            throw new IllegalArgumentException("%d of %d free points cannot be spent".formatted(price, free()));
        }
        return new Experience(total, spent + price);
    }

    /**
     * What a victory is worth to somebody: a fifth more for each level that the foe is above, at most double; a fifth less
     * for each level below, at least one point. What is worth nothing stays so.
     */
    public static long worth(long base, int own, int foe) {
        if (base <= 0) {
            return 0;
        }
        long fifths = Math.clamp(5L + foe - own, 0, 10);
        return Math.max(1, (2 * fifths * Math.min(base, MOST) + 5) / 10);
    }
}
