package org.jventure.admin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL whose data outlive the server. If its process dies, it is started again on the same port with
 * the same data: clients see a pause, then reconnect. After {@link #close} nothing runs and nothing is locked.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long RETRY_MILLIS = 500;

    private final DataLock lock;
    private final PostgresHome home;
    private final Postmaster postmaster;
    private final String password;
    /** All starts and stops happen here, one at a time. */
    private final ScheduledExecutorService supervisor =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("postgres-supervisor").daemon().factory());

    private volatile Process process;
    private boolean closed; // read and written by the supervisor only

    private EmbeddedDatabase(DataLock lock, PostgresHome home, Postmaster postmaster, String password) {
        this.lock = lock;
        this.home = home;
        this.postmaster = postmaster;
        this.password = password;
        this.process = postmaster.start();
        watch(process);
    }

    /** Starts the database below the data directory, which is made if need be. */
    public static EmbeddedDatabase start(Path data) {
        return start(data, null);
    }

    /** As {@link #start(Path)}, with PostgreSQL's programs unpacked in a folder that many may share. */
    static EmbeddedDatabase start(Path data, @Nullable Path sharedPrograms) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lock = DataLock.take(data);
        try {
            var home = PostgresHome.in(data);
            var programs = PostgresPrograms.unpackedIn(sharedPrograms == null ? home.programs() : sharedPrograms);
            var command = PostgresCommand.of(programs, home.log());
            new StalePostmaster(home.cluster(), command).clear();
            String password = home.password();
            var postmaster = new Postmaster(home, command, password, home.port());
            postmaster.initialise();
            return new EmbeddedDatabase(lock, home, postmaster, password);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (NoClassDefFoundError e) {
            lock.close();
            throw PostgresFailedException.notInThisBuild("This image holds no PostgreSQL.", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return postmaster.jdbcUrl();
    }

    public String user() {
        return Postmaster.USER;
    }

    public String password() {
        return password;
    }

    public Path passwordFile() {
        return home.passwordFile();
    }

    public int port() {
        return postmaster.port();
    }

    /** The process id of the server as it is now; after a restart it is another. */
    public long pid() {
        return process.pid();
    }

    private void watch(Process watched) {
        watched.onExit().thenRun(() -> supervisor.execute(this::restart));
    }

    private void restart() {
        if (closed || process.isAlive()) {
            return;
        }
        log.warn("PostgreSQL died (exit value {}); starting it again on port {}", process.exitValue(), port());
        try {
            process = postmaster.start();
            log.warn("PostgreSQL is back");
            watch(process);
        } catch (RuntimeException e) {
            // children of the dead server may still hold its memory: they leave in a moment
            log.warn("PostgreSQL did not start: {}", e.getMessage());
            supervisor.schedule(this::restart, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        if (supervisor.isShutdown()) {
            return;
        }
        supervisor.execute(() -> {
            closed = true;
            postmaster.stop(process);
        });
        supervisor.shutdown();
        supervisor.close();
        lock.close();
    }
}
