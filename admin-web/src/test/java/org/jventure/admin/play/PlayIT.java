package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeProcess;
import org.springframework.web.client.RestClient;

/** Plays the starter world on a node that was started as everybody starts it. */
@Timeout(300)
class PlayIT {

    @TempDir
    private static Path folder;

    private static final int OFFSET = NodeProcess.freeOffset();
    private static final int PORT = 5555 + OFFSET;
    private static NodeProcess node;

    @BeforeAll
    static void startNode() throws IOException {
        node = NodeProcess.start(folder.resolve("data"), OFFSET);
        node.awaitReady();
    }

    @AfterAll
    static void stopNode() {
        node.close();
    }

    @Test
    void twentyPlayersFromOneAddressSignUpAndPlayByTheDialogueFile() throws IOException {
        var mix = Dialogue.read().mix();
        assertThat(mix).hasSizeGreaterThanOrEqualTo(7);
        try (var drivers = Executors.newVirtualThreadPerTaskExecutor()) {
            var players = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> play("Player" + (char) ('a' + i), mix), drivers))
                    .toList();
            players.forEach(CompletableFuture::join);
        }
    }

    @Test
    void operatorsSeeWhoPlaysAndHowLongCommitsTake() throws IOException {
        try (var ann = Bot.signIn(PORT, "Measured")) {
            ann.ask("look", "Exits:");

            assertThat(RestClient.create("http://127.0.0.1:" + (9090 + OFFSET)).get()
                            .uri("/actuator/prometheus").retrieve().body(String.class))
                    .containsPattern("jventure_players [1-9]")
                    .containsPattern("jventure_sessions [1-9]")
                    .containsPattern("jventure_zones\\{status=\"RUNNING\"\\} 6")
                    .containsPattern("jventure_batch_commit_seconds_count [1-9]");
        }
    }

    private static void play(String name, List<Dialogue.Step> mix) {
        try (var bot = Bot.signIn(PORT, name)) {
            for (var step : mix) {
                for (String line : step.lines()) {
                    bot.ask(line.replace("{token}", "zq" + name), step.reply().replace("{token}", "zq" + name));
                }
            }
            bot.send("quit");
            bot.await("All is kept for your return");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondSignInTakesTheCharacterOver() throws IOException {
        try (var first = Bot.signIn(PORT, "Twiceover"); var second = Bot.signIn(PORT, "Twiceover")) {
            first.await("signed in from elsewhere");

            second.ask("score", "You are Twiceover");
            assertThat(second.ask("who", "here\\.").split("Twiceover", -1)).hasSize(2);
        }
    }

    @Test
    void whoComesBackIsWhereItLeft() throws IOException {
        try (var ann = Bot.signIn(PORT, "Homecoming")) {
            ann.ask("north", "Exits:");
            ann.send("quit");
            ann.await("Farewell");
        }
        try (var ann = Bot.signIn(PORT, "Homecoming")) {
            assertThat(ann.ask("look", "Exits:")).contains("The Fish Quay");
        }
    }
}
