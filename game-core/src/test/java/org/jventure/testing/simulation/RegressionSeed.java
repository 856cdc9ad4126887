package org.jventure.testing.simulation;

/** Seeds that have found something, by what they have found. They run in each {@code ./check}. */
enum RegressionSeed {

    /**
     * A channel's line was heard again: the next owner of a zone heard it too, later than the one before, or it was
     * delivered twice.
     */
    CHANNEL_LINE_HEARD_AGAIN(22, Mutation.HEARING_AGAIN);

    private final long number;
    private final Mutation mutation;

    RegressionSeed(long number, Mutation mutation) {
        this.number = number;
        this.mutation = mutation;
    }

    long number() {
        return number;
    }

    /** The bug that it finds; if it no longer does, its scenario is another: take the seed that {@link MutationsTest} prints. */
    Mutation mutation() {
        return mutation;
    }
}
