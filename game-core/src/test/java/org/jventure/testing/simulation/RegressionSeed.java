package org.jventure.testing.simulation;

/** Seeds that have found something, by what they have found. They run in each {@code ./check}. */
enum RegressionSeed {

    /** A channel's line that was delivered twice was heard twice. */
    CHANNEL_LINE_DELIVERED_TWICE(152);

    private final long number;

    RegressionSeed(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
