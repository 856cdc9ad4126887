package org.jventure.testing.simulation;

/** Seeds that have found something, by what they have found. They run in each {@code ./check}. */
enum RegressionSeed {

    /**
     * A channel's line was heard again: the next owner of a zone heard it too, later than the one before, or it was
     * delivered twice.
     */
    CHANNEL_LINE_HEARD_AGAIN(31);

    private final long number;

    RegressionSeed(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
