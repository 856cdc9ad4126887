package org.jventure.zone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;

/**
 * All that is recorded of one item.
 *
 * @param name     with its article; "something" if nobody knows any more what it was
 * @param holdings in the order in which they came; the first is its birth
 */
public record ItemTrace(ItemId item, String name, List<Holding> holdings) {

    public ItemTrace {
        holdings = List.copyOf(holdings);
    }

    /**
     * Where it came to be.
     *
     * @param key   of the holder, "character:…"
     * @param place its name if it has one, "Ann", "The Square", "a chest", "a parcel from Ann to Bob"; else the key
     * @param born  how it came into the world, as {@link Batch.ItemHeld} has it; null if it only moved
     * @param zone  that wrote it; empty for what is older than the record
     */
    public record Holding(
            String key, String place, @Nullable String born, String zone, long epoch, long batch, Instant at) {}
}
