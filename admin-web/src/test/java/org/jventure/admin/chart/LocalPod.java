package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The image's process on this machine, in the environment that the chart gives a pod; closing it ends it. */
final class LocalPod implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<String> entrypoint;
    private final Path app;
    private final Map<String, String> environment;
    private final Path output;
    private final Process process;

    LocalPod(List<String> entrypoint, Path app, Map<String, String> environment, Path output) throws IOException {
        this.entrypoint = List.copyOf(entrypoint);
        this.app = app;
        this.environment = Map.copyOf(environment);
        this.output = output;
        this.process = start(output, List.of());
    }

    private Process start(Path into, List<String> arguments) throws IOException {
        var command = new ArrayList<>(entrypoint);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(into.toFile());
        builder.environment().keySet().removeIf(it -> it.matches("(SPRING|JVENTURE|SERVER|MANAGEMENT|LOGGING)_.*"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What another process of the same container prints, such as one of {@code kubectl exec}, once it has ended. */
    String exec(List<String> command) throws IOException {
        var into = Files.createTempFile(output.getParent(), "exec", ".txt");
        var arguments = command.subList(command.indexOf("jventure.jar") + 1, command.size());
        assertThat(start(into, arguments).onExit().completeOnTimeout(null, 60, TimeUnit.SECONDS).join()).isNotNull();
        return Files.readString(into);
    }

    void awaitUp(String probe) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(process.isAlive()).as(this::output).isTrue();
            return management(probe).contains("\"UP\"");
        });
    }

    int awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    void terminate() {
        process.destroy();
    }

    /** What the management port answers; empty while it does not. */
    String management(String path) {
        try {
            return RestClient.create("http://127.0.0.1:" + environment.get("MANAGEMENT_SERVER_PORT")).get().uri(path)
                    .exchange((_, answer) -> new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8));
        } catch (RestClientException _) {
            return "";
        }
    }

    /** What a player reads from the first line to the given words. */
    String greeting(String end) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(environment.get("JVENTURE_TELNET_PORT")))) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var shown = new StringBuilder();
            while (shown.indexOf(end) < 0) {
                int read = socket.getInputStream().read();
                assertThat(read).as("cut off after: %s", shown).isNotNegative();
                shown.append((char) read);
            }
            return shown.toString();
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }
}
