package org.jventure.admin.chaos;

import java.time.Duration;
import java.time.Instant;

/**
 * One thing that a player did, and what came of it.
 *
 * @param session the how-manieth sign-in of this player it was
 * @param zone    where the player stood, as far as known; empty if not
 * @param ended   when the answer was shown, or when the player gave up waiting for it
 * @param shown   the answer
 */
record Act(
        String player, int session, int node, String zone, Intent intent, Instant began, Instant ended, Outcome outcome,
        String shown) {

    enum Outcome {
        /** It was shown. */
        DONE,
        /** It was refused, so that nothing happened. */
        REFUSED,
        /** "… may not have happened", or the link was lost. */
        UNKNOWN
    }

    Duration took() {
        return Duration.between(began, ended);
    }

    boolean isDone() {
        return outcome == Outcome.DONE;
    }

    @Override
    public String toString() {
        return "%s (session %d, node-%d) '%s' %s–%s %s".formatted(
                player, session, node, intent.line(), began, ended, outcome);
    }
}
