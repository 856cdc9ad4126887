package org.jventure.game;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.SharedMap;

/**
 * Since when the world has been running without a break: when the first of the nodes that followed on each other began.
 * Every node remembers it and the earliest word counts, so it outlives each of them, and is forgotten when all have
 * stopped. Any thread; never blocks.
 */
final class WorldBegun {

    private static final String KEY = "begun";

    private final SharedMap shared;
    private volatile long begun;

    /** @param now when this node began */
    WorldBegun(SharedMap shared, Instant now) {
        this.shared = shared;
        this.begun = now.getEpochSecond();
        shared.onChange(this::changed);
        changed(KEY, shared.all().get(KEY));
    }

    Instant since() {
        return Instant.ofEpochSecond(begun);
    }

    private synchronized void changed(String key, byte @Nullable [] value) {
        if (!key.equals(KEY)) {
            return;
        }
        long said = value != null && value.length == Long.BYTES ? ByteBuffer.wrap(value).getLong() : Long.MAX_VALUE;
        if (said < begun) {
            begun = said;
        } else if (said > begun) {
            shared.put(KEY, ByteBuffer.allocate(Long.BYTES).putLong(begun).array());
        }
    }
}
