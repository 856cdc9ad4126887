package org.jventure.admin.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One fault under players, from the first line to the last check. */
final class Trial {

    private static final List<String> NAMES = List.of(
            "Ann", "Ben", "Cat", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon",
            "Kit", "Lea");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LULL = Duration.ofSeconds(3);
    private static final int WARM = 100;

    private final Site site;
    private final Fault fault;
    private final long seed;
    private final History history = new History();
    private final Timeline timeline;

    /** @param progress is told what happens */
    Trial(Site site, Fault fault, long seed, Consumer<String> progress) {
        this.site = site;
        this.fault = fault;
        this.seed = seed;
        this.timeline = new Timeline(progress);
    }

    Outcome run() throws IOException, SQLException, InterruptedException {
        Stored before;
        long note;
        try (var world = site.database().world()) {
            before = world.stored();
            note = world.lastNote();
        }
        var began = Instants.now();
        var answered = play();
        try (var world = site.database().world()) {
            var up = site.nodes().up().stream().map(Nodes::id).collect(Collectors.toSet());
            return judge(new Evidence(
                    history, timeline, before, world.stored(), world.diary(note), up, answered, began, Instants.now()));
        }
    }

    private Outcome judge(Evidence evidence) {
        var breaches = new ArrayList<>(timeline.breaches());
        for (var checker : Checker.all()) {
            breaches.addAll(checker.breaches(evidence));
        }
        var reigns = Reigns.of(evidence.before().owners(), evidence);
        return new Outcome(
                fault, seed, null, List.copyOf(breaches), evidence, reigns, Figures.of(evidence, reigns));
    }

    private Map<String, Boolean> play() throws IOException, InterruptedException {
        var players = new ArrayList<Player>();
        for (var name : NAMES) {
            players.add(new Player(name, seed, site.nodes()::up, site.nodes()::telnet, history));
        }
        var threads = players.stream().map(player -> Thread.ofVirtual().start(player)).toList();
        try {
            await("the players").atMost(PATIENCE).until(() -> history.done() > WARM);
            strike();
            Thread.sleep(LULL); // they play on for a little while
        } finally {
            players.forEach(Player::stop);
            for (var thread : threads) {
                thread.join();
            }
        }
        var answered = new ConcurrentSkipListMap<String, Boolean>();
        players.parallelStream().forEach(player -> answered.put(player.name(), player.lookAtLast(PATIENCE)));
        awaitClosed();
        players.forEach(Player::leave);
        return answered;
    }

    private void strike() {
        try {
            fault.strike(new Stage(
                    site.nodes(), site.database(), site.network(), history, timeline, new Random(seed)));
            site.nodes().awaitWhole();
            timeline.note("all is whole");
        } catch (Exception | AssertionError e) {
            timeline.breach("I11 it did not get whole again: " + e);
        }
    }

    /** Older sessions of those who signed in anew get some time to hear of it. */
    private void awaitClosed() {
        try {
            await().atMost(Duration.ofSeconds(20)).until(
                    () -> history.successions().stream().allMatch(it -> it.old().isClosed()));
        } catch (org.awaitility.core.ConditionTimeoutException _) {
            timeline.remark("an older session lives on"); // OneSession says which
        }
    }

    static Set<String> players() {
        return Set.copyOf(NAMES);
    }
}
