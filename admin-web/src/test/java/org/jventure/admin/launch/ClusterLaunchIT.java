package org.jventure.admin.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Node;
import org.jventure.admin.testing.ClusterProcess;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** The commands {@code --nodes} and {@code --node} with real processes. */
@Timeout(400)
@ExtendWith(NodeLogs.class)
class ClusterLaunchIT {

    @TempDir
    private Path folder;

    private Path data;
    private final int offset = NodeProcess.freeOffset();

    @BeforeEach
    void dataBelowTheFolder() {
        data = folder.resolve("data");
    }

    @Test
    void nodesComeAndGoAndTheFirstCommandStopsThemAll() throws IOException {
        try (var cluster = ClusterProcess.start(data, offset, 2)) {
            var ready = cluster.awaitReady();
            assertThat(ready.nodes()).containsExactly(
                    new Node("node-1", cluster.process(1).pid(), 5555 + offset, 8080 + offset, 9090 + offset, 5701 + offset),
                    new Node("node-2", cluster.process(2).pid(), 5556 + offset, 8081 + offset, 9091 + offset, 5702 + offset));
            assertThat(cluster.output()).contains(
                    "telnet localhost " + cluster.telnet(1) + " or " + cluster.telnet(2),
                    "http://localhost:" + (8080 + offset) + "/setup/", "psql -h 127.0.0.1", "--node 2");
            assertThat(cluster.management(2, "/actuator/health/readiness")).contains("UP");

            cluster.kill(2);
            awaitNodes("node-1");
            await().untilAsserted(() -> assertThat(cluster.output()).containsPattern(
                    "node-2 \\(process \\d+\\) has died. Start it again with ./run --data '.*' --node 2\n"));

            var back = cluster.startNode(2);
            back.awaitReady();
            assertThat(back.output()).doesNotContain("/setup/");
            var four = cluster.startNode(4);
            four.awaitReady();
            assertThat(ids()).containsExactly("node-1", "node-2", "node-4");

            cluster.supervisor().terminate();

            assertThat(cluster.supervisor().awaitEnd()).isZero();
            assertThat(List.of(back.awaitEnd(), four.awaitEnd())).containsExactly(143, 143);
            assertThat(cluster.supervisor().postgres()).isEmpty();
            assertThat(data.resolve("cluster.json")).doesNotExist();
        }
    }

    @Test
    void aNodeThatIsKilledIsReportedAndBroughtBackByHand() throws IOException {
        try (var cluster = ClusterProcess.start(data, offset, 1)) {
            cluster.awaitReady();
            try (var again = cluster.startNode(1)) {
                assertThat(again.awaitEnd()).isEqualTo(1);
                assertThat(again.output()).startsWith("node-1 runs already, as process " + cluster.process(1).pid());
            }
            cluster.kill(1);
            await().untilAsserted(() -> assertThat(cluster.output()).contains("node-1 (process", "has died", "--node 1\n"));
            assertThat(ids()).isEmpty();

            var back = cluster.startNode(1);
            back.awaitReady();
            assertThat(ids()).containsExactly("node-1");

            cluster.supervisor().terminate();
            assertThat(cluster.supervisor().awaitEnd()).isZero();
            assertThat(back.awaitEnd()).isEqualTo(143);
            assertThat(cluster.supervisor().postgres()).isEmpty();
        }
    }

    @Test
    void whatAKilledSupervisorLeavesBehindIsNamedAndTheNextStartClearsItsDatabase() throws IOException {
        try (var killed = ClusterProcess.start(data, offset, 1)) {
            killed.awaitReady();
            long node = killed.process(1).pid();
            killed.supervisor().kill();

            try (var next = ClusterProcess.start(data, offset, 1); var single = NodeProcess.start(data, offset + 10)) {
                assertThat(next.supervisor().awaitEnd()).isEqualTo(1);
                assertThat(next.output()).isEqualTo("Nodes of an earlier cluster still run on " + data
                        + ": node-1 is process " + node + ".\nStop them first: kill " + node + "\n");
                assertThat(single.awaitEnd()).isEqualTo(1);
                assertThat(single.output()).contains("node-1 (process " + node + ")", "kill " + node);
            }
        }
        try (var next = ClusterProcess.start(data, offset, 1)) {
            assertThat(next.awaitReady().nodes()).hasSize(1);
        }
    }

    @Test
    void aSingleNodesDataAreForASingleNodeUntilItStops() throws IOException {
        try (var nothing = NodeProcess.join(data, 2)) {
            assertThat(nothing.awaitEnd()).isEqualTo(1);
            assertThat(nothing.output()).startsWith("No cluster runs on " + data).contains("./run --nodes 3");
        }
        try (var single = NodeProcess.start(data, offset)) {
            single.awaitReady();
            try (var joining = NodeProcess.join(data, 2); var cluster = ClusterProcess.start(data, offset, 1)) {
                assertThat(joining.awaitEnd()).isEqualTo(1);
                assertThat(cluster.supervisor().awaitEnd()).isEqualTo(1);
                assertThat(joining.output()).isEqualTo(cluster.output()).isEqualTo(
                        "The server on %s runs as a single node (process %d).\nStop it (kill %2$d), then start ./run --nodes 3 --data '%1$s': it keeps the world.\n"
                                .formatted(data, single.pid()));
            }
        }
        try (var joining = NodeProcess.join(data, 2)) {
            assertThat(joining.awaitEnd()).isEqualTo(1);
            assertThat(joining.output()).contains("./run --nodes 3", "it keeps the world");
        }
        try (var cluster = ClusterProcess.start(data, offset, 1)) {
            assertThat(cluster.awaitReady().nodes()).hasSize(1);
        }
    }

    @Test
    void anOperatorsOwnDatabaseIsUsedByAllAndOutlivesThem() throws IOException {
        try (var outside = EmbeddedPostgres.start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + outside.getPort() + "/postgres";
            var environment = Map.of(
                    "SPRING_DATASOURCE_URL", url,
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres");
            try (var cluster = ClusterProcess.start(data, offset, 1, environment)) {
                assertThat(cluster.awaitReady()).extracting(Cluster::jdbcUrl, Cluster::user, Cluster::passwordFile)
                        .containsExactly(url, "postgres", null);
                cluster.kill(1);
                cluster.startNode(1).awaitReady();

                cluster.supervisor().terminate();

                assertThat(cluster.supervisor().awaitEnd()).isZero();
                assertThat(data.resolve("postgres")).doesNotExist();
            }
        }
    }

    @Test
    void aNodeThatCannotStartEndsTheStartOfAll() throws IOException {
        try (var cluster = ClusterProcess.start(data, offset, 1, "--jventure.world.import=" + folder)) {
            assertThat(cluster.supervisor().awaitEnd()).isEqualTo(1);
            assertThat(cluster.output()).contains("node-1 | ", "pack.yaml", "node-1 did not start; the others are stopped.");
            assertThat(cluster.supervisor().postgres()).isEmpty();
            assertThat(data.resolve("cluster.json")).doesNotExist();
        }
    }

    private void awaitNodes(String... ids) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ids()).containsExactly(ids));
    }

    private List<String> ids() {
        return new ClusterFile(data).read().orElseThrow().nodes().stream().map(Node::id).toList();
    }
}
