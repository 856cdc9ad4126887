package org.jventure.zone;

import java.util.Collection;
import java.util.Map;
import org.jventure.kernel.ZoneId;

/** Where batches are written, under the fence of {@code zone_owner}. Blocks; any thread, but one batch of a reign at a time. */
public interface BatchStore {

    /**
     * Writes at most one batch for each zone, in one transaction. A zone whose fence does not match is left out and its
     * outcome says why; the others are written. Throws {@link StoreException} if nothing is.
     */
    Map<ZoneId, Outcome> commit(Collection<Batch> batches);

    /** Marks the zone as out of service, if the reign still stands. */
    void quarantine(org.jventure.presence.Reign reign, String trouble);

    /** What became of one zone's batch. */
    enum Outcome {
        /** It is in the store: now, or since an earlier try whose reply was lost. */
        WRITTEN,
        /** Another node, or another life of this one, owns the zone. */
        LOST,
        /** The store is behind what it has confirmed: it was restored, or failed over and lost something. */
        WENT_BACK,
        /** The store is ahead under this very epoch: somebody wrote in our name. */
        AHEAD
    }
}
