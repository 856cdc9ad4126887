package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param skipped  why it did not take place; null if it did
 * @param evidence null if there was no trial
 * @param owners   writes that made somebody the owner of a zone, the first of each zone from before
 */
record Outcome(
        Fault fault,
        long seed,
        @Nullable String skipped,
        List<String> breaches,
        @Nullable Evidence evidence,
        List<JdbcWorld.OwnerWrite> owners,
        @Nullable Figures figures) {

    static Outcome skipped(Fault fault, long seed, String why) {
        return new Outcome(fault, seed, why, List.of(), null, List.of(), null);
    }

    boolean isGood() {
        return breaches.isEmpty();
    }

    Duration took() {
        return evidence == null ? Duration.ZERO : Duration.between(evidence.began(), evidence.ended());
    }
}
