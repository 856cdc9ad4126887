package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.SharedCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An IMap with a near cache. Waits a second at most; then the cache is as good as empty. */
final class NearCache implements SharedCache {

    private static final Logger LOG = LoggerFactory.getLogger(NearCache.class);
    private static final long WAIT_MILLIS = 1000;

    private final String name;
    private final Supplier<@Nullable HazelcastInstance> hazelcast;

    /** @param hazelcast the instance of the moment, if there is one */
    NearCache(String name, Supplier<@Nullable HazelcastInstance> hazelcast) {
        this.name = name;
        this.hazelcast = hazelcast;
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            var map = map();
            return map == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            map.getAsync(key).toCompletableFuture().get(WAIT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            LOG.debug("The cache {} can't be read now", name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public void put(String key, byte[] value) {
        try {
            var map = map();
            if (map != null) {
                map.setAsync(key, value);
            }
        } catch (RuntimeException e) {
            LOG.debug("The cache {} can't be written now", name, e);
        }
    }

    private @Nullable IMap<String, byte[]> map() {
        var instance = hazelcast.get();
        return instance == null ? null : instance.getMap(HazelcastSettings.CACHES + name);
    }
}
