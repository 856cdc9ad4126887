package org.jventure.cluster.hazelcast;

import com.hazelcast.core.EntryAdapter;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.MapEvent;
import com.hazelcast.replicatedmap.ReplicatedMap;
import com.hazelcast.spi.impl.InitializingObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.SharedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ReplicatedMap, and beside it what was told to the listeners, which {@link #all} answers: so both always agree. An
 * event is only a hint to look at its key; what no event told (a new instance's fill, a merge) is found by comparing.
 */
final class ReplicatedSharedMap implements SharedMap, Attachment, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicatedSharedMap.class);
    private static final long RETRY_MILLIS = 500;
    private static final Duration FILLED_AFTER = Duration.ofSeconds(3);

    private final String name;
    private final ConcurrentHashMap<String, byte[]> known = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> missingSince = new HashMap<>();
    private final Map<String, Optional<byte[]>> unwritten = new LinkedHashMap<>();
    private final Thread writer;
    private volatile @Nullable ReplicatedMap<String, byte[]> map;
    private boolean closed;

    ReplicatedSharedMap(String name) {
        this.name = name;
        writer = Thread.ofPlatform().name("map-" + name).daemon().start(this::writeAll);
    }

    @Override
    public void put(String key, byte[] value) {
        write(key, Optional.of(value));
    }

    @Override
    public void remove(String key) {
        write(key, Optional.empty());
    }

    @Override
    public Map<String, byte[]> all() {
        return Collections.unmodifiableMap(new HashMap<>(known));
    }

    @Override
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void attach(HazelcastInstance hazelcast) {
        ReplicatedMap<String, byte[]> attached = hazelcast.getReplicatedMap(HazelcastSettings.MAPS + name);
        map = attached;
        attached.addEntryListener(new EntryAdapter<String, byte[]>() {
            @Override
            public void onEntryEvent(EntryEvent<String, byte[]> event) {
                refresh(event.getKey());
            }

            @Override
            public void onMapEvent(MapEvent event) {
                compare();
            }
        });
        synchronized (known) {
            missingSince.clear();
        }
        compare();
        synchronized (unwritten) {
            unwritten.notifyAll();
        }
    }

    @Override
    public void detach() {
        map = null;
    }

    /** Of itself Hazelcast fetches what the others have half a minute later; as a new instance would, at once. */
    @Override
    public void merged() {
        if (map instanceof InitializingObject emptied) {
            emptied.initialize();
        }
        compare();
    }

    /**
     * Finds what no event told. A key that is missing counts as removed when it has been so for some seconds: a new
     * instance is filled by and by.
     */
    void compare() {
        var current = map;
        if (current == null) {
            return;
        }
        try {
            synchronized (known) {
                var keys = new HashSet<>(current.keySet());
                keys.forEach(this::refresh);
                missingSince.keySet().removeAll(keys);
                long now = System.nanoTime();
                for (String key : known.keySet()) {
                    if (!keys.contains(key)
                            && now - missingSince.computeIfAbsent(key, _ -> now) > FILLED_AFTER.toNanos()) {
                        missingSince.remove(key);
                        refresh(key);
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("The map {} can't be read now", name, e);
        }
    }

    private void refresh(String key) {
        var current = map;
        if (current == null) {
            return;
        }
        synchronized (known) {
            byte[] value = current.get(key);
            byte[] before = value == null ? known.remove(key) : known.put(key, value);
            if (!Arrays.equals(before, value)) {
                tell(key, value);
            }
        }
    }

    private void tell(String key, byte @Nullable [] value) {
        for (var listener : listeners) {
            try {
                listener.changed(key, value);
            } catch (RuntimeException | Error e) { // an Error too: the others must hear of it
                LOG.error("A listener to the map {} failed", name, e);
            }
        }
    }

    private void write(String key, Optional<byte[]> value) {
        synchronized (unwritten) {
            unwritten.remove(key); // or the newer value would take the older one's turn
            unwritten.put(key, value);
            unwritten.notifyAll();
        }
    }

    private void writeAll() {
        try {
            while (true) {
                Map.Entry<String, Optional<byte[]>> next;
                synchronized (unwritten) {
                    while (!closed && (unwritten.isEmpty() || map == null)) {
                        unwritten.wait();
                    }
                    if (closed) {
                        return;
                    }
                    next = Map.entry(unwritten.keySet().iterator().next(), unwritten.values().iterator().next());
                    unwritten.remove(next.getKey());
                }
                writeOne(next.getKey(), next.getValue());
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void writeOne(String key, Optional<byte[]> value) throws InterruptedException {
        try {
            var current = map;
            if (current == null) {
                throw new IllegalStateException("there is no instance now");
            }
            if (value.isPresent()) {
                current.put(key, value.get());
            } else {
                current.remove(key);
            }
            refresh(key);
        } catch (RuntimeException | Error e) { // an Error too: this thread must live
            LOG.debug("{} of the map {} can't be written now", key, name, e);
            synchronized (unwritten) {
                unwritten.putIfAbsent(key, value);
                unwritten.wait(RETRY_MILLIS);
            }
        }
    }

    @Override
    public void close() {
        synchronized (unwritten) {
            closed = true;
            unwritten.notifyAll();
        }
        writer.interrupt();
    }
}
