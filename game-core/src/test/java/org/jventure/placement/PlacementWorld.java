package org.jventure.placement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.LeaderLock;
import org.jventure.cluster.Membership;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.testing.FakeClusterStore;
import org.jventure.testing.FakeStores;
import org.jventure.testing.InlineBackground;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestZone;

/**
 * Some nodes with nothing but their rounds, on one thread and one virtual clock, over one store. They see each other as
 * the test says; orders travel at once unless the test loses them.
 */
final class PlacementWorld {

    final ManualClock clock = new ManualClock();
    final FakeStores stores;
    final Map<NodeId, TestNode> nodes = new TreeMap<>();
    final List<String> given = new ArrayList<>();
    ToIntFunction<ZoneId> weights = _ -> 1;
    String version = "1";
    private final ManualExecutor time = new ManualExecutor(clock);
    private final FakeClusterStore observer;
    private Set<String> lost = Set.of();
    @Nullable NodeId lockHolder;
    private int processes;

    PlacementWorld(int zones) {
        var world = TestZone.room("square");
        for (int i = 1; i <= zones; i++) {
            world = world.zone("z%02d".formatted(i)).room("room");
        }
        stores = new FakeStores(world.start().content());
        observer = new FakeClusterStore(stores);
    }

    /** A process of a node. */
    final class TestNode implements NodeZones, PlacementListener, Orders, Membership, LeaderLock {

        final NodeId id;
        final FakeClusterStore store = new FakeClusterStore(stores);
        final NodeExecutor home = new NodeExecutor();
        final Map<ZoneId, Long> running = new TreeMap<>();
        final List<Long> lives = new ArrayList<>();
        final Rounds rounds;
        boolean silentOwner;
        @Nullable String refusesToPark;
        boolean stopsSlowly;
        int ended;
        Runnable whenForgotten = () -> {};
        Runnable whenRejoined = () -> {};
        @Nullable Exception refused;
        @Nullable Sight sight;
        private Set<NodeId> present = new HashSet<>();
        private final List<Runnable> memberListeners = new ArrayList<>();
        private final List<Runnable> lockListeners = new ArrayList<>();

        TestNode(NodeId id, boolean sameProcess) {
            this.id = id;
            processes += sameProcess ? 0 : 1;
            present.add(id);
            var self = new NodeSelf(id, "", 0, 0, version, "test", id + " " + processes);
            rounds = new Rounds(
                    self,
                    new PlacementPorts(store, this, this, this, this, new InlineBackground(), home, clock),
                    zone -> weights.applyAsInt(zone),
                    this);
        }

        TestNode begin() {
            rounds.begin(lives::add, e -> refused = e);
            time.drain();
            return this;
        }

        long life() {
            return lives.getLast();
        }

        boolean leads() {
            return rounds.figures().term() > 0 && !home.dead;
        }

        // ---- zones ----

        @Override
        public void own(Map<ZoneId, Long> epochs, long askedAt) {
            running.clear();
            running.putAll(epochs);
        }

        @Override
        public void start(ZoneId zone, long epoch) {
            running.put(zone, epoch);
        }

        @Override
        public void forgetAll() {
            running.clear();
            whenForgotten.run();
        }

        @Override
        public void stopAll() {
            ended++;
            if (!stopsSlowly) {
                running.clear();
            }
        }

        @Override
        public boolean isEmpty() {
            return running.isEmpty();
        }

        // ---- listener ----

        @Override
        public void seen(Sight now) {
            sight = now;
        }

        @Override
        public void rejoined(long incarnation) {
            lives.add(incarnation);
            whenRejoined.run();
        }

        // ---- orders ----

        @Override
        public void park(NodeId owner, ZoneId zone, long epoch, NodeId leader) {
            send("park", owner, node -> node.parkFor(zone, epoch, leader));
        }

        private void parkFor(ZoneId zone, long epoch, NodeId leader) {
            var refusal = refusesToPark;
            if (silentOwner || !Long.valueOf(epoch).equals(running.get(zone))) {
                return;
            }
            if (refusal != null) {
                send("parked", leader, node -> node.rounds.notParked(zone, epoch, refusal));
            } else {
                send("parked", leader, node -> node.rounds.parked(zone, epoch, stores.batchOf(zone)));
            }
        }

        @Override
        public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {
            given.add(clock.nanos() / 1_000_000 + " " + zone + " " + owner);
            send("assigned", owner, node -> node.rounds.assigned(zone, epoch, owner, incarnation));
            nodes.keySet().stream().filter(other -> !other.equals(owner)).forEach(other ->
                    send("assigned", other, node -> node.rounds.assigned(zone, epoch, owner, incarnation)));
        }

        private void send(String kind, NodeId to, Consumer<TestNode> message) {
            var target = nodes.get(to);
            if (target != null && !lost.contains(kind) && !home.dead && (present.contains(to) || to.equals(id))) {
                target.home.execute(() -> message.accept(target));
            }
        }

        // ---- membership and lock ----

        @Override
        public Set<NodeId> present() {
            return Set.copyOf(present);
        }

        @Override
        public void onChange(Runnable listener) {
            memberListeners.add(listener);
        }

        void sees(String... others) {
            present = new HashSet<>(Set.of(id));
            for (String other : others) {
                present.add(new NodeId(other));
            }
            memberListeners.forEach(Runnable::run);
        }

        @Override
        public void verify(SerialExecutor back, Consumer<Boolean> held) {
            back.execute(() -> held.accept(id.equals(lockHolder)));
        }

        @Override
        public void resign() {
            if (id.equals(lockHolder)) {
                lockHolder = null;
            }
        }

        @Override
        public void onAcquired(Runnable listener) {
            lockListeners.add(listener);
        }
    }

    /** A node's own executor: its tasks wait while the node is paused and are lost when it dies. */
    final class NodeExecutor implements SerialExecutor {

        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean paused;
        private boolean dead;

        @Override
        public void execute(Runnable task) {
            time.execute(() -> run(task));
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            return time.schedule(delay, () -> run(task));
        }

        private void run(Runnable task) {
            if (paused) {
                waiting.add(task);
            } else if (!dead) {
                task.run();
            }
        }

        void pause() {
            paused = true;
        }

        void wake() {
            paused = false;
            while (!waiting.isEmpty()) {
                time.execute(waiting.remove());
            }
        }
    }

    /** Starts the nodes one after the other; all see each other. */
    PlacementWorld start(String... ids) {
        for (String id : ids) {
            add(id);
            joinAll();
            node(id).begin();
        }
        return this;
    }

    /** A node that has yet to begin, and sees nobody. */
    TestNode add(String id) {
        var node = new TestNode(new NodeId(id), false);
        nodes.put(node.id, node);
        return node;
    }

    /** All nodes that live see each other. */
    void joinAll() {
        var living = nodes.values().stream().filter(node -> !node.home.dead).map(node -> node.id.value()).toArray(String[]::new);
        nodes.values().stream().filter(node -> !node.home.dead).forEach(node -> node.sees(living));
        time.drain();
    }

    TestNode node(String id) {
        return nodes.get(new NodeId(id));
    }

    /** The process ends at once, and all others notice. */
    PlacementWorld kill(String id) {
        var node = node(id);
        node.home.dead = true;
        node.store.close();
        node.resign();
        joinAll();
        return this;
    }

    /** The machine loses its power: the others notice, but the database keeps its connections open for a while. */
    PlacementWorld losePower(String id) {
        var node = node(id);
        node.home.dead = true;
        node.resign();
        joinAll();
        return this;
    }

    void giveLock(String id) {
        lockHolder = new NodeId(id);
        node(id).lockListeners.forEach(Runnable::run);
        time.drain();
    }

    void lose(String... kinds) {
        lost = Set.of(kinds);
    }

    PlacementWorld advance(Duration duration) {
        time.advance(duration);
        return this;
    }

    PlacementWorld seconds(long seconds) {
        return advance(Duration.ofSeconds(seconds));
    }

    ClusterView view() {
        return observer.round(new NodeId("nobody"), 0, 0);
    }

    OwnerRow zone(String zone) {
        return view().zones().stream().filter(row -> row.zone().value().equals(zone)).findFirst().orElseThrow();
    }

    /** Which zones run on the node by the rows, in its present life. */
    List<String> zonesOf(String node) {
        var row = view().node(new NodeId(node));
        return view().zones().stream()
                .filter(zone -> row.isPresent() && zone.isOf(row.get().node(), row.get().incarnation()))
                .map(zone -> zone.zone().value())
                .toList();
    }

    /** Those that lead in the eyes of the store. */
    Optional<String> leader() {
        return Optional.ofNullable(view().lease().holder()).map(NodeId::value);
    }

    /** Every zone is some living node's, by the rows and in truth, and runs nowhere else. */
    boolean allZonesRunOnce() {
        return view().zones().stream().allMatch(zone -> nodes.values().stream()
                        .filter(node -> !node.home.dead)
                        .filter(node -> Long.valueOf(zone.epoch()).equals(node.running.get(zone.zone())))
                        .filter(node -> zone.isOf(node.id, node.life()))
                        .count() == 1
                && nodes.values().stream()
                        .filter(node -> !node.home.dead && node.running.containsKey(zone.zone()))
                        .count() == 1);
    }

    /** Sum of all epochs: how often zones were given to somebody. */
    long epochs() {
        return view().zones().stream().mapToLong(OwnerRow::epoch).sum();
    }
}
