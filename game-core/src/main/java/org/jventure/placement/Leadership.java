package org.jventure.placement;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jventure.kernel.Clock;

/** The term that this node leads under, if any, and since when it knows. One thread. */
final class Leadership {

    private static final long CERTAIN = Duration.ofSeconds(3).toNanos();

    private long term;
    private long renewedAt;
    private long lastLost = -1;

    /** 0 if this node does not lead. */
    long term() {
        return term;
    }

    boolean holds() {
        return term > 0;
    }

    long lastLost() {
        return lastLost;
    }

    /** @param askedAt the clock before the store was asked */
    void took(long newTerm, long askedAt) {
        term = newTerm;
        renewedAt = askedAt;
    }

    /** Hears what a round found: renewed, lost, or taken by a call whose answer was lost. */
    void hear(Sight sight) {
        var lease = sight.view().lease();
        if (sight.view().leading()) {
            renewedAt = sight.askedAt();
        } else if (Election.leads(sight)) {
            if (term == lease.term()) {
                return; // taken after the question was made ready
            }
            term = lease.term();
            renewedAt = sight.askedAt() - CERTAIN; // the next round renews it
        } else {
            lose();
        }
    }

    void lose() {
        if (term > 0) {
            lastLost = term;
        }
        term = 0;
    }

    /** Whether a leader's order may go out now: its lease can't have run out since. */
    boolean mayAct(long now) {
        return term > 0 && now - renewedAt < CERTAIN;
    }

    /** The work, which fails if it is begun so late that the lease may have run out. */
    <T> Callable<T> inTime(Clock clock, Callable<T> work) {
        var renewed = renewedAt;
        return () -> {
            if (clock.nanos() - renewed >= CERTAIN) {
                throw new IllegalStateException("The lease was renewed too long ago");
            }
            return work.call();
        };
    }
}
