package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of a trial after it, when every player is still.
 *
 * @param holdersBefore who had each thing when it began
 * @param itemsBefore   the ids of all items when it began
 * @param coinsBefore how many coins lay where when it began, with what newcomers were given since
 * @param diary         every write to zone_owner since
 * @param up            the nodes that are to be there
 * @param answered      the players who were answered in the end
 */
record Evidence(
        History history,
        Timeline timeline,
        Map<String, List<String>> holdersBefore,
        List<String> itemsBefore,
        Map<String, Long> coinsBefore,
        List<JdbcWorld.OwnerWrite> diary,
        JdbcWorld world,
        Set<String> up,
        Map<String, Boolean> answered,
        Instant began,
        Instant ended) {}
