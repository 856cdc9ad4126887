package org.jventure.admin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Makes and starts the PostgreSQL of a home, on one port for as long as this object lives. Not for several threads;
 * its methods block.
 */
final class Postmaster {

    static final String SUPERUSER = "postgres";
    static final String USER = "jventure";
    static final String DATABASE = "jventure";

    private static final Duration START_WAIT = Duration.ofSeconds(90);

    private final PostgresHome home;
    private final PostgresCommand command;
    private final String password;
    private final int port;

    Postmaster(PostgresHome home, PostgresCommand command, String password, int port) {
        this.home = home;
        this.command = command;
        this.password = password;
        this.port = port;
    }

    int port() {
        return port;
    }

    String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** Makes the cluster unless it is there; a half-made one of an interrupted start is thrown away. */
    void initialise() throws IOException {
        if (Files.exists(home.cluster().resolve("PG_VERSION"))) {
            return;
        }
        var unfinished = home.unfinishedCluster();
        Folders.delete(unfinished);
        boolean made = command.run("initdb", List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        if (!made) {
            throw failed("PostgreSQL could not make a new database in " + unfinished + ".");
        }
        Files.move(unfinished, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it answers, however long it has to recover first. */
    Process start() {
        var process = command.startServer(List.of(
                "-D", home.cluster().toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "full_page_writes=on",
                "-c", "synchronous_commit=on",
                "-c", "max_connections=150",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
                "-c", "log_checkpoints=off"));
        try {
            awaitAnswer(process);
            makeDatabase();
            return process;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            process.destroyForcibly();
            throw new IllegalStateException("PostgreSQL answered but would not make the database", e);
        }
    }

    /** Stops the server at once but in good order: open transactions are rolled back, all else is on the disk. */
    void stop(Process process) {
        if (!process.isAlive()) {
            return;
        }
        command.run("pg_ctl", List.of("stop", "-D", home.cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        if (process.isAlive()) {
            process.destroyForcibly(); // it recovers at the next start: that is what its log is for
        }
        process.onExit().join();
    }

    private void awaitAnswer(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!answers()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw failed("PostgreSQL stopped right after its start.");
            }
            if (System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw failed("PostgreSQL did not answer within " + START_WAIT.toSeconds() + " seconds.");
            }
        }
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    /** The server's own role owns one database and is no superuser. */
    private void makeDatabase() throws SQLException {
        try (var connection = connect(SUPERUSER); var statement = connection.createStatement()) {
            if (!statement.executeQuery("select 1 from pg_roles where rolname = '" + USER + "'").next()) {
                statement.execute("create role " + USER + " login password '" + password + "'");
            }
            if (!statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'").next()) {
                statement.execute("create database " + DATABASE + " owner " + USER);
            }
        }
    }

    private Connection connect(String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private PostgresFailedException failed(String message) {
        return new PostgresFailedException(message, "Its log says why: " + home.log());
    }
}
