package org.jventure.kernel;

/** Randomness, given so that a seed repeats a game. Any thread. */
@FunctionalInterface
public interface Chance {

    /** A number from 0 up to, not including, the bound, which must be positive. */
    int below(int bound);
}
