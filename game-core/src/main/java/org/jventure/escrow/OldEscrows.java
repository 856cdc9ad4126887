package org.jventure.escrow;

import java.time.Duration;

/** Escrows that nobody needs any more. */
public interface OldEscrows {

    /**
     * Forgets some of those that were taken longer ago than that and are empty, the oldest first, with what was decided
     * about them. The records of things and coins stay. Answers how many; fewer than {@code most} if there were no more.
     * Blocks; any thread. Throws if the store can't be asked.
     */
    int forget(Duration age, int most);
}
