package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of a trial after it, when every player is still.
 *
 * @param before   the database when it began
 * @param after    the same when it was over
 * @param diary    every write to zone_owner meanwhile
 * @param up       the nodes that are to be there
 * @param answered whether each player was answered in the end
 */
record Evidence(
        History history,
        Timeline timeline,
        Stored before,
        Stored after,
        List<JdbcWorld.OwnerWrite> diary,
        Set<String> up,
        Map<String, Boolean> answered,
        Instant began,
        Instant ended) {

    /** How many escrows were taken meanwhile. */
    long taken() {
        return after.taken() - before.taken();
    }
}
