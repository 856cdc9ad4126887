package org.jventure.admin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server that was killed left behind: a PostgreSQL that still runs, or only its pid file. Called with the data
 * lock in hand, so nobody else can be starting it.
 */
final class StalePostmaster {

    private static final Logger log = LoggerFactory.getLogger(StalePostmaster.class);

    private final Path cluster;
    private final PostgresCommand command;

    StalePostmaster(Path cluster, PostgresCommand command) {
        this.cluster = cluster;
        this.command = command;
    }

    /** Stops it if it runs; afterwards nothing of it hinders a start. */
    void clear() {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (running(pidFile).isPresent()) {
            log.info("Stopping the PostgreSQL that a killed server left running in {}", cluster);
            if (!command.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"))) {
                throw new PostgresFailedException(
                        "A PostgreSQL that an earlier server left running in " + cluster + " does not stop.",
                        "Look at its log beside that folder, stop process "
                                + running(pidFile).map(ProcessHandle::pid).orElse(-1L) + ", then start again.");
            }
        } else {
            delete(pidFile); // its pid may belong to a stranger by now, which PostgreSQL would take for itself
        }
    }

    /** The process that the file names, if it is a PostgreSQL on this very folder: after a reboot pids mean nothing. */
    private Optional<ProcessHandle> running(Path pidFile) {
        try {
            var lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> servesThisCluster(process.info()));
        } catch (IOException | NumberFormatException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private boolean servesThisCluster(ProcessHandle.Info info) {
        return info.arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(cluster.toString()))
                .isPresent();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
