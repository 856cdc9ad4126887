package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.character.CharacterSummary;
import org.jventure.content.RecentSettings;
import org.jventure.game.AuditedDesk;
import org.jventure.game.AuditedItemDesk;
import org.jventure.cluster.Alone;
import org.jventure.cluster.SequencedLink;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.limit.LimitProperties;
import org.jventure.limit.Limits;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.routing.CharacterDirectory;
import org.jventure.routing.Governor;
import org.jventure.routing.Router;
import org.jventure.routing.Routes;
import org.jventure.session.GameGate;
import org.jventure.session.OpenWire;
import org.jventure.session.Peer;
import org.jventure.session.Person;
import org.jventure.session.SessionDoor;
import org.jventure.text.Words;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.world.Holder;
import org.jventure.zone.Outside;
import org.jventure.zone.Rules;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A whole node on the test's thread: real zones, sessions, routes, commands and narrations over stores in memory.
 * Nothing happens but within a call, and no time passes but by {@link #advance}: pulses and rounds of the database
 * included. One thread.
 */
public final class TestZone {

    public static final String PASSWORD = "correct horse";

    public static final NodeId NODE = new NodeId("node-1");

    private final ManualClock clock = new ManualClock();
    private final Limits limits = new Limits(
            new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("jventure.limits", LimitProperties.class),
            clock);
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final QueuedBackground database = new QueuedBackground();
    private final QueuedBackground signIn = new QueuedBackground();
    private final SeededIds ids = new SeededIds(7);
    private final FakeContent content;
    private final FakeStores stores;
    private final FakeAccounts accounts = new FakeAccounts(ids);
    private final FakeCharacters characters;
    private final FakeSessionRecords records;
    private final FakeApprovals approvals = new FakeApprovals();
    private final FakeAudit audit = new FakeAudit();
    private final FakeOwners owners;
    private final CharacterDirectory directory = new CharacterDirectory(Alone.map());
    private final Map<String, TestTerminal> terminals = new LinkedHashMap<>();
    private final Map<SessionAddress, TestSession> bareSessions = new HashMap<>();
    private final Set<SessionAddress> callers = new LinkedHashSet<>();
    private final List<SessionMessage> told = new ArrayList<>();
    private final TestWorld world;
    private Node node;
    private @Nullable SecondNode second;

    /** One life of the node: what a restart makes anew. */
    private record Node(long incarnation, Routes routes, Router router, ZoneHost zones, SessionDoor door) {}

    TestZone(TestWorld world) {
        this.world = world;
        content = world.content();
        stores = new FakeStores(content);
        characters = new FakeCharacters(stores, content, ids);
        records = new FakeSessionRecords(stores, characters);
        owners = new FakeOwners(stores);
        node = begin();
        executor.every(Duration.ofMillis(100), () -> node.zones().pulse());
        executor.every(Duration.ofSeconds(1), this::round);
        executor.every(Duration.ofSeconds(1), () -> node.router().beat());
    }

    /** Begins a world with its first room. */
    public static TestWorld room(String name) {
        return new TestWorld().room(name);
    }

    // ---- people ----

    /** Lets a new player sign in and enter in the room, carrying these things; nobody remembers having seen it. */
    public TestZone player(String name, String room, String... carried) {
        return player(Role.PLAYER, name, room, carried);
    }

    /** As {@link #player(String, String, String...)}, for one whose account has the role. */
    public TestZone player(Role role, String name, String room, String... carried) {
        stores.grant(newcomer(name, room, carried), role);
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
        stores.hinted(id);
        return id;
    }

    /** Tasks that wait for their moment. */
    public int planned() {
        return executor.planned();
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

    /** Connects a new terminal of that name for somebody who has signed in already. */
    public TestTerminal connectAs(String terminalName, String accountName, @Nullable String character) {
        var account = accounts.find(accountName).orElseThrow();
        var terminal = new TestTerminal(new Peer("192.0.2.7", false, false, false), executor);
        terminals.put(terminalName, terminal);
        terminal.connectTo(node.door(), new Person(account.id(), account.name(), character));
        executor.drain();
        return terminal;
    }

    /** The way from sessions to whichever node owns the zone. */
    private GameGate gate(Router router) {
        return new GameGate() {

            @Override
            public void send(SessionAddress from, ZoneId zone, ZoneRequest request) {
                if (router != node.router()) {
                    return; // that life of the node has ended
                }
                callers.add(from);
                if (second == null || hostOf(zone) != second.zones()) {
                    router.send(from, zone, request);
                } else if (!second.zones().post(zone, new ZoneMessage.Request(request))) {
                    router.tell(from, new SessionMessage.NotHere(zone));
                }
            }

            @Override
            public void signedIn(CharacterId character, long sessionNo) {
                router.signedIn(character, sessionNo);
            }

            @Override
            public void tell(SessionAddress to, SessionMessage message) {
                router.tell(to, message);
            }

            @Override
            public SessionAddress address(long session) {
                return router.address(session);
            }

            @Override
            public boolean reachesStore() {
                return router.reachesStore();
            }
        };
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
            hostOf(sent.zone()).post(sent.zone(), new ZoneMessage.Request(sent.request()));
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
        node = begin();
    }

    /** Ends all zones in good order. */
    public void stop() {
        node.zones().stop();
        executor.drain();
    }

    private void round() {
        if (round(node.zones(), NODE, node.incarnation()) && second != null) {
            owners.all().forEach(owner -> node.routes().assigned(
                    owner.zone(), owner.epoch(), owner.node(), owner.incarnation()));
        }
    }

    /** What a node does each second: it reads who owns what, and tells its zones. Answers whether it could. */
    boolean round(ZoneHost zones, NodeId self, long incarnation) {
        var askedAt = clock.nanos();
        try {
            var mine = owners.round(self, incarnation);
            mine.forEach((zone, epoch) -> {
                if (second != null && owners.isOpen(zone)) {
                    zones.start(zone, epoch);
                }
            });
            owners.others(self, incarnation).forEach(other -> zones.moved(
                    other.zone(), other.epoch(), other.node(), other.incarnation()));
            zones.verified(mine, askedAt);
            return true;
        } catch (IllegalStateException _) {
            return false; // away: the next round asks again
        }
    }

    /** Begins a second node that shares the stores; the sessions are all of the first. */
    public SecondNode secondNode() {
        var beside = new SecondNode(this, owners.register(SecondNode.NODE, "127.0.0.1", "test"), executor);
        beside.begin(new ZoneHost(
                new ZoneHost.Machinery(beside::execute, beside, database, stores, stores, stores.shared()),
                clock,
                new TurnPorts(new SeededChance(13), ids, directory, content::codex),
                beside.outside(new Switchboard(() -> node.router())),
                GameRules.with(world.commands(), world.narrations()),
                world.settings()));
        second = beside;
        return beside;
    }

    /** Lets all nodes read who owns what, at once. */
    public void readOwners() {
        if (second != null) {
            second.round();
        }
        round();
        executor.drain();
    }

    /** Tells all sessions that the node which ran the zone is no more. */
    public void loseSessionsOf(String zone) {
        callers.forEach(session -> node.router().tell(session, new SessionMessage.NotHere(new ZoneId(zone))));
        executor.drain();
    }

    public long incarnation() {
        return node.incarnation();
    }

    /** Asks the owner of the zone to park it. */
    public void park(String zone, Consumer<ZoneHost.Parked> answer) {
        var id = new ZoneId(zone);
        owners.epochOf(id).ifPresent(epoch -> hostOf(id).park(id, epoch, answer, _ -> {}));
        executor.drain();
    }

    /** The leader's write after that: gives the zone to the other of the two nodes. Answers whether it could. */
    public boolean moveToTheOther(ZoneHost.Parked parked) {
        return second != null && !stores.faults().isAway()
                && (owners.isOf(parked.zone(), SecondNode.NODE)
                        ? owners.move(parked, NODE, node.incarnation())
                        : owners.move(parked, SecondNode.NODE, second.incarnation()));
    }

    /** The second node dies and is replaced; the first takes over what it ran. */
    public void killTheSecond() {
        if (second != null) {
            var dead = second;
            dead.kill();
            for (ZoneId zone : content.zones()) {
                var owned = owners.isOf(zone, SecondNode.NODE);
                if (owned) {
                    owners.assign(zone, NODE, node.incarnation());
                }
                if (owned || dead.zones().runs(zone)) {
                    loseSessionsOf(zone.value());
                }
            }
            secondNode();
        }
    }

    private ZoneHost hostOf(ZoneId zone) {
        return second != null && owners.isOf(zone, SecondNode.NODE) ? second.zones() : node.zones();
    }

    // ---- what is behind it ----

    public FakeStores stores() {
        return stores;
    }

    public FakeOwners owners() {
        return owners;
    }

    public FakeContent content() {
        return content;
    }

    public FakeApprovals approvals() {
        return approvals;
    }

    public FakeAudit audit() {
        return audit;
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
        return hostOf(new ZoneId(zone)).status(new ZoneId(zone));
    }

    public ZoneHost zones() {
        return node.zones();
    }

    /** The node says good-bye to all who are connected, and to whoever comes from now on. */
    public void letNobodyIn(String words) {
        node.door().letNobodyIn(words);
    }

    public void closeAll(String words) {
        node.door().closeAll(words);
        executor.drain();
    }

    /** How many connections have a session. */
    public int openSessions() {
        return node.door().count();
    }

    /** How many sessions keep what players miss who have lost the link. */
    public int unattended() {
        return node.door().unattended();
    }

    /** Who is in the world, by name. */
    public List<String> online() {
        return directory.online().stream().map(Online::name).toList();
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
        var incarnation = owners.register(NODE, "127.0.0.1", "test");
        var wiring = new Wires(incarnation);
        var routes = new Routes();
        var router = new Router(NODE, ports(incarnation, routes), wiring);
        wiring.zones = new ZoneHost(
                new ZoneHost.Machinery(executor::execute, executor, database, stores, stores, stores.shared()),
                clock,
                new TurnPorts(new SeededChance(11), ids, directory, content::codex),
                new Switchboard(() -> router),
                rules(router),
                world.settings());
        wiring.door = new SessionDoor(
                new SessionDoor.Stores(
                        accounts, characters, approvals, new RecentSettings(content, clock), records, limits,
                        new OpenWire(false, "by TLS, at port 5443, or in the browser, at http://localhost:8080/play")),
                signIn, gate(router), clock, world.sessions());
        router.begin(GameRules.channels());
        owners.claim(NODE, incarnation, content.zones()).forEach(wiring.zones::start);
        executor.drain();
        return new Node(incarnation, routes, router, wiring.zones, wiring.door);
    }

    private Rules rules(Router router) {
        var desk = world.desk();
        if (desk == null) {
            return GameRules.with(world.commands(), world.narrations());
        }
        desk.answersGo(router::publish);
        return GameRules.with(
                new AuditedDesk(desk, audit, database, executor, router::publish),
                new AuditedItemDesk(stores, audit, database, executor, router::publish),
                world.commands(),
                world.narrations());
    }

    /** Only its newest life hears what is for all. */
    private Router.Ports ports(long incarnation, Routes routes) {
        var cluster = new Alone(NODE);
        return new Router.Ports(
                new SequencedLink(NODE, () -> incarnation, cluster, cluster),
                cluster, cluster, routes, directory, executor, clock);
    }

    /** The sides of a router. */
    private final class Wires implements Router.Wiring {

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
        public boolean reachesStore() {
            return !stores.faults().isAway();
        }

        @Override
        public Governor governor() {
            return Governor.none();
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

        private final Supplier<Router> router;

        Switchboard(Supplier<Router> router) {
            this.router = router;
        }

        @Override
        public void tell(SessionAddress session, SessionMessage message) {
            told.add(message);
            var bare = bareSessions.get(session);
            if (bare != null) {
                bare.hear(message);
            } else {
                router.get().tell(session, message);
            }
        }

        @Override
        public boolean hasEnded(SessionAddress session) {
            return router.get().hasEnded(session);
        }

        @Override
        public void publish(FarMessage message) {
            switch (message) {
                case FarMessage.Tell tell -> forward(tell.to(), tell);
                case FarMessage.MayBeDue news -> forward(news.to(), news);
                case FarMessage.OfGroup word -> forward(word.to(), word);
                case FarMessage.Notice notice -> router.get().publish(notice);
                case FarMessage.ChannelLine line -> {
                    router.get().publish(line);
                    if (second != null) {
                        second.zones().hear(line);
                    }
                }
            }
        }

        private void forward(CharacterId to, FarMessage message) {
            directory.online().stream()
                    .filter(online -> online.character().equals(to))
                    .forEach(online -> forward(online.zone(), message));
        }

        @Override
        public void forward(ZoneId zone, FarMessage message) {
            hostOf(zone).post(zone, new ZoneMessage.Hear(message));
        }

        @Override
        public void unheard(ZoneId zone, FarMessage message) {
            router.get().unheard(zone, message);
        }

        @Override
        public boolean isOpen(ZoneId zone) {
            return hostOf(zone).status(zone).filter(ZoneStatus.RUNNING::equals).isPresent();
        }

        @Override
        public void appeared(Online online) {
            router.get().appeared(online);
        }

        @Override
        public void vanished(CharacterId character, ZoneId zone) {
            router.get().vanished(character, zone);
        }
    }
}
