package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jventure.admin.testing.NodeProcess;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes in processes of their own, named by their numbers. Closing it ends those that it started, and no others. */
final class Nodes implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final Network network;
    private final Database database;
    private final boolean withMajority;
    private boolean closed;
    private final Map<Integer, Process> processes = new ConcurrentSkipListMap<>();

    /** @param withMajority whether three of them keep the leader's lock, as from three on */
    Nodes(Path folder, Network network, Database database, boolean withMajority) {
        this.folder = folder;
        this.network = network;
        this.database = database;
        this.withMajority = withMajority;
    }

    static String id(int node) {
        return "node-" + node;
    }

    static int number(String id) {
        return id.startsWith("node-") ? Integer.parseInt(id.substring(5)) : 0;
    }

    // ---- what happens to them ----

    void start(int... nodes) throws IOException {
        start(Map.of(), nodes);
    }

    /** Starts them all and waits until they are ready. */
    void start(Map<String, String> environment, int... nodes) throws IOException {
        for (int node : nodes) {
            Files.deleteIfExists(output(node));
            launch(environment, node);
        }
        for (int node : nodes) {
            await("node " + node).atMost(PATIENCE).until(() -> {
                var said = Files.readString(output(node));
                assertThat(processes.get(node)).as(said).matches(it -> it != null && it.isAlive(), "alive");
                return said.contains("\nCtrl-C stops ");
            });
        }
    }

    private synchronized void launch(Map<String, String> environment, int node) throws IOException {
        var command = new ArrayList<>(network.prefix(node));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=java.se", "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", NodeProcess.JAR.toString(),
                "--jventure.data=" + folder.resolve(id(node)), "--jventure.node.number=" + node,
                "--jventure.cluster.cp=" + (withMajority ? 3 : 0),
                "--jventure.world.import=" + Path.of("src/test/resources/packs/ring").toAbsolutePath(),
                "--jventure.session.lines-per-second=10000", "--jventure.session.burst=1000",
                "--jventure.session.grace=10m"));
        command.addAll(network.settings(node));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output(node).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JVENTURE_") || name.startsWith("SPRING_"));
        builder.environment().put("JVENTURE_LIMITS_TRUSTED", "127.0.0.0/8,10.0.0.0/8");
        builder.environment().putAll(database.environment(node));
        builder.environment().putAll(environment);
        if (closed) {
            throw new IOException("no more nodes are started here");
        }
        processes.put(node, builder.start());
    }

    private Path output(int node) {
        return folder.resolve(id(node) + ".txt");
    }

    /** Ends them at once, as {@code kill -9}; returns when they are gone. */
    void kill(List<Integer> nodes) {
        var killed = nodes.stream().map(processes::remove).toList();
        killed.forEach(Process::destroyForcibly);
        killed.forEach(process -> process.onExit().join());
    }

    /** Asks it to stop, and waits until it has. */
    void terminate(int node) {
        var process = processes.remove(node);
        process.destroy();
        await("the end of node " + node).atMost(PATIENCE).until(() -> !process.isAlive());
    }

    void pause(int node) throws IOException {
        Shell.run("kill", "-STOP", Long.toString(processes.get(node).pid()));
    }

    void resume(int node) throws IOException {
        Shell.run("kill", "-CONT", Long.toString(processes.get(node).pid()));
    }

    // ---- how they are ----

    /** Those that are there, also if they hang. */
    List<Integer> up() {
        return List.copyOf(processes.keySet());
    }

    List<Integer> others(List<Integer> nodes) {
        return up().stream().filter(node -> !nodes.contains(node)).toList();
    }

    InetSocketAddress telnet(int node) {
        return network.telnet(node);
    }

    /** Waits until every node sees all that are up, the same leader, and every zone running on one of them. */
    void awaitWhole() {
        await("all nodes and zones").atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            var all = up().stream().collect(Collectors.toMap(Nodes::id, _ -> "UP"));
            for (int node : up()) {
                var picture = picture(node);
                assertThat(all).as(picture::toString).containsKey(picture.get("leader").asString());
                assertThat(states(picture.get("nodes"))).as(picture::toString).isEqualTo(all);
                assertThat(states(picture.get("zones")).values()).as(picture::toString)
                        .hasSize(Ring.ZONES.size()).containsOnly("RUNNING");
            }
        });
    }

    private static Map<String, String> states(JsonNode lines) {
        var states = new HashMap<String, String>();
        lines.forEach(line -> states.put(line.get("id").asString(), line.get("state").asString()));
        return states;
    }

    private JsonNode picture(int node) {
        try {
            return JSON.readTree(management(node, "/actuator/cluster"));
        } catch (RestClientException e) {
            throw new AssertionError("node " + node + " does not answer", e);
        }
    }

    private String management(int node, String page) {
        var requests = new org.springframework.http.client.SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder().requestFactory(requests).build().get()
                .uri("http://" + network.management(node) + page)
                .exchange((_, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Their logs, for whoever looks for the cause of something. */
    List<Path> logs() throws IOException {
        try (var files = Files.walk(folder, 4)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log")).sorted().toList();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        var left = List.copyOf(processes.values());
        processes.clear();
        left.forEach(Process::destroyForcibly); // also one that is paused
        left.forEach(process -> process.onExit().join());
    }
}
