package org.jventure.admin.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.embedded.DataInUseException;
import org.jventure.admin.embedded.DataLock;
import org.jventure.admin.embedded.EmbeddedDatabase;
import org.jventure.admin.embedded.PostgresFailedException;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Launch;

/**
 * {@code --nodes=N}: runs a database and N nodes, each in a process of its own, until it is told to stop. The database
 * belongs to no node, so that no node's death takes it along.
 */
public final class ClusterCommand {

    /** From three nodes on, a group of three decides by majority; fewer have none. */
    private static final int CP_MEMBERS = 3;

    private final LaunchOptions options;
    private final ClusterFile file;
    private final Console console = new Console(System.out);
    private final Supervisor supervisor;

    private ClusterCommand(LaunchOptions options) {
        this.options = options;
        this.file = new ClusterFile(options.data());
        this.supervisor = new Supervisor(file, console, startAgain(options.data()));
    }

    /** The command that starts a node, without its number at the end. */
    static String startAgain(Path data) {
        return "./run --data '%s' --node ".formatted(data);
    }

    /** Answers the exit value when all has stopped. */
    public static int run(String[] arguments) {
        try {
            var options = LaunchOptions.parse("nodes", arguments);
            QuietLog.to(options.data().resolve("logs/supervisor.log"));
            return new ClusterCommand(options).run();
        } catch (RefusedException e) {
            System.err.println(e.getMessage());
        } catch (DataInUseException e) {
            System.err.println(e.getMessage() + "\nStop that server, or choose other data with --data DIR.");
        } catch (PostgresFailedException e) {
            System.err.println(e.getMessage() + "\n" + e.action());
        }
        return 1;
    }

    private int run() {
        var admission = new Admission(options.data(), file);
        admission.checkThatNothingRuns();
        admission.checkThatPortsAreFree(options.basePortOffset(), options.number());
        var java = NodeLauncher.javaOfThisProcess();
        var url = System.getenv("SPRING_DATASOURCE_URL");
        Signals.handle(supervisor::requestStop);
        if (url != null && !url.isBlank()) {
            try (var _ = lock()) {
                return runOn(cluster(url, System.getenv("SPRING_DATASOURCE_USERNAME"), null), java, Map.of());
            }
        }
        try (var database = EmbeddedDatabase.start(options.data())) {
            admission.checkThatNothingRuns(); // a node by itself may have been quicker with all but the lock
            return runOn(
                    cluster(database.jdbcUrl(), database.user(), database.passwordFile().toString()),
                    java,
                    Map.of("SPRING_DATASOURCE_URL", database.jdbcUrl(),
                            "SPRING_DATASOURCE_USERNAME", database.user(),
                            "SPRING_DATASOURCE_PASSWORD", database.password()));
        }
    }

    private DataLock lock() {
        try {
            Files.createDirectories(options.data());
            return DataLock.take(options.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int runOn(Cluster cluster, List<String> java, Map<String, String> database) {
        var launch = Objects.requireNonNull(cluster.launch());
        var environment = new HashMap<>(database);
        environment.put("JVENTURE_CLUSTER_CP", Integer.toString(launch.cp()));
        environment.put("JVENTURE_CLUSTER_NAME", launch.name());
        var launcher = new NodeLauncher(java, options, environment);
        file.begin(cluster);
        try {
            boolean ready = supervisor.start(options.number(), launcher::start);
            if (ready) {
                console.say(readyBlock());
                supervisor.watch();
            }
            return ready || supervisor.stopRequested() ? 0 : 1;
        } finally {
            supervisor.stop();
            file.end();
        }
    }

    private Cluster cluster(String url, @Nullable String user, @Nullable String passwordFile) {
        int cp = options.number() >= CP_MEMBERS ? CP_MEMBERS : 0;
        var name = System.getenv().getOrDefault("JVENTURE_CLUSTER_NAME", "jventure");
        var launch = new Launch(
                ProcessHandle.current().pid(), options.number(), options.basePortOffset(), cp, name);
        return new Cluster(url, user, passwordFile, launch, List.of());
    }

    private String readyBlock() {
        var cluster = file.read().orElseThrow();
        try {
            var block = ClusterReadyBlock.of(cluster, options.data(), publicUrl());
            return block.text(block.setupLink());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String publicUrl() {
        return Stream.of("JVENTURE_WEB_PUBLICURL", "JVENTURE_WEB_PUBLIC_URL")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
