package org.jventure.admin.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Launch;
import org.jventure.admin.startup.ClusterFile.Node;

/** With processes that do nothing in the place of nodes. */
@Timeout(30)
class SupervisorTest {

    private static final String SLEEP = "echo hello; exec sleep 600";
    private static final String DEAF = "trap '' TERM; while :; do sleep 0.1; done";

    @TempDir
    private Path data;

    private final List<Process> processes = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ClusterFile file;
    private Supervisor supervisor;

    @BeforeEach
    void anEmptyCluster() {
        file = new ClusterFile(data, pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        supervisor = new Supervisor(
                file, new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)), "./run --node ");
        ready();
    }

    @AfterEach
    void nothingIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theStartIsOverWhenAllAreReady() {
        assertThat(supervisor.start(2, number -> {
            var process = run(SLEEP);
            if (number == 2) {
                ready(processes.toArray(Process[]::new));
            }
            return process;
        })).isTrue();
    }

    @Test
    void oneThatDoesNotStartIsNamedAndEndsTheStart() {
        assertThat(supervisor.start(2, number -> run(number == 2 ? "exit 1" : SLEEP))).isFalse();

        supervisor.stop();

        assertThat(printed()).contains("node-2 did not start; the others are stopped.");
        assertNoneRuns();
    }

    @Test
    void aNodeThatDiesIsReportedOnceAndDropped() throws InterruptedException {
        var one = run(SLEEP);
        var two = run(SLEEP);
        ready(one, two);
        supervisor.look();

        two.destroyForcibly().waitFor();
        supervisor.look();
        supervisor.look();

        assertThat(printed()).isEqualTo("node-2 (process " + two.pid() + ") has died. Start it again with ./run --node 2\n");
        assertThat(file.read().orElseThrow().nodes()).extracting(Node::id).containsExactly("node-1");
    }

    /** A process is told a moment later that it has ended than its handle is. */
    private void assertNoneRuns() {
        await().untilAsserted(() -> assertThat(processes).noneMatch(Process::isAlive));
    }

    @Test
    void aFileThatCannotBeWrittenOrReadEndsNobody() throws Exception {
        var one = run(SLEEP);
        var two = run(SLEEP);
        ready(one, two);
        supervisor.look();

        Files.delete(data.resolve("cluster.lock"));
        Files.createDirectory(data.resolve("cluster.lock")); // as good as a full disk
        two.destroyForcibly().waitFor();
        supervisor.look();
        supervisor.look();

        assertThat(printed()).containsOnlyOnce("node-2 (process " + two.pid() + ") has died.")
                .containsOnlyOnce("cluster.json can't be read or written");
        assertThat(one.isAlive()).isTrue();

        Files.writeString(data.resolve("cluster.json"), "{");
        supervisor.look();
        supervisor.stop();

        assertNoneRuns();
    }

    @Test
    void aNodeThatJoinedAndLeftInOrderIsNobodysNews() throws InterruptedException {
        var one = run(SLEEP);
        var joined = run(SLEEP);
        ready(one, joined);
        supervisor.look();

        ready(one); // it has taken itself out
        joined.destroy();
        joined.waitFor();
        supervisor.look();

        assertThat(printed()).isEmpty();
    }

    @Test
    void stoppingStopsThoseThatJoinedAsWell() {
        var joined = run(SLEEP);
        supervisor.start(1, _ -> {
            var child = run(SLEEP);
            ready(child, joined);
            return child;
        });

        supervisor.requestStop();
        supervisor.stop();

        assertNoneRuns();
    }

    @Test
    void aSecondRequestEndsThoseThatDoNotListen() {
        ready(run(DEAF));

        supervisor.requestStop();
        supervisor.requestStop();
        supervisor.stop();

        assertNoneRuns();
    }

    @Test
    void aRequestToStopEndsAStartThatTakesLong() {
        supervisor.requestStop();

        assertThat(supervisor.start(1, _ -> run(SLEEP))).isFalse();
    }

    @Test
    void atTheStartTheSameWordsAreToldOnceAndLaterAlways() {
        var console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Stream.of("node-1", "node-2").forEach(node -> console.nodeSays(node, "the pack is broken"));
        console.started();
        Stream.of("node-1", "node-2").forEach(node -> console.nodeSays(node, "late"));

        assertThat(printed()).isEqualTo("node-1 | the pack is broken\nnode-1 | late\nnode-2 | late\n");
    }

    private Process run(String script) {
        try {
            var process = new ProcessBuilder("bash", "-c", script).start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(Process... nodes) {
        var entries = new ArrayList<Node>();
        for (var node : nodes) {
            entries.add(new Node("node-" + (entries.size() + 1), node.pid(), 0, 0, 0, 0));
        }
        file.begin(new Cluster(
                "jdbc:postgresql://127.0.0.1:1/jventure", null, null,
                new Launch(ProcessHandle.current().pid(), 2, 0, 0, "jventure"), entries));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
