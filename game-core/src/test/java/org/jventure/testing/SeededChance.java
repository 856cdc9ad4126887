package org.jventure.testing;

import java.util.Random;
import org.jventure.kernel.Chance;

/** Chance that repeats itself: the same seed, the same game. One thread. */
public final class SeededChance implements Chance {

    private final Random random;

    public SeededChance(long seed) {
        random = new Random(seed);
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
