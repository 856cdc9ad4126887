package org.jventure.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.Membership;
import org.jventure.cluster.NodeLink;
import org.jventure.cluster.SharedMap;
import org.jventure.cluster.Topics;
import org.jventure.kernel.NodeId;

/** One life of a node in a {@link TestNetwork}. One thread. */
final class TestPeer {

    private final NodeId node;
    private final TestNetwork network;
    private final ManualExecutor executor;
    private final List<Consumer<byte[]>> receivers = new ArrayList<>();
    private final Map<String, List<Consumer<byte[]>>> subscribers = new HashMap<>();
    private final Map<String, Replica> maps = new HashMap<>();
    private final List<Runnable> memberListeners = new ArrayList<>();
    private final Deque<Runnable> asleep = new ArrayDeque<>();
    private Set<NodeId> present;
    private boolean paused;
    private boolean alive = true;

    TestPeer(NodeId node, TestNetwork network, ManualExecutor executor) {
        this.node = node;
        this.network = network;
        this.executor = executor;
        this.present = Set.of(node);
    }

    NodeId node() {
        return node;
    }

    boolean isAlive() {
        return alive;
    }

    boolean isPaused() {
        return paused;
    }

    void die() {
        alive = false;
        asleep.clear();
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        while (!asleep.isEmpty()) {
            executor.execute(asleep.remove());
        }
    }

    /** Runs it now, or when the node goes on; not at all if it is dead by then. */
    void whenAwake(Runnable task) {
        if (paused) {
            asleep.add(() -> whenAwake(task));
        } else if (alive) {
            task.run();
        }
    }

    // ---- members ----

    Membership membership() {
        return new Membership() {
            @Override
            public Set<NodeId> present() {
                return present;
            }

            @Override
            public void onChange(Runnable listener) {
                memberListeners.add(listener);
            }
        };
    }

    /** Looks who is there now. */
    void review() {
        whenAwake(() -> {
            var seen = new TreeSet<NodeId>();
            seen.add(node);
            network.peers().keySet().stream().filter(other -> network.reaches(this, other)).forEach(seen::add);
            if (!seen.equals(present)) {
                present = Collections.unmodifiableSet(seen); // in the order of names: a seed gives the same run anywhere
                memberListeners.forEach(Runnable::run);
            }
        });
    }

    // ---- messages ----

    NodeLink link() {
        return new NodeLink() {
            @Override
            public void send(NodeId target, byte[] message) {
                network.send(TestPeer.this, target, () -> {
                    var peer = network.peers().get(target);
                    if (peer != null) {
                        peer.receivers.forEach(receiver -> receiver.accept(message));
                    }
                });
            }

            @Override
            public void onReceive(Consumer<byte[]> receiver) {
                receivers.add(receiver);
            }
        };
    }

    Topics topics() {
        return new Topics() {
            @Override
            public void publish(String topic, byte[] message) {
                for (TestPeer peer : List.copyOf(network.peers().values())) {
                    network.send(TestPeer.this, peer.node, () -> peer.hear(topic, message));
                }
            }

            @Override
            public void subscribe(String topic, Consumer<byte[]> listener) {
                subscribers.computeIfAbsent(topic, _ -> new ArrayList<>()).add(listener);
            }
        };
    }

    private void hear(String topic, byte[] message) {
        subscribers.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(message));
    }

    // ---- maps ----

    SharedMap map(String name) {
        return replica(name);
    }

    private Replica replica(String name) {
        return maps.computeIfAbsent(name, Replica::new);
    }

    /** Takes over what the other knows and this one does not. */
    void learnFrom(TestPeer other) {
        if (other != this) {
            other.maps.forEach((name, theirs) -> {
                var mine = replica(name);
                new TreeMap<>(theirs.entries).forEach(mine::take);
            });
        }
    }

    private record Entry(byte @Nullable [] value, long stamp) {}

    /** What this node has of a map: of each key the latest that it knows, also if that is gone. */
    private final class Replica implements SharedMap {

        private final String name;
        private final Map<String, Entry> entries = new HashMap<>();
        private final List<Listener> listeners = new ArrayList<>();

        Replica(String name) {
            this.name = name;
        }

        @Override
        public void put(String key, byte[] value) {
            spread(key, new Entry(value.clone(), network.nextStamp()));
        }

        @Override
        public void remove(String key) {
            spread(key, new Entry(null, network.nextStamp()));
        }

        private void spread(String key, Entry entry) {
            executor.execute(() -> take(key, entry));
            for (TestPeer peer : List.copyOf(network.peers().values())) {
                if (peer != TestPeer.this) {
                    network.carry(TestPeer.this, peer.node, () -> peer.replica(name).take(key, entry));
                }
            }
        }

        private void take(String key, Entry entry) {
            var known = entries.get(key);
            if (known != null && known.stamp() >= entry.stamp()) {
                return;
            }
            entries.put(key, entry);
            var was = known == null ? null : known.value();
            if (entry.value() != null || was != null) {
                List.copyOf(listeners).forEach(listener -> listener.changed(key, entry.value()));
            }
        }

        @Override
        public Map<String, byte[]> all() {
            var all = new HashMap<String, byte[]>();
            entries.forEach((key, entry) -> {
                if (entry.value() != null) {
                    all.put(key, entry.value());
                }
            });
            return all;
        }

        @Override
        public void onChange(Listener listener) {
            listeners.add(listener);
        }
    }
}
