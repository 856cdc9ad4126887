package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** The database goes away under people who play, and comes back. */
@Timeout(300)
@ExtendWith(NodeLogs.class)
class DatabaseAwayIT {

    @TempDir
    private Path folder;

    @Test
    void playersAreToldNothingIsLostAndPlayResumes() throws Exception {
        int offset = NodeProcess.freeOffset();
        var outside = startOutside(0);
        int port = outside.getPort();
        try (var node = start(offset, "--spring.datasource.url=" + outside.getJdbcUrl("postgres", "postgres"))) {
            node.awaitReady();
            assertThat(node.postgres()).as("the embedded database stays off").isEmpty();
            try (var ann = Bot.signIn(5555 + offset, "Ann"); var bob = Bot.signIn(5555 + offset, "Bob")) {
                ann.ask("get amber", "You take");

                outside.close();

                ann.await("The world holds its breath");
                bob.await("The world holds its breath");
                ann.send("drop amber");
                ann.send("say patience");

                outside = startOutside(port);

                ann.await("The world breathes again");
                ann.await("You drop an amber stone");
                ann.await("You say, \"patience\"");
                bob.await("(?s)breathes again.*Ann drops an amber stone.*Ann says, \"patience\"");
                assertThat(ann.ask("look", "Exits:")).contains("An amber stone lies here");
            }
        } finally {
            outside.close();
        }
    }

    @Test
    void whatWaitsForTooLongIsRefusedHonestly() throws Exception {
        int offset = NodeProcess.freeOffset();
        var outside = startOutside(0);
        int port = outside.getPort();
        try (var node = start(offset, "--spring.datasource.url=" + outside.getJdbcUrl("postgres", "postgres"))) {
            node.awaitReady();
            try (var ann = Bot.signIn(5555 + offset, "Ann")) {
                outside.close();
                ann.await("The world holds its breath");
                ann.send("drop everything");

                ann.await("what you typed meanwhile was not done");
                ann.send("look");
                ann.await("that was not done");

                outside = startOutside(port);
                ann.await("The world breathes again");
                assertThat(ann.ask("inventory", "carrying")).doesNotContain("not done");
            }
        } finally {
            outside.close();
        }
    }

    @Test
    void theOwnDatabaseThatIsKilledComesBackByItself() throws Exception {
        int offset = NodeProcess.freeOffset();
        try (var node = start(offset)) {
            node.awaitReady();
            try (var ann = Bot.signIn(5555 + offset, "Ann")) {
                ann.ask("get basalt", "You take");
                long postmaster = postmaster();

                ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                await().atMost(Duration.ofSeconds(60)).until(() -> postmaster() != postmaster);

                ann.ask("drop basalt", "You drop a basalt stone");
                ann.ask("get basalt", "You take a basalt stone");
            }
        }
    }

    private long postmaster() throws IOException {
        var pid = folder.resolve("data/postgres/18/postmaster.pid");
        return Files.exists(pid) ? Long.parseLong(Files.readAllLines(pid).getFirst().strip()) : -1;
    }

    private NodeProcess start(int offset, String... more) throws IOException {
        var options = new java.util.ArrayList<>(java.util.List.of(more));
        options.add("--jventure.world.import=" + Path.of("src/test/resources/packs/stones").toAbsolutePath());
        if (more.length > 0) {
            options.add("--spring.datasource.username=postgres");
            options.add("--spring.datasource.password=postgres");
        }
        return NodeProcess.start(folder.resolve("data"), offset, options.toArray(String[]::new));
    }

    /** A PostgreSQL as an operator has one; closing it ends it at once, starting it again finds its data. */
    private EmbeddedPostgres startOutside(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("outside"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }
}
