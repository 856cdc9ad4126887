package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;
import org.springframework.web.client.RestClient;

@Timeout(300)
@ExtendWith(NodeLogs.class)
class NodeIT {

    @TempDir
    private Path folder;

    private Path data;
    private final int offset = NodeProcess.freeOffset();

    @BeforeEach
    void dataBelowTheFolder() {
        data = folder.resolve("data");
    }

    @Test
    void aNodeIsReadyStopsOnRequestAndLeavesNothingBehind() throws IOException {
        try (var node = NodeProcess.start(data, offset)) {
            var cluster = node.awaitReady();

            assertThat(cluster.nodes()).containsExactly(
                    new ClusterFile.Node(
                    "node-1", node.pid(), 5555 + offset, 8080 + offset, 9090 + offset, 5701 + offset));
            assertThat(cluster.launch()).isNull();
            assertThat(node.output())
                    .contains("telnet localhost " + (5555 + offset), "JVENTURE_WEB_PUBLIC_URL", "http://localhost:" + (8080 + offset) + "/setup/",
                            data.resolve("logs/jventure.log").toString(), cluster.jdbcUrl(), "psql -h 127.0.0.1")
                    .doesNotContain("WARN", "ERROR", "Exception");
            assertThat(management("/actuator/health/readiness")).contains("\"UP\"");
            assertThat(management("/actuator/cluster")).contains("\"self\":\"node-1\"");

            node.terminate();

            assertThat(node.awaitEnd()).isEqualTo(143);
            assertThat(node.postgres()).isEmpty();
            assertThat(data.resolve("cluster.json")).doesNotExist();
            assertThat(data.resolve("postgres/18/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void theWorldOfARunningServerIsWrittenOutAsItIsImported() throws IOException {
        var pack = folder.resolve("my world");
        try (var none = NodeProcess.start(data, offset, "--export=" + pack)) {
            assertThat(none.awaitEnd()).isEqualTo(1);
            assertThat(none.output()).startsWith("No server runs on " + data);
        }
        try (var node = NodeProcess.start(data, offset)) {
            node.awaitReady();

            try (var export = NodeProcess.start(data, offset, "--export=" + pack)) {
                assertThat(export.awaitEnd()).isZero();
                assertThat(export.output()).matches(
                        "The world pack lantern-coast [0-9.]+ is in %1$s\\. \\./run --import %1$s loads it\\.\n".formatted(pack));
            }
            assertThat(pack.resolve("socials.yaml")).content().contains("nod:\n  alone:\n    actor: You nod.\n");
            assertThat(pack.resolve("zones/guttering.yaml")).exists();
            try (var again = NodeProcess.start(data, offset, "--export=" + pack)) {
                assertThat(again.awaitEnd()).isEqualTo(1);
                assertThat(again.output()).isEqualTo("The folder " + pack + " is not empty: name a new one.\n");
            }
        }
    }

    @Test
    void aSecondServerOnTheSameDataIsToldSoInOneSentence() throws IOException {
        try (var first = NodeProcess.start(data, offset)) {
            first.awaitReady();
            try (var second = NodeProcess.start(data, NodeProcess.freeOffset())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output().lines()).containsExactly(
                        "The data in " + data + " are in use by another server.",
                        "Stop that server, or give this one data of its own with --data DIR.");
            }
        }
    }

    @Test
    void aTakenPortIsNamedWithAWayOut() throws IOException {
        try (var _ = new ServerSocket(8080 + offset); var node = NodeProcess.start(data, offset)) {
            assertThat(node.awaitEnd()).isEqualTo(1);
            assertThat(node.output().lines().toList()).hasSize(2)
                    .first().isEqualTo("Port " + (8080 + offset) + " (web) is taken by another program.");
        }
    }

    @Test
    void aDatabaseOfOnesOwnIsNamedWhenItCannotBeReached() throws IOException {
        try (var node = NodeProcess.start(data, offset, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--spring.datasource.username=nobody", "--spring.datasource.password=none")) {
            assertThat(node.awaitEnd()).isEqualTo(1);
            assertThat(node.output()).startsWith("The database cannot be reached:").doesNotContain("\tat ");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void whileTheDatabaseHangsPeopleAreAskedToWaitAndAfterwardsAllIsWell() throws IOException {
        try (var node = NodeProcess.start(data, offset)) {
            node.awaitReady();
            var postgres = node.postgres();
            var family = Stream.concat(postgres.stream(), postgres.stream().flatMap(ProcessHandle::descendants)).toList();

            signal("STOP", family);
            try {
                assertThat(accountPage()).startsWith("503").contains("holds its breath");
                assertThat(page("/sign-in", "")).as("needs nothing of the database").startsWith("200");
                assertThat(management("/actuator/health/liveness")).contains("\"UP\"");
                assertThat(management("/actuator/health/readiness")).contains("\"UP\"");
            } finally {
                signal("CONT", family);
            }

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                    assertThat(accountPage()).startsWith("302"));
        }
    }

    /** As somebody who was signed in once: whether they are still only the database knows. */
    private String accountPage() {
        var session = Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return page("/account", NodeDefaults.cookieName(data) + "=" + session);
    }

    private String page(String page, String cookie) {
        return RestClient.create("http://127.0.0.1:" + (8080 + offset)).get().uri(page).header("Cookie", cookie).exchange(
                (_, response) -> response.getStatusCode().value() + " "
                        + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private String management(String page) {
        return RestClient.create("http://127.0.0.1:" + (9090 + offset)).get().uri(page)
                .exchange((_, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(it -> command.add(Long.toString(it.pid())));
        assertThat(new ProcessBuilder(command).start().onExit().join().exitValue()).isZero();
    }

    @Test
    void afterKillingTheNodeTheNextStartFindsEverything() throws IOException {
        try (var killed = NodeProcess.start(data, offset)) {
            killed.awaitReady();
            killed.kill();
        }
        try (var next = NodeProcess.start(data, offset)) {
            var cluster = next.awaitReady();

            assertThat(cluster.nodes()).singleElement().extracting(ClusterFile.Node::pid).isEqualTo(next.pid());
            assertThat(Files.readString(data.resolve("postgres/postgresql.log"))).doesNotContain("PANIC");
        }
    }

    @Test
    void aNewAdminLinkIsMadeWhileTheServerRunsAndOnlyThen() throws IOException {
        try (var none = NodeProcess.start(data, offset, "--admin-link")) {
            assertThat(none.awaitEnd()).isEqualTo(1);
            assertThat(none.output()).startsWith("No server runs on " + data).contains("./run");
        }
        try (var node = NodeProcess.start(data, offset)) {
            node.awaitReady();
            try (var asked = NodeProcess.start(data, offset, "--admin-link")) {
                assertThat(asked.awaitEnd()).isZero();
                assertThat(asked.output()).contains("http://localhost:" + (8080 + offset) + "/setup/");
            }
        }
    }
}
