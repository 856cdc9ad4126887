package org.jventure.admin.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Launch;
import org.jventure.admin.startup.ClusterFile.Node;

class AdmissionTest {

    private static final long SUPERVISOR = 100;
    private static final Launch LAUNCH = new Launch(SUPERVISOR, 3, 0, 3, "jventure");

    @TempDir
    private Path data;

    private final Set<Long> alive = new HashSet<>();
    private ClusterFile file;
    private Admission admission;

    @BeforeEach
    void readTheFile() {
        file = new ClusterFile(data, alive::contains);
        admission = new Admission(data, file);
    }

    @Test
    void aClusterBeginsWhereNothingRuns() {
        assertThatCode(admission::checkThatNothingRuns).doesNotThrowAnyException();

        wrote(LAUNCH, node(1, 11));
        alive.clear();

        assertThatCode(admission::checkThatNothingRuns).doesNotThrowAnyException();
    }

    @Test
    void aClusterThatRunsIsNotBegunAgain() {
        wrote(LAUNCH, node(1, 11));

        assertThatThrownBy(admission::checkThatNothingRuns).hasMessageContainingAll(
                "A cluster runs on " + data, "node-1 is process 11", "./run --node K", "kill 100");
    }

    @Test
    void nodesWithoutTheirSupervisorAreNamed() {
        wrote(LAUNCH, node(1, 11), node(2, 12), node(3, 13));
        alive.removeAll(Set.of(SUPERVISOR, 12L));

        assertThatThrownBy(admission::checkThatNothingRuns).hasMessageContainingAll(
                "earlier cluster still run", "node-1 is process 11, node-3 is process 13", "kill 11 13");
    }

    @Test
    void aSingleNodeIsToBeStoppedFirst() {
        wrote(null, node(1, 11));

        assertThatThrownBy(admission::checkThatNothingRuns).hasMessageContainingAll("single node", "kill 11");
        assertThatThrownBy(() -> admission.clusterFor("node-2")).hasMessageContainingAll(
                "single node", "kill 11", "./run --nodes 3 --data '" + data + "': it keeps the world");
    }

    @Test
    void withoutAClusterThereIsNothingToJoin() throws IOException {
        assertThatThrownBy(() -> admission.clusterFor("node-2"))
                .hasMessageContainingAll("No cluster runs on " + data, "./run --nodes 3")
                .hasMessageNotContaining("keeps");

        Files.createDirectory(data.resolve("postgres"));

        assertThatThrownBy(() -> admission.clusterFor("node-2")).hasMessageContaining("it keeps the world that is there");
    }

    @Test
    void aNodeThatRunsIsNotStartedAgain() {
        wrote(LAUNCH, node(2, 12));

        assertThatThrownBy(() -> admission.clusterFor("node-2")).hasMessageContainingAll(
                "node-2 runs already, as process 12", "kill 12");
    }

    @Test
    void aNodeThatWasKilledMayComeBackAlsoWithoutASupervisor() {
        wrote(LAUNCH, node(1, 11), node(2, 12));
        alive.removeAll(Set.of(SUPERVISOR, 12L));

        assertThat(admission.clusterFor("node-2").launch()).isEqualTo(LAUNCH);
    }

    private void wrote(@Nullable Launch launch, Node... nodes) {
        alive.add(SUPERVISOR);
        List.of(nodes).forEach(it -> alive.add(it.pid()));
        file.begin(new Cluster("jdbc:postgresql://127.0.0.1:1/jventure", "jventure", null, launch, List.of(nodes)));
    }

    private static Node node(int number, long pid) {
        return new Node("node-" + number, pid, 0, 0, 0, 0);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts(@TempDir Path folder) throws Exception {
        try (var taken = new java.net.ServerSocket()) {
            taken.bind(new java.net.InetSocketAddress(0));
            int offset = taken.getLocalPort() - 5556; // telnet of node-2
            org.junit.jupiter.api.Assumptions.assumeTrue(offset >= 0 && offset <= 50000);

            assertThatThrownBy(() -> new Admission(folder, new ClusterFile(folder)).checkThatPortsAreFree(offset, 2))
                    .hasMessageContaining("Another program has taken port")
                    .hasMessageContaining("--base-port-offset");
        }
    }
}
