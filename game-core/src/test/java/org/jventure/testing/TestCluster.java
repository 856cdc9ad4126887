package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jventure.character.CharacterSummary;
import org.jventure.game.GameNode;
import org.jventure.codex.Codex;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.session.Peer;
import org.jventure.session.Person;
import org.jventure.testing.FakeTables.OwnerRow;
import org.jventure.text.Words;
import org.jventure.world.Holder;
import org.jventure.world.RoomDefinition;
import org.jventure.zone.ZoneStatus;

/**
 * Nodes of the real code, rounds, leaders, routes and all, on one thread and one virtual clock: they share a database
 * in memory and a network with every kind of trouble. Nothing happens but within a call, and no time passes but by
 * {@link #advance} and what says so. The same seed gives the same jitter. One thread.
 */
public final class TestCluster {

    /** Of everybody. */
    public static final String PASSWORD = "correct horse";
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int PATIENCE = 900;

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final Random chance;
    private final Watcher watcher;
    private final SeededIds ids = new SeededIds(7);
    private final TestWorld world;
    private final FakeContent content;
    private final FakeStores stores;
    private final FakeAccounts accounts = new FakeAccounts(ids);
    private final FakeCharacters characters;
    private final FakeSessionRecords records;
    private final TestNetwork network;
    private final TestLocks locks;
    private final WriterLog writers = new WriterLog();
    private final Map<String, TestNode> nodes = new LinkedHashMap<>();
    private final Map<String, TestTerminal> terminals = new LinkedHashMap<>();
    private final Map<TestTerminal, TestNode> connections = new LinkedHashMap<>();
    private int processes;

    /** Begins a cluster of these nodes and waits until they have spread the zones among them. */
    public static TestCluster of(TestWorld world, String... nodes) {
        return of(world, 1, nodes);
    }

    public static TestCluster of(TestWorld world, long seed, String... nodes) {
        var cluster = unborn(world, seed, nodes);
        for (String node : nodes) {
            cluster.join(node);
        }
        cluster.awaitSettled();
        return cluster.advance(Duration.ofSeconds(5)).awaitSettled();
    }

    /** A cluster whose nodes have yet to join; the first three vote about the leader's lock, if there are so many. */
    public static TestCluster unborn(TestWorld world, long seed, String... nodes) {
        return unborn(world, seed, Watcher.NOBODY, nodes);
    }

    /** As {@link #unborn}, with somebody who sees all that passes between its processes and what lies around them. */
    public static TestCluster unborn(TestWorld world, long seed, Watcher watcher, String... nodes) {
        return new TestCluster(world, seed, watcher, nodes.length < 3
                ? Set.of()
                : Arrays.stream(nodes).limit(3).map(NodeId::new).collect(Collectors.toSet()));
    }

    private TestCluster(TestWorld world, long seed, Watcher watcher, Set<NodeId> voters) {
        this.world = world;
        this.watcher = watcher;
        this.chance = new Random(seed);
        this.content = world.content();
        this.stores = new FakeStores(content);
        this.characters = new FakeCharacters(stores, content, ids);
        this.records = new FakeSessionRecords(stores, characters);
        this.network = new TestNetwork(executor).noticeAfter(
                Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(4));
        this.locks = new TestLocks(network, executor, voters);
    }

    // ---- nodes ----

    /** Starts a process of the node, which begins at once to register. */
    public TestCluster join(String name) {
        return joinAs(name, "1");
    }

    /** Starts a process of the node that runs another version. */
    public TestCluster joinAs(String name, String version) {
        if (isAlive(name)) {
            throw new IllegalStateException(name + " runs");
        }
        var process = new TestProcess(name + "#" + ++processes, executor, stores, chance);
        nodes.put(name, new TestNode(new NodeId(name), version, process, this));
        executor.drain();
        return this;
    }

    /** The process ends at once, with all its memory and connections. */
    public TestCluster kill(String name) {
        node(name).die();
        disconnect(name);
        executor.drain();
        return this;
    }

    /** As {@link #kill}, but the database still holds its connections and works on what it was asked last. */
    public TestCluster killButNotItsBackends(String name) {
        node(name).dieWithoutBackends();
        disconnect(name);
        executor.drain();
        return this;
    }

    /** As {@link #kill}, in the middle of whatever happens just now. */
    public TestCluster crash(String name) {
        node(name).die();
        disconnect(name);
        return this;
    }

    /** Another process of a node whose last one has ended. */
    public TestCluster restart(String name) {
        return join(name);
    }

    /** Nothing of the process runs until {@link #resume}; as by SIGSTOP. */
    public TestCluster pause(String name) {
        network.pause(new NodeId(name));
        node(name).process().pause();
        return this;
    }

    public TestCluster resume(String name) {
        node(name).process().resume();
        network.resume(new NodeId(name));
        executor.drain();
        return this;
    }

    /** The process is told to go, as by SIGTERM: it ends by itself when all is in good order. */
    public TestCluster terminate(String name) {
        var node = node(name);
        node.drain(() -> kill(name));
        executor.drain();
        return this;
    }

    private void disconnect(String node) {
        connections.forEach((terminal, home) -> {
            if (home == nodes.get(node)) {
                terminal.hangUp();
            }
        });
    }

    public boolean isAlive(String name) {
        var node = nodes.get(name);
        return node != null && !node.process().isDead();
    }

    public boolean isPaused(String name) {
        return isAlive(name) && node(name).process().isPaused();
    }

    /** The names of the nodes whose process runs or is paused. */
    public List<String> alive() {
        return nodes.keySet().stream().filter(this::isAlive).toList();
    }

    // ---- trouble ----

    public TestCluster cut(String a, String b) {
        network.cut(new NodeId(a), new NodeId(b));
        return this;
    }

    /** Cuts the node off from all others; it may still reach the database. */
    public TestCluster isolate(String name) {
        network.isolate(new NodeId(name));
        return this;
    }

    public TestCluster heal() {
        network.heal();
        return this;
    }

    public TestCluster delay(String from, String to, Duration delay) {
        network.delay(new NodeId(from), new NodeId(to), delay);
        return this;
    }

    public TestCluster lose(String from, String to, int count) {
        network.lose(new NodeId(from), new NodeId(to), count);
        return this;
    }

    /** The next messages from the one to the other, on links and topics, arrive twice. */
    public TestCluster duplicate(String from, String to, int count) {
        network.duplicate(new NodeId(from), new NodeId(to), count);
        return this;
    }

    /** Nobody's lock is confirmed any more, as if most of those who vote were gone. */
    public TestCluster lockOff() {
        locks.off(true);
        return this;
    }

    public TestCluster lockOn() {
        locks.off(false);
        return this;
    }

    public Optional<String> lockHolder() {
        return locks.holder().map(NodeId::value);
    }

    /** The database does not answer anybody until {@link #databaseBack()}. */
    public TestCluster databaseAway() {
        stores.faults().goAway();
        return this;
    }

    public TestCluster databaseBack() {
        stores.faults().comeBack();
        return this;
    }

    /** The database does not answer this node. */
    public TestCluster databaseAway(String node) {
        node(node).process().cutOffDatabase(true);
        return this;
    }

    public TestCluster databaseBack(String node) {
        node(node).process().cutOffDatabase(false);
        return this;
    }

    /** What the node asks the database from now on is stuck, and done only by {@link #release}. */
    public TestCluster hold(String node) {
        node(node).process().hold();
        return this;
    }

    public TestCluster release(String node) {
        node(node).process().release();
        executor.drain();
        return this;
    }

    /** The node is in the middle of a transaction that has written the zone's row, until its connections are ended. */
    public TestCluster lockRow(String node, String zone) {
        stores.tables().locked.put(new ZoneId(zone), node(node).process().name());
        return this;
    }

    /** The rounds of the node, and nothing else of it, do not reach the database. */
    public TestCluster roundsAway(String node) {
        node(node).rows().cutOff();
        return this;
    }

    public TestCluster roundsBack(String node) {
        node(node).rows().reconnect();
        return this;
    }

    /** The next batches of the zone, so many, break a constraint. */
    public TestCluster refuse(String zone, int times) {
        stores.faults().refuse(new ZoneId(zone), times);
        return this;
    }

    public TestCluster loseReplies(String node, int count) {
        node(node).process().loseReplies(count);
        return this;
    }

    /** The database takes up to so long for each way, different each time. */
    public TestCluster latency(String node, Duration most) {
        node(node).process().latency(most);
        return this;
    }

    // ---- time ----

    public TestCluster advance(Duration duration) {
        executor.advance(duration);
        return this;
    }

    public TestCluster drain() {
        executor.drain();
        return this;
    }

    /** Since the beginning. */
    public Duration time() {
        return Duration.ofNanos(clock.nanos());
    }

    /** Lets time pass until it is so; fails if that takes a minute and a half. */
    public TestCluster await(String what, BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (i == PATIENCE) {
                throw new AssertionError("In vain awaited: " + what + "\n" + picture());
            }
            advance(STEP);
        }
        return this;
    }

    /** Lets time pass until every zone runs on a node that lives. */
    public TestCluster awaitSettled() {
        return await("all zones run", this::isSettled);
    }

    public boolean isSettled() {
        return content.zones().stream().allMatch(zone -> owner(zone.value())
                .filter(node -> runs(node, zone.value()) && !isPaused(node))
                .isPresent());
    }

    /** Tells the leader to hand the zone over to the node; the list has its answer when it comes. */
    public List<String> move(String zone, String node) {
        var answers = new ArrayList<String>();
        game(leader().orElseThrow()).rounds().move(new ZoneId(zone), new NodeId(node), answers::add);
        executor.drain();
        return answers;
    }

    /** Tells the leader to lift the zone's quarantine. */
    public List<String> releaseZone(String zone) {
        var answers = new ArrayList<String>();
        game(leader().orElseThrow()).rounds().release(new ZoneId(zone), answers::add);
        executor.drain();
        return answers;
    }

    /** Lets the leader hand the zone over to the node, and waits for it. */
    public TestCluster place(String zone, String node) {
        if (!owner(zone).filter(node::equals).isPresent()) {
            await("a leader", () -> leader().filter(this::isAlive).isPresent());
            var answers = move(zone, node);
            await("an answer about " + zone, () -> !answers.isEmpty());
            if (!owner(zone).filter(node::equals).isPresent()) {
                throw new AssertionError(answers + "\n" + picture());
            }
        }
        return awaitSettled();
    }

    // ---- what the rows say ----

    /** Who owns the zone by its row, if that life of the node has not ended. */
    public Optional<String> owner(String zone) {
        var row = row(zone);
        return Optional.ofNullable(row.node())
                .map(NodeId::value)
                .filter(node -> isAlive(node) && node(node).game().life().incarnation() == row.incarnation());
    }

    public long epoch(String zone) {
        return row(zone).epoch();
    }

    private OwnerRow row(String zone) {
        return stores.tables().owners.getOrDefault(new ZoneId(zone), OwnerRow.NONE);
    }

    /** Who holds the lease. */
    public Optional<String> leader() {
        return Optional.ofNullable(stores.tables().lease.holder()).map(NodeId::value);
    }

    public long term() {
        return stores.tables().lease.term();
    }

    // ---- what nodes do ----

    public GameNode game(String node) {
        return node(node).game();
    }

    public Optional<ZoneStatus> status(String node, String zone) {
        return isAlive(node) ? game(node).zones().status(new ZoneId(zone)) : Optional.empty();
    }

    /** Whether the zone runs there, under the epoch of its row. */
    public boolean runs(String node, String zone) {
        return isAlive(node) && game(node).zones().report().stream().anyMatch(report ->
                report.zone().value().equals(zone)
                        && report.status() == ZoneStatus.RUNNING
                        && report.epoch() == epoch(zone));
    }

    /** Which lives the node's present process has had, and why it could not register, if so. */
    public List<String> lives(String node) {
        return node(node).lives();
    }

    /** Batches that were written by two processes under one epoch of a zone; there must be none. */
    public List<String> duels() {
        return writers.duels();
    }

    private TestNode node(String name) {
        return Optional.ofNullable(nodes.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private String picture() {
        var lines = new ArrayList<String>();
        lines.add("lease " + stores.tables().lease + ", lock " + lockHolder().orElse("free"));
        stores.tables().nodes.values().forEach(row -> lines.add(row.node() + " " + row.incarnation() + " " + row.state()));
        content.zones().forEach(zone -> lines.add(zone + " " + row(zone.value())));
        alive().forEach(name -> lines.add(name + (isPaused(name) ? " (paused) " : " ")
                + lives(name) + " " + game(name).zones().report()));
        return String.join("\n", lines);
    }

    // ---- people ----

    /** A new player signs in on the node, into the room, and carries these things; nobody remembers having seen it. */
    public TestCluster player(String name, String node, String room, String... carried) {
        newcomer(name, room, carried);
        signIn(node, name);
        forget();
        return this;
    }

    /** Makes an account and a character who are not in the world. */
    public CharacterId newcomer(String name, String room, String... carried) {
        var written = Words.capitalised(name);
        accounts.register(written, PASSWORD);
        var place = TestWorld.roomId(content.settings().startZone(), room);
        var id = new CharacterId(ids.next());
        stores.addCharacter(
                id, accounts.find(written).orElseThrow().id(), written, content.zoneOf(place).orElseThrow(), place);
        stores.hinted(id);
        for (String thing : carried) {
            stores.addItem(new ItemId(ids.next()), TestItem.idOf(thing), new Holder.HeldBy(id));
        }
        return id;
    }

    /** Signs in by name and password on a new terminal of that name; an older one of it is forgotten. */
    public TestTerminal signIn(String node, String name) {
        return signIn(node, name, name);
    }

    public TestTerminal signIn(String node, String terminalName, String character) {
        var terminal = connect(node, terminalName);
        terminal.type(character);
        terminal.type(PASSWORD);
        executor.drain();
        return terminal;
    }

    public TestTerminal connect(String node, String terminalName) {
        return connect(node, terminalName, new Peer("127.0.0.1", true, false, false));
    }

    public TestTerminal connect(String node, String terminalName, Peer peer) {
        var home = node(node);
        var terminal = new TestTerminal(peer, home.process()).keepingToken();
        terminal.watchedBy(words -> watcher.shown(home.process().name(), terminalName, words));
        terminals.put(terminalName, terminal);
        connections.put(terminal, home);
        terminal.connectTo(home.game().sessions());
        executor.drain();
        return terminal;
    }

    /** Hangs up if need be and comes back on that node, as a page does, without signing in. */
    public TestTerminal comeBack(String node, String name) {
        var account = accounts.find(Words.capitalised(name)).orElseThrow();
        var comeback = terminal(name).comeback();
        return connectAs(node, name, new Person(account.id(), account.name(), Words.capitalised(name), comeback));
    }

    /** Opens a page for somebody who has signed in; it keeps tokens. */
    public TestTerminal connectAs(String node, String terminalName, Person person) {
        return connectAs(page(node), node, terminalName, person);
    }

    /** The same over a line on which nothing arrives at the page. */
    public TestTerminal connectInVain(String node, String terminalName, Person person) {
        var terminal = page(node);
        terminal.stall();
        return connectAs(terminal, node, terminalName, person);
    }

    private TestTerminal page(String node) {
        return new TestTerminal(new Peer("127.0.0.1", true, true, false), node(node).process()).keepingToken();
    }

    private TestTerminal connectAs(TestTerminal terminal, String node, String terminalName, Person person) {
        var home = node(node);
        terminal.watchedBy(words -> watcher.shown(home.process().name(), terminalName, words));
        terminals.put(terminalName, terminal);
        connections.put(terminal, home);
        terminal.connectTo(home.game().sessions(), person);
        executor.drain();
        return terminal;
    }

    public AccountId accountOf(String name) {
        return accounts.find(Words.capitalised(name)).orElseThrow().id();
    }

    /** A page of that player, who need not be new. */
    public TestTerminal page(String node, String name) {
        var account = accounts.find(Words.capitalised(name)).orElseThrow();
        return connectAs(node, name, new Person(account.id(), account.name(), Words.capitalised(name)));
    }

    public TestCluster perform(String name, String line) {
        type(name, line);
        executor.drain();
        return this;
    }

    /** Types the line; it goes nowhere before the next call lets something happen. */
    public TestCluster type(String name, String line) {
        terminal(name).type(line);
        return this;
    }

    public TestTerminal terminal(String name) {
        return Optional.ofNullable(terminals.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** What the player has seen since the last time, one entry for each paragraph. */
    public List<String> seen(String name) {
        return terminal(name).seen();
    }

    /** Lets everybody forget what was seen. */
    public TestCluster forget() {
        terminals.values().forEach(TestTerminal::outputs);
        return this;
    }

    /** What the player sees of a line and of all that came before it. */
    public List<String> answer(String name, String line) {
        perform(name, line);
        return seen(name);
    }

    public CharacterId characterOf(String name) {
        return characters.find(name).map(CharacterSummary::id).orElseThrow();
    }

    // ---- builders ----

    /** A builder saves another description of the room on the node. */
    public TestCluster save(String node, String room, UnaryOperator<RoomDefinition> edit) {
        saveByHand(room, edit);
        game(node).contentChanged();
        executor.drain();
        return this;
    }

    /** An admin has saved all this of what belongs to no zone, on the node. */
    public TestCluster save(String node, Codex written) {
        saveByHand(written);
        game(node).contentChanged();
        executor.drain();
        return this;
    }

    /** As {@link #save(String, Codex)}, and no node was told. */
    public TestCluster saveByHand(Codex written) {
        content.put(written);
        return this;
    }

    /** The room has another description, and no node was told. */
    public TestCluster saveByHand(String room, UnaryOperator<RoomDefinition> edit) {
        content.edit(new RoomId(room), edit);
        return this;
    }

    /** A builder retires the room on the node. */
    public TestCluster retire(String node, String room) {
        content.retire(new RoomId(room));
        game(node).contentChanged();
        executor.drain();
        return this;
    }

    /** A builder brings the room back, on the node. */
    /** Imports a pack without the zone, in which nobody and nothing was when it was looked at. */
    public TestCluster retireZone(String zone) {
        var id = new ZoneId(zone);
        stores.content().retire(id);
        stores.tables().owners.computeIfPresent(id, (_, row) -> new OwnerRow(
                row.node(), row.incarnation(), row.epoch() + 1, row.batch(), row.running(), row.trouble(), row.leaderTerm()));
        return this;
    }

    public TestCluster bringBack(String node, String room) {
        content.restore(new RoomId(room));
        game(node).contentChanged();
        executor.drain();
        return this;
    }

    /** Whether builders have retired the room. */
    public boolean isRetired(RoomId room) {
        return content.isRetired(room);
    }

    // ---- what is stored ----

    public FakeStores stores() {
        return stores;
    }

    /** The kinds of the items that the store gives to the character. */
    public List<String> storedItemsOf(String character) {
        return storedItems(new Holder.HeldBy(characterOf(character)));
    }

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

    /** The zone that the row of the character names. */
    public String zoneOf(String character) {
        return stores.tables().characters.get(characterOf(character)).zone().value();
    }

    /** The room that the row of the character names; up to five seconds old. */
    public RoomId storedRoomOf(String character) {
        return stores.tables().characters.get(characterOf(character)).room();
    }

    /** Who is in the world by the rows, as names. */
    public Set<String> present() {
        return stores.tables().characters.values().stream()
                .filter(FakeTables.PersonRow::present)
                .map(FakeTables.PersonRow::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who is in the world as the node knows it, as names. */
    public Set<String> online(String node) {
        return game(node).directory().online().stream()
                .map(org.jventure.turn.Online::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // ---- what nodes are made of ----

    void later(Duration delay, Runnable task) {
        executor.schedule(delay, task);
    }

    ManualClock clock() {
        return clock;
    }

    TestWorld world() {
        return world;
    }

    FakeContent content() {
        return content;
    }

    FakeAccounts accounts() {
        return accounts;
    }

    FakeCharacters characters() {
        return characters;
    }

    FakeSessionRecords records() {
        return records;
    }

    SeededIds ids() {
        return ids;
    }

    TestNetwork network() {
        return network;
    }

    TestLocks locks() {
        return locks;
    }

    Watcher watcher() {
        return watcher;
    }

    WriterLog writers() {
        return writers;
    }
}
