package org.jventure.admin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.admin.startup.ClusterFile;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several nodes as {@code ./run --nodes} starts them, in processes of their own. Nodes are named by their numbers.
 * Closing it leaves nothing behind.
 */
public final class ClusterProcess implements AutoCloseable {

    /** Several nodes share the processors of one machine: they start sooner if little is compiled. */
    private static final Map<String, String> QUICK = Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeProcess supervisor;
    private final ClusterFile file;
    private final Path data;
    private final int offset;
    private final Map<String, String> environment;
    private final List<NodeProcess> joined = new ArrayList<>();
    private final List<ProcessHandle> seen = new ArrayList<>();

    private ClusterProcess(NodeProcess supervisor, Path data, int offset, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.supervisor = supervisor;
        this.file = new ClusterFile(data);
        this.data = data;
        this.offset = offset;
    }

    /** @param more passed on to every node */
    public static ClusterProcess start(Path data, int offset, int nodes, String... more) throws IOException {
        return start(data, offset, nodes, Map.of(), more);
    }

    /** As {@link #start(Path, int, int, String...)}, with settings that all commands find in their environment. */
    public static ClusterProcess start(
            Path data, int offset, int nodes, Map<String, String> environment, String... more) throws IOException {
        var all = new HashMap<>(QUICK);
        all.putAll(environment);
        return new ClusterProcess(NodeProcess.supervise(data, offset, nodes, all, more), data, offset, all);
    }

    public ClusterFile.Cluster awaitReady() {
        var cluster = supervisor.awaitReady();
        running().forEach(this::remember);
        return cluster;
    }

    /** Starts the node as in another terminal. */
    public NodeProcess startNode(int number) throws IOException {
        var node = NodeProcess.join(data, number, environment);
        joined.add(node);
        return node;
    }

    /** What {@code cluster.json} says of nodes whose processes are there. */
    public List<ClusterFile.Node> running() {
        return file.running();
    }

    public ProcessHandle process(int number) {
        var node = running().stream().filter(it -> it.id().equals("node-" + number)).findFirst().orElseThrow();
        return remember(node);
    }

    private ProcessHandle remember(ClusterFile.Node node) {
        var process = ProcessHandle.of(node.pid()).orElseThrow();
        seen.add(process);
        return process;
    }

    /** Ends it at once, as {@code kill -9}; returns when it is gone. */
    public void kill(int number) {
        var process = process(number);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop, as Kubernetes does; returns at once. */
    public void terminate(int number) {
        process(number).destroy();
    }

    /** Stops it from running without ending it, until {@link #resume}. */
    public void pause(int number) throws IOException {
        signal("STOP", process(number));
    }

    public void resume(int number) throws IOException {
        signal("CONT", process(number));
    }

    public int telnet(int number) {
        return 5555 + offset + number - 1;
    }

    /** What {@code /actuator/cluster} says on that node. */
    public JsonNode actuator(int number) {
        return JSON.readTree(management(number, "/actuator/cluster"));
    }

    /** The answer of a page on that node's management port, whatever its status. */
    public String management(int number, String page) {
        return RestClient.create("http://127.0.0.1:" + (9090 + offset + number - 1)).get().uri(page)
                .exchange((_, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** What the first command has printed. */
    public String output() {
        return supervisor.output();
    }

    public NodeProcess supervisor() {
        return supervisor;
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.onExit().join().exitValue()).isZero();
    }

    @Override
    public void close() throws IOException {
        running().forEach(this::remember);
        for (var process : seen) {
            if (process.isAlive()) {
                signal("CONT", process);
            }
        }
        supervisor.close();
        joined.forEach(NodeProcess::close);
        seen.forEach(ProcessHandle::destroyForcibly);
        seen.forEach(it -> it.onExit().join());
    }
}
