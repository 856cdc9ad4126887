package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import java.util.function.Consumer;
import org.jventure.character.CharacterSummary;
import org.jventure.cluster.SequencedLink;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView;
import org.jventure.placement.NodeSelf;
import org.jventure.routing.CharacterDirectory;
import org.jventure.routing.Governor;
import org.jventure.routing.Router;
import org.jventure.routing.Routes;
import org.jventure.session.Peer;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.testing.FakeTables.OwnerRow;
import org.jventure.text.Words;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.turn.ClusterOrder;
import org.jventure.zone.ZoneHost;

/**
 * A few real nodes that share a store and a {@link TestNetwork}: real zones, sessions and routes. There is no leader: the
 * test says who owns what. One thread.
 */
public final class LinkedNodes {

    private static final String PASSWORD = "correct horse";
    private static final SessionProperties SESSIONS =
            new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5);

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final TestNetwork network = new TestNetwork(executor);
    private final QueuedBackground database = new QueuedBackground();
    private final SeededIds ids = new SeededIds(7);
    private final TestWorld world;
    private final FakeContent content;
    private final FakeStores stores;
    private final FakeAccounts accounts = new FakeAccounts(ids);
    private final FakeCharacters characters;
    private final FakeSessionRecords records;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, TestTerminal> terminals = new HashMap<>();
    private final Map<ZoneId, Boolean> quarantined = new HashMap<>();

    public LinkedNodes(TestWorld world, String... names) {
        this.world = world;
        content = world.content();
        stores = new FakeStores(content);
        characters = new FakeCharacters(stores, content, ids);
        records = new FakeSessionRecords(stores, characters);
        for (String name : names) {
            nodes.put(name, new Node(new NodeId(name)));
        }
    }

    // ---- nodes and zones ----

    /** The node owns the zone under the next epoch, and all nodes are told. */
    public LinkedNodes own(String zone, String node) {
        var epoch = assign(zone, node);
        var owner = nodes.get(node);
        owner.router.orders().assigned(new ZoneId(zone), epoch, owner.id, owner.incarnation);
        executor.drain();
        return this;
    }

    /** The same, but nobody is told: they read it in their next round. */
    public long assign(String zone, String node) {
        var owner = nodes.get(node);
        var before = stores.tables().owners.get(new ZoneId(zone));
        long epoch = before == null ? 1 : before.epoch() + 1;
        stores.tables().owners.put(new ZoneId(zone), new OwnerRow(
                owner.id, owner.incarnation, epoch, before == null ? 0 : before.batch(), true, null, 0));
        owner.zones.start(new ZoneId(zone), epoch);
        executor.drain();
        return epoch;
    }

    public void quarantine(String zone) {
        quarantined.put(new ZoneId(zone), true);
    }

    public LinkedNodes kill(String name) {
        nodes.remove(name).alive = false;
        network.kill(new NodeId(name));
        executor.drain();
        return this;
    }

    /** The node goes on under its next incarnation, with the connections that it has. */
    public void rejoin(String name) {
        var node = nodes.get(name);
        node.incarnation++;
        node.router.rejoined();
        executor.drain();
    }

    public Router router(String node) {
        return nodes.get(node).router;
    }

    public Routes routes(String node) {
        return nodes.get(node).routes;
    }

    public SessionDoor door(String node) {
        return nodes.get(node).door;
    }

    public ZoneHost zones(String node) {
        return nodes.get(node).zones;
    }

    public CharacterDirectory directory(String node) {
        return nodes.get(node).directory;
    }

    /** What the node's governor was told, in order. */
    public List<String> governed(String node) {
        return nodes.get(node).governed;
    }

    public TestNetwork network() {
        return network;
    }

    public FakeStores stores() {
        return stores;
    }

    public QueuedBackground database() {
        return database;
    }

    // ---- people and time ----

    /** A new player signs in on the node, into the room; nobody remembers having seen it. */
    public LinkedNodes player(String name, String node, String room) {
        var written = Words.capitalised(name);
        accounts.register(written, PASSWORD);
        var place = TestWorld.roomId(content.settings().startZone(), room);
        var id = new CharacterId(ids.next());
        stores.addCharacter(
                id, accounts.find(written).orElseThrow().id(), written,
                content.zoneOf(place).orElseThrow(), place);
        stores.hinted(id);
        signIn(name, name, node);
        terminals.values().forEach(TestTerminal::outputs);
        return this;
    }

    public void signIn(String terminalName, String name, String node) {
        var terminal = connect(terminalName, node);
        terminal.type(name);
        terminal.type(PASSWORD);
        executor.drain();
    }

    public TestTerminal connect(String terminalName, String node) {
        var terminal = new TestTerminal(new Peer("127.0.0.1", true, false, false), executor);
        terminals.put(terminalName, terminal);
        terminal.connectTo(nodes.get(node).door);
        executor.drain();
        return terminal;
    }

    public LinkedNodes perform(String name, String line) {
        terminals.get(name).type(line);
        executor.drain();
        return this;
    }

    public List<String> seen(String name) {
        return terminals.get(name).seen();
    }

    public TestTerminal terminal(String name) {
        return terminals.get(name);
    }

    public CharacterId characterOf(String name) {
        return characters.find(name).map(CharacterSummary::id).orElseThrow();
    }

    public LinkedNodes advance(Duration duration) {
        executor.advance(duration);
        return this;
    }

    public void drain() {
        executor.drain();
    }

    // ---- one node ----

    private final class Node implements Router.Wiring, Governor {

        final NodeId id;
        final Routes routes = new Routes();
        final CharacterDirectory directory;
        final Router router;
        final ZoneHost zones;
        final SessionDoor door;
        final List<String> governed = new ArrayList<>();
        long incarnation = 1;
        boolean alive = true;

        Node(NodeId id) {
            this.id = id;
            directory = new CharacterDirectory(network.sharedMap(id, "characters"));
            var link = new SequencedLink(id, this::incarnation, network.link(id), network.membership(id));
            router = new Router(
                    id,
                    new Router.Ports(
                            link, network.topics(id), network.membership(id), routes, directory, executor, clock),
                    this);
            zones = new ZoneHost(
                    new ZoneHost.Machinery(executor::execute, executor, database, stores, stores, stores.shared()),
                    clock,
                    new TurnPorts(new SeededChance(11), ids, directory),
                    router,
                    GameRules.with(world.commands(), world.narrations()),
                    world.settings());
            door = new SessionDoor(
                    new SessionDoor.Stores(
                            accounts, characters, new FakeApprovals(), new RecentSettings(content, clock), records),
                    database, router, clock, SESSIONS);
            router.begin(GameRules.channels());
            executor.every(Duration.ofMillis(100), whileAlive(zones::pulse));
            executor.every(Duration.ofSeconds(1), whileAlive(this::round));
            executor.every(Duration.ofSeconds(1), whileAlive(router::beat));
        }

        private Runnable whileAlive(Runnable task) {
            return () -> {
                if (alive) {
                    task.run();
                }
            };
        }

        private void round() {
            if (stores.faults().isAway()) {
                return;
            }
            var epochs = new HashMap<ZoneId, Long>();
            stores.tables().owners.forEach((zone, row) -> {
                if (row.node().equals(id) && row.incarnation() == incarnation) {
                    epochs.put(zone, row.epoch());
                }
            });
            zones.verified(epochs, clock.nanos());
            routes.seen(view());
        }

        @Override
        public long incarnation() {
            return incarnation;
        }

        @Override
        public boolean reachesStore() {
            return !stores.faults().isAway();
        }

        @Override
        public ZoneHost zones() {
            return zones;
        }

        @Override
        public SessionDoor sessions() {
            return door;
        }

        @Override
        public Governor governor() {
            return this;
        }

        @Override
        public void park(ZoneId zone, long epoch, NodeId leader) {
            governed.add("park " + zone + " " + epoch + " for " + leader);
        }

        @Override
        public void parked(ZoneId zone, long epoch, long batch) {
            governed.add("parked " + zone + " " + epoch + " at " + batch);
        }

        @Override
        public void notParked(ZoneId zone, long epoch, String why) {
            governed.add("not parked " + zone + " " + epoch + ": " + why);
        }

        @Override
        public void assigned(ZoneId zone, long epoch, NodeId owner, long itsIncarnation) {
            governed.add("assigned " + zone + " " + epoch + " to " + owner);
        }

        @Override
        public void order(ClusterOrder order, Consumer<String> answer) {
            governed.add(order.action() + " " + order.subject());
            answer.accept("Done: " + order.subject() + ".");
        }
    }

    /** What a round would read; the first node leads. */
    private ClusterView view() {
        var owners = new ArrayList<ClusterView.OwnerRow>();
        stores.tables().owners.forEach((zone, row) -> owners.add(new ClusterView.OwnerRow(
                zone, row.node(), row.incarnation(), row.epoch(), row.batch(),
                quarantined.getOrDefault(zone, false), null)));
        var rows = nodes.values().stream().map(LinkedNodes::row).toList();
        return new ClusterView(true, false, rows, new ClusterView.Lease(1, first(), 1, 1), owners);
    }

    private @Nullable NodeId first() {
        return nodes.values().stream().map(node -> node.id).findFirst().orElse(null);
    }

    private static ClusterView.NodeRow row(Node node) {
        var self = new NodeSelf(node.id, node.id + ":5701", 5555, 8080, "1", "test", node.id.value());
        return new ClusterView.NodeRow(self, node.incarnation, 1, ClusterView.NodeState.UP);
    }

    /** The names of the nodes that live. */
    public Set<String> alive() {
        return Set.copyOf(nodes.keySet());
    }
}
