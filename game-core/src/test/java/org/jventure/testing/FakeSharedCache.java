package org.jventure.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jventure.cluster.SharedCache;

/** A cache that several nodes of a test share; a test may look into it, spoil it or let it fail. One thread. */
public final class FakeSharedCache implements SharedCache {

    private final Map<String, byte[]> values = new HashMap<>();
    private boolean failing;

    /** What it holds; a test may change it. */
    public Map<String, byte[]> values() {
        return values;
    }

    /** From now on every call throws, which a real one never should. */
    public void fail() {
        failing = true;
    }

    @Override
    public Optional<byte[]> get(String key) {
        check();
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, byte[] value) {
        check();
        values.put(key, value);
    }

    private void check() {
        if (failing) {
            throw new IllegalStateException("The cache is broken");
        }
    }
}
