package org.jventure.testing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jventure.content.RecentSettings;
import org.jventure.game.GameNode;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.kernel.live.SystemClock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.placement.NodeSelf;
import org.jventure.session.Peer;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.text.Words;
import org.jventure.zone.CharacterRow;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneStatus;
import org.jventure.zone.ZoneStore;

/**
 * Nodes of the real code in real time, on whatever network a test gives them, with a store in memory. All of them run on
 * one thread of their own; what a test asks, it asks there.
 */
public final class LiveNodes implements AutoCloseable {

    private final ThreadExecutor thread = new ThreadExecutor("live-nodes");
    private final InlineBackground background = new InlineBackground();
    private final SystemClock clock = new SystemClock();
    private final SeededIds ids = new SeededIds(7);
    private final TestWorld world;
    private final FakeContent content;
    private final FakeStores stores;
    private final FakeAccounts accounts = new FakeAccounts(ids);
    private final FakeCharacters characters;
    private final Map<String, GameNode> nodes = new ConcurrentHashMap<>();
    private final Map<String, TestTerminal> terminals = new ConcurrentHashMap<>();
    private final List<String> lives = new CopyOnWriteArrayList<>();
    private int loads;

    public LiveNodes(TestWorld world) {
        this.world = world;
        this.content = world.content();
        this.stores = new FakeStores(content);
        this.characters = new FakeCharacters(stores, content, ids);
    }

    /** Begins a node, which registers soon. */
    public void begin(String name, GameNode.Cluster network) {
        on(() -> {
            var node = new GameNode(
                    new NodeSelf(new NodeId(name), name + ":5701", 0, 0, "1", "test", name + "#1"),
                    network,
                    new GameNode.Stores(
                            new FakeClusterStore(stores), new CountedLoads(), stores, FakeSharedRows.of(stores),
                            content, new SessionDoor.Stores(
                                    accounts, characters, new FakeApprovals(), new RecentSettings(content, clock),
                                    new FakeSessionRecords(stores, characters))),
                    new GameNode.Engine(
                            clock, new SeededChance(11), ids, thread::execute, thread, thread, thread,
                            background, background, background),
                    new GameNode.Play(
                            GameRules.with(world.commands(), world.narrations()), world.settings(),
                            new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5)),
                    () -> lives.add(name + " rejoined"));
            nodes.put(name, node);
            thread.every(Duration.ofMillis(100), node::pulse);
            thread.every(Duration.ofSeconds(1), node::beat);
            node.begin(
                    GameRules.channels(),
                    incarnation -> lives.add(name + " began " + incarnation),
                    why -> lives.add(name + " failed: " + why.getMessage()));
            return name;
        });
    }

    /** Which lives nodes have had. */
    public List<String> lives() {
        return List.copyOf(lives);
    }

    /** Whether the zone runs there, under the epoch of its row. */
    public boolean runs(String node, String zone) {
        return on(() -> nodes.get(node).zones().report().stream().anyMatch(report ->
                report.zone().value().equals(zone)
                        && report.status() == ZoneStatus.RUNNING
                        && report.epoch() == epoch(zone)));
    }

    public long epoch(String zone) {
        return on(() -> stores.tables().owners.getOrDefault(new ZoneId(zone), FakeTables.OwnerRow.NONE).epoch());
    }

    /** How often zones were loaded. */
    public int loads() {
        return on(() -> loads);
    }

    /** A new player, who signs in on the node. */
    public void player(String name, String node, String room) {
        on(() -> {
            var written = Words.capitalised(name);
            accounts.register(written, TestCluster.PASSWORD);
            var place = TestWorld.roomId(content.settings().startZone(), room);
            stores.addCharacter(
                    new CharacterId(ids.next()), accounts.find(written).orElseThrow().id(), written,
                    content.zoneOf(place).orElseThrow(), place);
            var terminal = new TestTerminal(new Peer("127.0.0.1", true, false, false), thread);
            terminals.put(name, terminal);
            terminal.connectTo(nodes.get(node).sessions());
            return name;
        });
        type(name, name);
        type(name, TestCluster.PASSWORD);
    }

    public void type(String name, String line) {
        terminals.get(name).type(line);
    }

    /** What the player has seen since the last time. */
    public List<String> seen(String name) {
        return on(terminals.get(name)::seen);
    }

    private final class CountedLoads implements ZoneStore {

        @Override
        public Optional<ZoneSnapshot> load(ZoneId zone, long epoch) {
            loads++;
            return stores.load(zone, epoch);
        }

        @Override
        public Optional<CharacterRow> character(CharacterId character) {
            return stores.character(character);
        }

        @Override
        public Map<ZoneId, Map<CharacterId, Long>> present(Collection<ZoneId> zones) {
            return stores.present(zones);
        }
    }

    private <T> T on(Supplier<T> work) {
        if (Thread.currentThread().getName().equals("live-nodes")) {
            return work.get();
        }
        return CompletableFuture.supplyAsync(work, thread::execute).join();
    }

    @Override
    public void close() {
        thread.close();
    }
}
