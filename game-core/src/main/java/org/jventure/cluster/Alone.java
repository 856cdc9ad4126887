package org.jventure.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jventure.kernel.NodeId;

/** A cluster of one node: whatever is for all is for it, and what is for others is for nobody. Any thread. */
public final class Alone implements Membership, NodeLink, Topics {

    private final NodeId self;
    private final Map<String, List<Consumer<byte[]>>> listeners = new ConcurrentHashMap<>();

    public Alone(NodeId self) {
        this.self = self;
    }

    @Override
    public Set<NodeId> present() {
        return Set.of(self);
    }

    @Override
    public void onChange(Runnable listener) {}

    @Override
    public void send(NodeId target, byte[] message) {}

    @Override
    public void onReceive(Consumer<byte[]> receiver) {}

    @Override
    public void publish(String topic, byte[] message) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(message));
    }

    @Override
    public void subscribe(String topic, Consumer<byte[]> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** A map that nobody else has. */
    public static SharedMap map() {
        return new OwnMap();
    }

    private static final class OwnMap implements SharedMap {

        private final Map<String, byte[]> values = new ConcurrentHashMap<>();
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();

        @Override
        public void put(String key, byte[] value) {
            values.put(key, value);
            listeners.forEach(listener -> listener.changed(key, value));
        }

        @Override
        public void remove(String key) {
            values.remove(key);
            listeners.forEach(listener -> listener.changed(key, null));
        }

        @Override
        public Map<String, byte[]> all() {
            return Map.copyOf(values);
        }

        @Override
        public void onChange(Listener listener) {
            listeners.add(listener);
        }
    }
}
