package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Two players who give one thing to and fro without end, whatever happens to the nodes of the world. They remember what
 * they were shown; in the end each looks whether the thing is there once, and where it was last shown.
 */
final class PassingOn implements AutoCloseable {

    private static final String UNSURE = "may not have happened|was not done|last moments did not happen";

    private final PlayedCluster cluster;
    private final String thing;
    private final CompletableFuture<Void> work;
    private Bot holder;
    private Bot other;
    private volatile boolean over;
    private int given;
    private int doubts;

    /** The first of the two has the thing. */
    PassingOn(PlayedCluster cluster, String thing, Bot holder, Bot other) {
        this.cluster = cluster;
        this.thing = thing;
        this.holder = holder;
        this.other = other;
        this.work = CompletableFuture.runAsync(this::pass, task -> Thread.ofVirtual().start(task));
    }

    private void pass() {
        try {
            while (!over) {
                give();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void give() throws IOException {
        holder.passOver();
        holder.send("give " + thing + " to " + other.name());
        var shown = holder.await("You give an? " + thing + "[^\\n]*\\n|" + UNSURE + "|(?i)no(body| one)[^\\n]*here|do(n't| not) (have|see)[^\\n]*");
        if (shown.contains("You give")) {
            given++;
            swap();
        } else {
            doubts++;
            var has = List.of(carries(holder), carries(other));
            assertThat(has).as("who has the %s; the last was: %s", thing, shown).containsExactlyInAnyOrder(true, false);
            if (has.getLast()) {
                swap();
            }
        }
    }

    private void swap() {
        var before = holder;
        holder = other;
        other = before;
    }

    private boolean carries(Bot bot) throws IOException {
        while (true) {
            bot.passOver();
            bot.send("inventory");
            var shown = bot.await("(?s)You are carrying.*?> ?\\x1e|" + UNSURE);
            if (shown.contains("You are carrying")) {
                return shown.substring(shown.indexOf("You are carrying")).contains(thing);
            }
        }
    }

    /** Ends it, and looks: with the players' eyes and into the database. */
    @Override
    public void close() throws Exception {
        over = true;
        assertThat(work).as(() -> "%s:%n%s%n%s:%n%s".formatted(
                        holder.name(), holder.lastShown(), other.name(), other.lastShown()))
                .succeedsWithin(Duration.ofSeconds(60));
        assertThat(List.of(carries(holder), carries(other))).as("%s has the %s", holder.name(), thing)
                .containsExactly(true, false);
        checkStored();
        System.out.printf("CLUSTER the %s was given %d times, %d of them in doubt%n", thing, given, doubts);
    }

    private void checkStored() throws IOException, SQLException {
        try (var world = cluster.world()) {
            var holders = new TreeMap<String, Integer>();
            var items = world.items();
            items.values().forEach(item -> holders.merge(item.prototype(), 1, Integer::sum));
            assertThat(holders).isEqualTo(Map.of(
                    "harbour/lantern", 1, "market/basket", 1, "mill/flour", 1,
                    "tower/bell", 1, "heath/flint", 1, "fen/eel", 1));
            assertThat(items.values()).filteredOn(item -> item.prototype().endsWith("/" + thing))
                    .singleElement()
                    .satisfies(item -> assertThat(item.holder()).isEqualTo(holder.name()));
        }
    }
}
