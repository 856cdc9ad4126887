package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** Kills the real process in the middle of people handing things about, and looks where each thing is afterwards. */
@Timeout(300)
@ExtendWith(NodeLogs.class)
class KillIT {

    private static final List<String> STONES =
            List.of("amber", "basalt", "chalk", "dolomite", "emerald", "flint", "granite", "hematite");
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void everyItemIsThereOnceWhereItWasLastShown() throws Exception {
        var data = folder.resolve("data");
        int offset = NodeProcess.freeOffset();
        var node = start(data, offset);
        try {
            node.awaitReady();
            for (int round = 0; round < ROUNDS; round++) {
                var couples = couples(5555 + offset);
                killWhileTheyHandThingsAbout(node, couples);

                node = start(data, offset);
                node.awaitReady();

                checkItems(data, couples);
                checkWithOwnEyes(5555 + offset, couples.getFirst());
            }
        } finally {
            node.close();
        }
    }

    private static void killWhileTheyHandThingsAbout(NodeProcess node, List<Couple> couples)
            throws InterruptedException {
        var enough = new CountDownLatch(300 + ThreadLocalRandom.current().nextInt(300));
        var traffic = couples.stream()
                .map(couple -> CompletableFuture.runAsync(() -> couple.handAbout(enough)))
                .toList();
        enough.await();
        node.kill();
        traffic.forEach(CompletableFuture::join);
    }

    private static NodeProcess start(Path data, int offset) throws IOException {
        return NodeProcess.start(data, offset,
                "--jventure.world.import=" + Path.of("src/test/resources/packs/stones").toAbsolutePath(),
                "--jventure.session.lines-per-second=10000", "--jventure.session.burst=1000");
    }

    private static List<Couple> couples(int port) {
        return IntStream.range(0, STONES.size() / 2)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return new Couple(
                                Bot.signIn(port, "Giver" + (char) ('a' + i)),
                                Bot.signIn(port, "Taker" + (char) ('a' + i)),
                                STONES.get(i));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static void checkItems(Path data, List<Couple> couples) throws IOException, SQLException {
        try (var world = new StoredWorld(data)) {
            var where = new HashMap<String, List<String>>();
            world.items().forEach((_, item) ->
                    where.computeIfAbsent(item.prototype(), _ -> new ArrayList<>()).add(item.holder()));
            for (String stone : STONES) {
                assertThat(where.get("yard/" + stone)).as("the %s stone is there once", stone).hasSize(1);
            }
            for (var couple : couples) {
                assertThat(couple.possible())
                        .as("%s: last shown, or what was under way: %s", couple.stone, couple.history)
                        .contains(where.get("yard/" + couple.stone).getFirst());
            }
        }
    }

    /** What the database says is what a player sees who comes back. */
    private static void checkWithOwnEyes(int port, Couple couple) throws IOException {
        try (var giver = Bot.signIn(port, couple.giver.name());
                var taker = Bot.signIn(port, couple.taker.name())) {
            var places = List.of(
                    carries(giver, couple.stone),
                    carries(taker, couple.stone),
                    giver.ask("look", "Exits:").contains(couple.stone + " stone lies here"));
            assertThat(places.stream().filter(there -> there).count())
                    .as("the %s stone is seen once: giver, taker, room: %s", couple.stone, places)
                    .isEqualTo(1);
        }
    }

    private static boolean carries(Bot bot, String stone) throws IOException {
        var answer = bot.ask("inventory", "You are carrying");
        return answer.substring(answer.indexOf("You are carrying")).contains(stone);
    }

    /** Two who hand one stone about, and remember what either of them was shown of it. */
    private static final class Couple {

        final Bot giver;
        final Bot taker;
        final String stone;
        final List<String> history = new ArrayList<>();
        private String last;
        private String next;

        Couple(Bot giver, Bot taker, String stone) throws IOException {
            this.giver = giver;
            this.taker = taker;
            this.stone = stone;
            settle();
        }

        /** Begins with the stone on the ground, wherever an earlier life left it. */
        private void settle() throws IOException {
            for (Bot bot : List.of(giver, taker)) {
                if (carries(bot, stone)) {
                    bot.ask("drop " + stone, "You drop");
                }
            }
            last = "room yard/circle";
            next = last;
        }

        void handAbout(CountDownLatch counted) {
            try {
                while (true) {
                    act(giver, "get " + stone, "You take an? " + stone, giver.name() + " takes an? " + stone, giver.name());
                    counted.countDown();
                    act(giver, "give " + stone + " to " + taker.name(), "You give an? " + stone,
                            giver.name() + " gives an? " + stone + " stone to you", taker.name());
                    counted.countDown();
                    act(taker, "drop " + stone, "You drop an? " + stone, taker.name() + " drops an? " + stone,
                            "room yard/circle");
                    counted.countDown();
                }
            } catch (Bot.Gone | IOException _) {
                // killed: what was under way may or may not have happened, unless somebody saw it
            }
        }

        private void act(Bot actor, String line, String shown, String seenByOther, String outcome) throws IOException {
            var witness = actor == giver ? taker : giver;
            int mark = witness.seen().length();
            next = outcome;
            history.add(line);
            try {
                actor.ask(line, shown);
                last = outcome;
            } catch (Bot.Gone | IOException e) {
                var pattern = java.util.regex.Pattern.compile(seenByOther);
                if (pattern.matcher(witness.seen().substring(mark)).find()
                        || java.util.regex.Pattern.compile(shown).matcher(tail(actor)).find()) {
                    last = outcome;
                }
                throw e;
            }
        }

        private static String tail(Bot bot) {
            var seen = bot.seen();
            return seen.substring(seen.lastIndexOf('\u001e') + 1);
        }

        List<String> possible() {
            return last.equals(next) ? List.of(last) : List.of(last, next);
        }
    }
}
