package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jventure.character.CharacterSummary;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.NodeSelf;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.routing.CharacterDirectory;
import org.jventure.routing.Router;
import org.jventure.session.Peer;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.text.Words;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.world.Holder;
import org.jventure.zone.Outside;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;

/**
 * A whole node on the test's thread: real zones, sessions, routes, commands and narrations over stores in memory.
 * Nothing happens but within a call, and no time passes but by {@link #advance}: pulses and rounds of the database
 * included. One thread.
 */
public final class TestZone {

    public static final String PASSWORD = "correct horse";

    private static final NodeId NODE = new NodeId("node-1");
    private static final SessionProperties SESSIONS =
            new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5);

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final QueuedBackground database = new QueuedBackground();
    private final QueuedBackground signIn = new QueuedBackground();
    private final SeededIds ids = new SeededIds(7);
    private final FakeContent content;
    private final FakeStores stores;
    private final FakeAccounts accounts = new FakeAccounts(ids);
    private final FakeCharacters characters;
    private final FakeApprovals approvals = new FakeApprovals();
    private FakeClusterStore owners;
    private int processes;
    private final CharacterDirectory directory = new CharacterDirectory();
    private final Map<String, TestTerminal> terminals = new LinkedHashMap<>();
    private final Map<SessionAddress, TestSession> bareSessions = new HashMap<>();
    private final List<SessionMessage> told = new ArrayList<>();
    private final TestWorld world;
    private Node node;

    /** One life of the node: what a restart makes anew. */
    private record Node(long incarnation, Router router, ZoneHost zones, SessionDoor door) {}

    TestZone(TestWorld world) {
        this.world = world;
        content = world.content();
        stores = new FakeStores(content);
        characters = new FakeCharacters(stores, content, ids);
        owners = new FakeClusterStore(stores);
        node = begin();
        executor.every(Duration.ofMillis(100), () -> node.zones().pulse());
        executor.every(Duration.ofSeconds(1), this::round);
    }

    /** Begins a world with its first room. */
    public static TestWorld room(String name) {
        return new TestWorld().room(name);
    }

    // ---- people ----

    /** Lets a new player sign in and enter in the room, carrying these things; nobody remembers having seen it. */
    public TestZone player(String name, String room, String... carried) {
        newcomer(name, room, carried);
        signIn(name, name);
        terminals.values().forEach(TestTerminal::outputs);
        return this;
    }

    /** Makes an account and a character who are not in the world. */
    public CharacterId newcomer(String name, String room, String... carried) {
        var written = Words.capitalised(name);
        if (characters.find(written).isPresent()) {
            throw new IllegalArgumentException("There is a " + written + " already");
        }
        accounts.register(written, PASSWORD);
        var id = addCharacterTo(written, written, room);
        for (String thing : carried) {
            stores.addItem(new ItemId(ids.next()), TestItem.idOf(thing), new Holder.HeldBy(id));
        }
        return id;
    }

    /** Makes one more character for the account. */
    public CharacterId addCharacterTo(String accountName, String name, String room) {
        var account = accounts.find(accountName).orElseThrow();
        var place = TestWorld.roomId(content.settings().startZone(), room);
        var id = new CharacterId(ids.next());
        stores.addCharacter(
                id, account.id(), Words.capitalised(name), content.zoneOf(place).orElseThrow(), place);
        return id;
    }

    /** Signs in by name and password on a new terminal of that name. */
    public TestTerminal signIn(String terminalName, String character) {
        var terminal = connect(terminalName);
        terminal.type(character);
        terminal.type(PASSWORD);
        executor.drain();
        return terminal;
    }

    /** Connects a new terminal of that name from this machine. */
    public TestTerminal connect(String terminalName) {
        return connect(terminalName, new Peer("127.0.0.1", true, false, false));
    }

    public TestTerminal connect(String terminalName, Peer peer) {
        var terminal = new TestTerminal(peer, executor);
        terminals.put(terminalName, terminal);
        terminal.connectTo(node.door());
        executor.drain();
        return terminal;
    }

    public TestTerminal terminal(String name) {
        return Optional.ofNullable(terminals.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** The terminals by name, in the order in which they came. */
    public Map<String, TestTerminal> terminals() {
        return terminals;
    }

    /** Types the line and lets all happen that can without time passing. */
    public TestZone perform(String name, String line) {
        terminal(name).type(line);
        executor.drain();
        return this;
    }

    /** What the player has seen since the last time, one entry for each paragraph. */
    public List<String> seen(String name) {
        return terminal(name).seen();
    }

    /** A session that a test plays by hand; the character gets its next session number. */
    public TestSession session(CharacterId character) {
        return session(character, characters.admit(character).orElseThrow().sessionNo());
    }

    public TestSession session(CharacterId character, long sessionNo) {
        var session = new TestSession(character, bareSessions.size() + 1L, sessionNo, sent -> {
            node.zones().post(sent.zone(), new ZoneMessage.Request(sent.request()));
            executor.drain();
        });
        bareSessions.put(session.address(), session);
        return session;
    }

    public CharacterId characterOf(String name) {
        return characters.find(name).map(CharacterSummary::id).orElseThrow();
    }

    // ---- time and trouble ----

    public TestZone advance(Duration duration) {
        executor.advance(duration);
        return this;
    }

    public void drain() {
        executor.drain();
    }

    /** The node dies at once, with all its memory and connections; the next one takes the zones under new epochs. */
    public void crashAndRestart() {
        terminals.clear();
        owners.close();
        owners = new FakeClusterStore(stores);
        node = begin();
    }

    /** Ends all zones in good order. */
    public void stop() {
        node.zones().stop();
        executor.drain();
    }

    private void round() {
        var askedAt = clock.nanos();
        try {
            var epochs = new HashMap<ZoneId, Long>();
            owners.round(NODE, node.incarnation(), 0).zones().stream()
                    .filter(row -> row.isOf(NODE, node.incarnation()))
                    .forEach(row -> epochs.put(row.zone(), row.epoch()));
            node.zones().verified(epochs, askedAt);
        } catch (IllegalStateException _) {
            // away: the next round asks again
        }
    }

    // ---- what is behind it ----

    public FakeStores stores() {
        return stores;
    }

    public FakeContent content() {
        return content;
    }

    public FakeApprovals approvals() {
        return approvals;
    }

    /** Where loads and commits of zones go. */
    public QueuedBackground database() {
        return database;
    }

    /** Where what sessions look up at sign-in goes. */
    public QueuedBackground signInBackground() {
        return signIn;
    }

    public ManualClock clock() {
        return clock;
    }

    public CharacterDirectory directory() {
        return directory;
    }

    public Optional<ZoneStatus> status(String zone) {
        return node.zones().status(new ZoneId(zone));
    }

    public ZoneHost zones() {
        return node.zones();
    }

    /** How many connections have a session. */
    public int openSessions() {
        return node.door().count();
    }

    /** Everything that zones have told any session, in order. */
    public List<SessionMessage> told() {
        return List.copyOf(told);
    }

    /** The kinds of the items that the store gives to the character. */
    public List<String> storedItemsOf(String character) {
        return storedItems(new Holder.HeldBy(characterOf(character)));
    }

    /** The kinds of the items that the store gives to the room. */
    public List<String> storedItemsIn(String room) {
        return storedItems(new Holder.InRoom(new RoomId(room)));
    }

    private List<String> storedItems(Holder holder) {
        return stores.items().stream()
                .filter(item -> item.holder().equals(holder))
                .map(item -> item.prototype().value().substring("things/".length()))
                .sorted()
                .toList();
    }

    private Node begin() {
        processes++;
        var incarnation = owners.register(
                new NodeSelf(NODE, "127.0.0.1", 0, 0, "test", "jventure", "process " + processes));
        var wiring = new Wires(incarnation);
        var router = new Router(NODE, directory, wiring);
        wiring.zones = new ZoneHost(
                new ZoneHost.Machinery(executor::execute, executor, database, stores, stores),
                clock,
                new TurnPorts(new SeededChance(11), ids, directory),
                new Switchboard(router),
                GameRules.with(world.commands(), world.narrations()),
                world.settings());
        wiring.door = new SessionDoor(
                new SessionDoor.Stores(accounts, characters, approvals, new RecentSettings(content, clock)), signIn, router, clock, SESSIONS);
        claim(incarnation).forEach(wiring.zones::start);
        executor.drain();
        return new Node(incarnation, router, wiring.zones, wiring.door);
    }

    /** Takes all zones, as the leader of a cluster of one would; staff have lifted every quarantine. */
    private Map<ZoneId, Long> claim(long incarnation) {
        var seen = owners.round(NODE, incarnation, 0);
        var term = owners.takeLease(NODE, incarnation, seen.lease().term()).orElseThrow();
        var leader = new ClusterStore.Authority(NODE, incarnation, term);
        var epochs = new LinkedHashMap<ZoneId, Long>();
        seen.zones().forEach(row -> {
            var mine = new ClusterStore.Assignment(row.zone(), row.epoch(), OptionalLong.empty(), NODE, incarnation);
            epochs.put(row.zone(), owners.release(leader, mine).orElseThrow());
        });
        return epochs;
    }

    /** The two sides of a router. */
    private static final class Wires implements Router.Wiring {

        private final long incarnation;
        private ZoneHost zones;
        private SessionDoor door;

        Wires(long incarnation) {
            this.incarnation = incarnation;
        }

        @Override
        public long incarnation() {
            return incarnation;
        }

        @Override
        public ZoneHost zones() {
            return zones;
        }

        @Override
        public SessionDoor sessions() {
            return door;
        }
    }

    /** Lets tests hear what zones say, and gives bare sessions their share. */
    private final class Switchboard implements Outside {

        private final Router router;

        Switchboard(Router router) {
            this.router = router;
        }

        @Override
        public void tell(SessionAddress session, SessionMessage message) {
            told.add(message);
            var bare = bareSessions.get(session);
            if (bare != null) {
                bare.hear(message);
            } else {
                router.tell(session, message);
            }
        }

        @Override
        public void publish(FarMessage message) {
            router.publish(message);
        }

        @Override
        public boolean isOpen(ZoneId zone) {
            return router.isOpen(zone);
        }

        @Override
        public void appeared(Online online) {
            router.appeared(online);
        }

        @Override
        public void vanished(CharacterId character, ZoneId zone) {
            router.vanished(character, zone);
        }
    }
}
