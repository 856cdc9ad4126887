package org.jventure.cluster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of which every node holds all: a cache of what can be found out again, eventually the same everywhere. Writes
 * go out in the background. Any thread; never blocks, never throws.
 */
public interface SharedMap {

    void put(String key, byte[] value);

    void remove(String key);

    /** As this node sees it now. */
    Map<String, byte[]> all();

    /** Calls the listener, which must not block, for each change that arrives, this node's own included. */
    void onChange(Listener listener);

    @FunctionalInterface
    interface Listener {

        /** @param value null if the key was removed */
        void changed(String key, byte @Nullable [] value);
    }
}
