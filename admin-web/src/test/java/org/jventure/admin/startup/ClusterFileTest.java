package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Launch;
import org.jventure.admin.startup.ClusterFile.Node;

class ClusterFileTest {

    private static final Launch LAUNCH = new Launch(100, 3, 0, 3, "jventure");

    @TempDir
    private Path data;

    private final Set<Long> alive = new HashSet<>(Set.of(100L, 11L, 12L, 13L));
    private ClusterFile file;

    @BeforeEach
    void open() {
        file = new ClusterFile(data, alive::contains);
    }

    @Test
    void itIsThereWhileANodeIs() {
        file.add(cluster(null), node(1, 11));
        assertThat(file.read().orElseThrow().nodes()).containsExactly(node(1, 11));

        file.remove("node-1", 11);

        assertThat(data.resolve("cluster.json")).doesNotExist();
    }

    @Test
    void itIsThereWhileTheSupervisorIsAndNodesKeepWhatItSays() {
        file.begin(cluster(LAUNCH));
        file.add(cluster(null), node(2, 12));
        file.add(cluster(null), node(1, 11));

        assertThat(file.read()).contains(cluster(LAUNCH, node(1, 11), node(2, 12)));

        file.remove("node-1", 11);
        file.remove("node-2", 12);

        assertThat(file.read()).contains(cluster(LAUNCH));
    }

    @Test
    void whoeverWritesDropsThoseThatWereKilled() {
        file.begin(cluster(LAUNCH, node(1, 11), node(2, 12)));
        alive.remove(12L);

        file.add(cluster(null), node(3, 13));

        assertThat(file.read()).contains(cluster(LAUNCH, node(1, 11), node(3, 13)));
    }

    @Test
    void aLateLeaverDoesNotTakeItsSuccessorOut() {
        file.begin(cluster(LAUNCH, node(1, 12)));

        file.remove("node-1", 11);

        assertThat(file.read()).contains(cluster(LAUNCH, node(1, 12)));
    }

    @Test
    void nothingIsTakenOverFromAClusterThatIsGone() {
        file.begin(cluster(LAUNCH, node(1, 11)));
        alive.removeAll(Set.of(100L, 11L));

        file.add(cluster(null), node(2, 12));

        assertThat(file.read()).contains(cluster(null, node(2, 12)));
    }

    @Test
    void aFileOfAnOlderServerCanBeRead() throws IOException {
        Files.writeString(data.resolve("cluster.json"), """
                {"jdbcUrl": "jdbc:postgresql://127.0.0.1:1/jventure", "user": "jventure", "passwordFile": null,
                 "nodes": [{"id": "node-1", "pid": 11, "telnet": 1, "web": 2, "management": 3}], "later": true}
                """);

        assertThat(file.running()).containsExactly(new Node("node-1", 11, 1, 2, 3, 0));
    }

    @Test
    void aProcessIsOursIfItRunsOnTheSameData() {
        var path = Path.of("/srv/coast");

        assertThat(OwnProcesses.isOurs(List.of("-jar", "jventure.jar", "--jventure.data=/srv/coast"), path)).isTrue();
        assertThat(OwnProcesses.isOurs(List.of("-jar", "jventure.jar", "--jventure.data=/srv/hills"), path)).isFalse();
        assertThat(OwnProcesses.isOurs(List.of("-jar", "/opt/jventure.jar"), path)).isTrue();
        assertThat(OwnProcesses.isOurs(List.of("-c", "sleep 600"), path)).isFalse();
    }

    private static Cluster cluster(@Nullable Launch launch, Node... nodes) {
        return new Cluster("jdbc:postgresql://127.0.0.1:1/jventure", "jventure", null, launch, List.of(nodes));
    }

    private static Node node(int number, long pid) {
        return new Node("node-" + number, pid, 0, 0, 0, 0);
    }
}
