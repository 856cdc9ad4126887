package org.jventure.admin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();

    @TempDir
    private Path data;

    private @Nullable EmbeddedDatabase database;
    private @Nullable Process abandoned;

    @AfterEach
    void stopWhatRuns() {
        if (abandoned != null) {
            abandoned.destroyForcibly().onExit().join();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        start();

        assertThat(settings("fsync", "synchronous_commit", "full_page_writes")).containsOnly("on");
        assertThat(settings("listen_addresses")).containsExactly("127.0.0.1");
        assertThat(query("select datlocale from pg_database where datname = 'jventure'")).isEqualTo("C.UTF-8");
    }

    @Test
    void nobodyGetsInWithoutThePasswordWhichOnlyTheOwnerMayRead() throws IOException {
        var running = start();

        assertThatThrownBy(() -> DriverManager.getConnection(running.jdbcUrl(), "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(running.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(running.passwordFile().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aKilledPostgresComesBackOnItsPortWithItsData() throws SQLException {
        var running = start();
        update("create table kept (word text)");
        update("insert into kept values ('lantern')");
        long killed = running.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(running.pid()).isNotEqualTo(killed);
                    assertThat(query("select word from kept")).isEqualTo("lantern");
                });
    }

    @Test
    void thePostgresOfAKilledServerIsReplacedAndItsDataKept() throws Exception {
        long orphan = killedServersPostgres();
        assertThat(isAlive(orphan)).isTrue();

        start();

        assertThat(isAlive(orphan)).isFalse();
        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void nothingIsLostWhenBothAreKilled() throws Exception {
        long orphan = killedServersPostgres();
        ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
        await().until(() -> !isAlive(orphan));

        start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void aPidFileThatNamesAStrangerIsNoHindrance() throws Exception {
        start().close();
        Files.writeString(data.resolve("postgres/18/postmaster.pid"), ProcessHandle.current().pid() + "\n"
                + data.resolve("postgres/18") + "\n1\n5432\n\n127.0.0.1\n");

        start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void oneServerAtATimeHoldsTheData() {
        start();

        assertThatThrownBy(() -> EmbeddedDatabase.start(data, PROGRAMS))
                .isInstanceOf(DataInUseException.class)
                .hasMessageContaining(data.toString());
    }

    @Test
    void afterClosingNothingRunsAndThePortIsTheSameNextTime() throws SQLException {
        var first = start();
        long pid = first.pid();
        first.close();

        assertThat(isAlive(pid)).isFalse();
        assertThat(start().port()).isEqualTo(first.port());
    }

    private EmbeddedDatabase start() {
        database = EmbeddedDatabase.start(data, PROGRAMS);
        return database;
    }

    /** Starts a server in a process of its own, kills that with -9, and answers the pid of what it left behind. */
    private long killedServersPostgres() throws IOException {
        var server = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp", System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(), data.toString(), PROGRAMS.toString()))
                .redirectErrorStream(true)
                .start();
        abandoned = server;
        long postgres = 0;
        try (var output = new BufferedReader(new InputStreamReader(server.getInputStream()))) {
            var line = output.readLine();
            while (line != null && !line.startsWith("running ")) {
                line = output.readLine();
            }
            if (line != null) {
                postgres = Long.parseLong(line.substring("running ".length()));
            }
        }
        server.destroyForcibly().onExit().join();
        assertThat(postgres).isPositive();
        return postgres;
    }

    /** Whether it runs: a process that has ended and waits for its parent to notice does not. */
    private static boolean isAlive(long pid) {
        var stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            String text = Files.readString(stat);
            return text.charAt(text.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> settings(String... names) throws SQLException {
        var values = new java.util.ArrayList<String>();
        for (var name : names) {
            values.add(query("show " + name));
        }
        return values;
    }

    private String query(String sql) throws SQLException {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
