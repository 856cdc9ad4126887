package org.jventure.admin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.NodeDefaults;

/** The packed jar, run as an operator would; closing it leaves nothing behind. */
public final class NodeProcess implements AutoCloseable {

    public static final Path JAR = Path.of("target/jventure.jar").toAbsolutePath();

    private static final List<Integer> PORTS = Stream.of(5555, 5443, 8080, 9090, 5701)
            .flatMap(first -> IntStream.range(first, first + NodeDefaults.MOST_NODES).boxed())
            .toList();

    private final Process process;
    private final Path data;
    private final Path output;
    private final boolean ownsDatabase;

    private NodeProcess(Process process, Path data, Path output, boolean ownsDatabase) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.ownsDatabase = ownsDatabase;
    }

    public static NodeProcess start(Path data, int offset, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--jventure.base-port-offset=" + offset));
        arguments.addAll(List.of(more));
        return launch(data, true, List.of(), arguments, Map.of());
    }

    /** As {@code ./run --nodes}: the supervisor of several. */
    static NodeProcess supervise(
            Path data, int offset, int nodes, Map<String, String> environment, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--jventure.base-port-offset=" + offset, "--nodes=" + nodes));
        arguments.addAll(List.of(more));
        return launch(data, true, List.of("-Xmx64m", "-XX:+UseSerialGC"), arguments, environment);
    }

    /** As {@code ./run --node}. */
    public static NodeProcess join(Path data, int number) throws IOException {
        return join(data, number, Map.of());
    }

    static NodeProcess join(Path data, int number, Map<String, String> environment) throws IOException {
        return launch(data, false, List.of("-Xmx512m"), List.of("--node=" + number), environment);
    }

    /** A node that is given its settings one by one, its database too. */
    public static NodeProcess byItself(Path data, Map<String, String> environment, String... settings)
            throws IOException {
        return launch(data, false, List.of("-Xmx512m"), List.of(settings), environment);
    }

    private static NodeProcess launch(
            Path data, boolean ownsDatabase, List<String> flags, List<String> arguments, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=java.se", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags);
        Stream.of(environment.getOrDefault("JAVA_OPTS", "").split(" ")).filter(it -> !it.isEmpty()).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString(), "--jventure.data=" + data));
        command.addAll(arguments);
        var output = Files.createTempFile(data.getParent(), "output", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JVENTURE_LIMITS_TRUSTED", "127.0.0.0/8"); // tests are many, from one address
        builder.environment().putAll(environment);
        return new NodeProcess(builder.start(), data, output, ownsDatabase);
    }

    /** An offset at which the ports of all nodes were free just now, and that leaves room for them. */
    public static int freeOffset() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(100, 2000) * 10;
            if (PORTS.stream().allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public ClusterFile.Cluster awaitReady() {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            assertThat(process.isAlive()).as(this::output).isTrue();
            return output().contains("\nCtrl-C stops ");
        });
        return new ClusterFile(data).read().orElseThrow();
    }

    /** Waits for the end and answers the exit value. */
    public int awaitEnd() {
        await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public void terminate() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The PostgreSQL processes that serve the data, whoever started them. */
    public List<ProcessHandle> postgres() {
        String cluster = data.resolve("postgres/18").toString();
        return ProcessHandle.allProcesses()
                .filter(it -> it.info().arguments().map(List::of).filter(all -> all.contains(cluster)).isPresent())
                .toList();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
        if (ownsDatabase) {
            postgres().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
