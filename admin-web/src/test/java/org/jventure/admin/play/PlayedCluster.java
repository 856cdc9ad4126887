package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.jventure.admin.testing.ClusterProcess;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Three nodes in processes of their own, with a small world of six zones in a row and one thing in each, and players who
 * stay signed in as long as their connections last. Nodes are named by their numbers.
 */
final class PlayedCluster implements AutoCloseable {

    static final List<String> ZONES = List.of("harbour", "market", "mill", "tower", "heath", "fen");
    static final Map<String, String> ROOMS = Map.of(
            "harbour", "The Quay", "market", "The Stalls", "mill", "The Wheel",
            "tower", "The Stair", "heath", "The Stones", "fen", "The Reeds");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClusterProcess processes;
    private final Path data;
    private final int offset;
    private final Set<Integer> up = new TreeSet<>();
    private final Map<String, Seat> seats = new HashMap<>();

    private record Seat(int node, Bot bot) {}

    private PlayedCluster(ClusterProcess processes, Path data, int offset) {
        this.processes = processes;
        this.data = data;
        this.offset = offset;
    }

    static PlayedCluster start(Path folder) throws IOException {
        return start(folder, 3);
    }

    static PlayedCluster start(Path folder, int nodes) throws IOException {
        var data = folder.resolve("data");
        int offset = NodeProcess.freeOffset();
        var processes = ClusterProcess.start(
                data, offset, nodes,
                "--jventure.world.import=" + Path.of("src/test/resources/packs/isles").toAbsolutePath(),
                "--jventure.session.lines-per-second=10000", "--jventure.session.burst=1000",
                "--jventure.session.grace=10m");
        var cluster = new PlayedCluster(processes, data, offset);
        try {
            processes.awaitReady();
            IntStream.rangeClosed(1, nodes).forEach(cluster.up::add);
            cluster.awaitWhole();
            return cluster;
        } catch (AssertionError | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    ClusterProcess processes() {
        return processes;
    }

    Path data() {
        return data;
    }

    int offset() {
        return offset;
    }

    List<Integer> up() {
        return List.copyOf(up);
    }

    List<Integer> others(int... nodes) {
        var those = IntStream.of(nodes).boxed().toList();
        return up.stream().filter(node -> !those.contains(node)).toList();
    }

    // ---- how it is ----

    /** Waits until every node that is up sees all of them up, the same leader, and every zone running on one of them. */
    void awaitWhole() {
        try {
            awaitAllWhole();
        } catch (ConditionTimeoutException e) {
            up.forEach(node -> NodeLogs.showEnd(data.resolve("logs").resolve(id(node) + ".log")));
            throw e;
        }
    }

    private void awaitAllWhole() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            for (int node : up) {
                var picture = picture(node);
                assertThat(up.stream().map(PlayedCluster::id)).as(picture::toString).contains(leaderId(picture));
                assertThat(states(picture.get("nodes"))).as(picture::toString)
                        .isEqualTo(up.stream().collect(Collectors.toMap(PlayedCluster::id, _ -> "UP")));
                assertThat(states(picture.get("zones"))).as(picture::toString)
                        .isEqualTo(ZONES.stream().collect(Collectors.toMap(zone -> zone, _ -> "RUNNING")));
            }
            assertThat(up.stream().map(node -> leaderId(picture(node))).distinct()).hasSize(1);
        });
    }

    JsonNode picture(int node) {
        try {
            return processes.actuator(node);
        } catch (RestClientException e) {
            throw new AssertionError("node " + node + " does not answer", e);
        }
    }

    int leader() {
        return number(leaderId(picture(up().getFirst())));
    }

    int owner(String zone) {
        return number(zone(zone).get("node").asString());
    }

    long epoch(String zone) {
        return zone(zone).get("epoch").asLong();
    }

    JsonNode zone(String zone) {
        for (var line : picture(up().getFirst()).get("zones")) {
            if (line.get("id").asString().equals(zone)) {
                return line;
            }
        }
        throw new AssertionError("no zone " + zone);
    }

    private static String leaderId(JsonNode picture) {
        return picture.get("leader").asString();
    }

    private static Map<String, String> states(JsonNode lines) {
        var states = new HashMap<String, String>();
        lines.forEach(line -> states.put(line.get("id").asString(), line.get("state").asString()));
        return states;
    }

    static String id(int node) {
        return "node-" + node;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    // ---- who plays ----

    /** The player, connected to that node, by the same connection as before if it stands. */
    Bot player(String name, int node) throws IOException {
        var seat = seats.get(name);
        if (seat == null || seat.node() != node || seat.bot().isClosed()) {
            if (seat != null) {
                seat.bot().close();
            }
            seats.put(name, new Seat(node, Bot.signIn(processes.telnet(node), name)));
        }
        return seats.get(name).bot();
    }

    /** A player on that node who may give orders to the cluster. */
    Bot staff(int node) throws IOException, SQLException {
        var seat = seats.get("Warden");
        if (seat == null) {
            var newcomer = player("Warden", node);
            newcomer.send("quit"); // a role is learnt when the character comes into the world
            newcomer.await("All is kept for your return");
            try (var world = world()) {
                assertThat(world.change("""
                        update account set role = 'ADMIN'
                         where id = (select account from character where name = 'Warden')""")).isOne();
            }
            seats.remove("Warden").bot().close();
        }
        return player("Warden", node);
    }

    /** The player, at the quay, gets the lantern, whoever has it. */
    void takeLantern(Bot player) throws IOException, SQLException {
        String holder;
        try (var world = world()) {
            holder = world.text("""
                    select coalesce(c.name, '') from item i left join character c on c.id = i.character
                     where i.prototype = 'harbour/lantern'""");
        }
        if (!holder.isEmpty()) {
            var seat = seats.get(holder);
            var bot = player(holder, seat == null ? up().getFirst() : seat.node());
            bot.askAnew("drop lantern", "You drop a lantern");
        }
        player.askAnew("get lantern", "You take a lantern");
    }

    StoredWorld world() throws IOException, SQLException {
        return new StoredWorld(data);
    }

    /** Has staff move the zone, unless it is there, and waits until it runs there. */
    void move(String zone, int node) throws IOException, SQLException {
        if (owner(zone) != node) {
            var staff = staff(up().getFirst());
            staff.askAnew("zone move " + zone + " " + id(node), "Zone " + zone + " is now on " + id(node));
            await().atMost(PATIENCE).until(() -> owner(zone) == node);
            awaitWhole();
        }
    }

    // ---- what happens to it ----

    void kill(int... nodes) {
        var all = IntStream.of(nodes).mapToObj(processes::process).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        forget(nodes);
    }

    /** Asks the node to stop and waits until it has. */
    void terminate(int node) {
        var process = processes.process(node);
        processes.terminate(node);
        forget(node);
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private void forget(int... nodes) {
        IntStream.of(nodes).forEach(up::remove);
        seats.values().removeIf(seat -> !up.contains(seat.node()));
    }

    /** Starts the nodes, as somebody at a terminal would, and waits until all is whole. */
    void start(int... nodes) throws IOException {
        var begun = new ArrayList<NodeProcess>();
        for (int node : nodes) {
            begun.add(processes.startNode(node));
        }
        begun.forEach(NodeProcess::awaitReady);
        IntStream.of(nodes).forEach(up::add);
        awaitWhole();
    }

    @Override
    public void close() throws IOException {
        for (var seat : seats.values()) {
            seat.bot().close();
        }
        processes.close();
    }
}
