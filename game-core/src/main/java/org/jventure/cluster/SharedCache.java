package org.jventure.cluster;

import java.util.Optional;

/**
 * What all nodes need and any may forget: values that never change under their key. May block for a moment, so never on
 * a zone's thread; trouble looks like an empty cache.
 */
public interface SharedCache {

    Optional<byte[]> get(String key);

    void put(String key, byte[] value);

    /** A cache that forgets at once, for a node that is alone. */
    static SharedCache none() {
        return new SharedCache() {
            @Override
            public Optional<byte[]> get(String key) {
                return Optional.empty();
            }

            @Override
            public void put(String key, byte[] value) {}
        };
    }
}
