package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** A cluster of real processes that is given what it must refuse, and goes on. */
@Timeout(200)
@ExtendWith(NodeLogs.class)
class ClusterFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static PlayedCluster cluster;

    @BeforeAll
    static void startTwo() throws Exception {
        cluster = PlayedCluster.start(folder, 2);
    }

    @AfterAll
    static void stopAll() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @AfterEach
    void allIsWhole() {
        cluster.awaitWhole();
    }

    @Test
    void nodesThatDoNotBelongToItSayWhyInASentence() throws Exception {
        int offset = NodeProcess.freeOffset();
        try (var stranger = node("stranger", offset, 5, "--jventure.cluster.name=others");
                var double1 = node("double", offset, 6, "--jventure.node.id=node-1");
                var alone = node("alone", offset, 7, "--jventure.cluster.members=127.0.0.1:1")) {
            assertThat(List.of(stranger.awaitEnd(), double1.awaitEnd(), alone.awaitEnd())).containsExactly(1, 1, 1);
            assertThat(stranger.output()).contains("others", "jventure", "JVENTURE_CLUSTER_NAME").doesNotContain("\tat ");
            assertThat(double1.output()).contains("node-1", "JVENTURE_NODE_NUMBER").doesNotContain("\tat ");
            assertThat(alone.output()).contains("node-1", "node-2", "JVENTURE_CLUSTER_MEMBERS").doesNotContain("\tat ");
        }
    }

    /** A node of this database that is started by hand, with data and ports of its own. */
    private static NodeProcess node(String name, int offset, int number, String... more) throws IOException {
        var file = new ClusterFile(cluster.data()).read().orElseThrow();
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", file.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", String.valueOf(file.user()),
                "SPRING_DATASOURCE_PASSWORD", Files.readString(Path.of(String.valueOf(file.passwordFile()))).strip(),
                "JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        var settings = new ArrayList<>(List.of(
                "--jventure.node.number=" + number, "--jventure.base-port-offset=" + offset));
        settings.addAll(List.of(more));
        return NodeProcess.byItself(folder.resolve(name), environment, settings.toArray(String[]::new));
    }

    @Test
    void rubbishOnTheMemberPortHarmsNobody() throws Exception {
        var ann = cluster.player("Ann", 1);
        int port = 5701 + cluster.offset();
        var said = cluster.processes().output();
        long traces = stackTraces(1) + stackTraces(2);
        try (var halfOpen = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int i = 0; i < 20; i++) {
                try (var rude = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    var bytes = new byte[5000];
                    new Random(i).nextBytes(bytes);
                    rude.getOutputStream().write(bytes);
                } catch (IOException _) {
                    // shown the door while it spoke
                }
            }
            try (var http = new Socket(InetAddress.getLoopbackAddress(), port)) {
                http.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
            }
            ann.askAnew("look", "Exits:");
            assertThat(halfOpen.isConnected()).isTrue();
        }
        cluster.awaitWhole();
        assertThat(cluster.processes().output()).isEqualTo(said);
        assertThat(stackTraces(1) + stackTraces(2)).isEqualTo(traces);
    }

    private static long stackTraces(int node) throws IOException {
        try (var lines = Files.lines(cluster.data().resolve("logs/node-" + node + ".log"))) {
            return lines.filter(line -> line.startsWith("\tat ")).count();
        }
    }

    @Test
    void aZoneThatCannotBeLoadedIsShownAndOthersAreNotAffected() throws Exception {
        var ann = cluster.player("Ann", 1);
        var staff = cluster.staff(2);
        try (var world = cluster.world()) {
            var before = world.text("select exits::text from room where id = 'mill/wheel'");
            world.change("update room set exits = '[1, 2]' where id = 'mill/wheel'");
            try {
                int target = cluster.others(cluster.owner("mill")).getFirst();
                staff.askAnew("zone move mill " + target, "You ask the leader");
                await().atMost(PATIENCE).until(() -> state("mill").equals("QUARANTINED"));
                lookAround(ann, staff);
            } finally {
                world.change("update room set exits = ?::jsonb where id = 'mill/wheel'", before);
                staff.askAnew("zone release mill", "Zone mill is released");
            }
        }
        await().atMost(PATIENCE).until(() -> state("mill").equals("RUNNING"));
        ann.askAnew("east", "The Wheel");
        ann.askAnew("west", "The Stalls");
        ann.askAnew("west", "The Quay");
    }

    private static void lookAround(Bot ann, Bot staff) throws IOException {
        assertThat(cluster.processes().output().lines().filter(line -> line.contains("mill")))
                .singleElement().asString().contains("Zone mill is out of service until staff release it");
        for (var zone : PlayedCluster.ZONES) {
            if (!zone.equals("mill")) {
                assertThat(state(zone)).isEqualTo("RUNNING");
            }
        }
        ann.askAnew("east", "The Stalls");
        ann.askAnew("east", "closed");
        assertThat(ann.askAnew("look", "Exits:")).contains("The Stalls");
        await().atMost(PATIENCE) // the staff's own node may read it a second later
                .until(() -> staff.askAnew("zone list", "mill"), list -> list.contains("quarantined"));
    }

    private static String state(String zone) {
        return cluster.zone(zone).get("state").asString();
    }
}
