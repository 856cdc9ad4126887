package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.testing.TestCluster;
import org.jventure.world.Holder;
import org.jventure.zone.ZoneHost;

/**
 * People who do anything at random while nodes die, sleep, leave, come back and lose each other's words: whatever
 * happens, nothing is lost or doubled, no zone is run by two, and in the end everybody can play on.
 */
class RandomClusterTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cat", "dora");
    private static final List<String> DEEDS = List.of(
            "get all", "get rope", "drop all", "give all to ann", "give rope to bob", "give apple to cat", "east", "west",
            "north", "south", "look", "say hello", "gossip hello", "tell ann hi", "who", "inventory", "quit",
            "drop 3 coins", "get coins", "give 4 coins to ann", "give 2 coins to bob", "split 7",
            "follow ann", "follow bob", "follow cat", "unfollow");
    private static final int STEPS = 80;

    private final List<String> story = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("jventure.test.seeds", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensToNodesNothingIsLostAndEverybodyPlaysOn(int seed) {
        var cluster = play(seed);
        try {
            recover(cluster);
            check(cluster);
        } catch (AssertionError e) {
            throw new AssertionError("seed %d: %s\n%s".formatted(seed, e.getMessage(), String.join("\n", story)), e);
        }
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(screens(42)).isEqualTo(screens(42)).isNotEqualTo(screens(43));
    }

    private List<String> screens(int seed) {
        story.clear();
        var cluster = play(seed);
        var all = new ArrayList<>(story);
        PEOPLE.forEach(name -> all.addAll(cluster.seen(name)));
        return all;
    }

    private TestCluster play(int seed) {
        var random = new Random(seed);
        var cluster = TestCluster.of(Stories.world(), seed, "red", "green", "blue");
        PEOPLE.forEach(name -> cluster.player(name, Stories.NODES.get(random.nextInt(3)), "town/square"));
        if (random.nextBoolean()) {
            Stories.NODES.forEach(node -> cluster.latency(node, Duration.ofMillis(random.nextInt(80))));
        }
        int items = cluster.stores().items().size();
        for (int i = 0; i < STEPS; i++) {
            step(cluster, random);
            assertThat(cluster.stores().items()).hasSize(items);
            assertThat(cluster.duels()).isEmpty();
        }
        return cluster;
    }

    private void tell(String what) {
        story.add(what);
    }

    // ---- what happens ----

    private void step(TestCluster cluster, Random random) {
        var node = Stories.NODES.get(random.nextInt(3));
        var other = Stories.NODES.get(random.nextInt(3));
        switch (random.nextInt(32)) {
            case 0 -> kill(cluster, random, node);
            case 1, 2 -> restartDead(cluster, node);
            case 3 -> pause(cluster, node);
            case 4, 5 -> resume(cluster, node);
            case 6 -> terminate(cluster, node);
            case 7 -> cut(cluster, node, other);
            case 8, 9 -> heal(cluster);
            case 10, 11 -> lose(cluster, node, other, 1 + random.nextInt(4));
            case 12 -> delay(cluster, node, other, random.nextInt(600));
            case 13 -> database(cluster, random, node);
            case 14, 15 -> databaseBack(cluster);
            case 16, 17 -> move(cluster, Stories.ZONES.get(random.nextInt(3)), node);
            case 18 -> advance(cluster, random.nextInt(15_000));
            case 19, 20, 21, 22 -> advance(cluster, random.nextInt(2_000));
            default -> deed(cluster, random, node);
        }
        cluster.drain();
    }

    private void kill(TestCluster cluster, Random random, String node) {
        if (cluster.isAlive(node)) {
            tell("kill " + node);
            if (random.nextInt(4) == 0) {
                cluster.killButNotItsBackends(node);
            } else {
                cluster.kill(node);
            }
        }
    }

    private void restartDead(TestCluster cluster, String node) {
        if (cluster.isAlive(node) && cluster.lives(node).toString().contains("failed")) {
            cluster.kill(node);
        }
        if (!cluster.isAlive(node)) {
            tell("restart " + node);
            cluster.restart(node);
        }
    }

    private void pause(TestCluster cluster, String node) {
        if (cluster.isAlive(node) && !cluster.isPaused(node)) {
            tell("pause " + node);
            cluster.pause(node);
        }
    }

    private void resume(TestCluster cluster, String node) {
        if (cluster.isPaused(node)) {
            tell("resume " + node);
            cluster.resume(node);
        }
    }

    private void terminate(TestCluster cluster, String node) {
        if (cluster.isAlive(node) && !cluster.isPaused(node)) {
            tell("terminate " + node);
            cluster.terminate(node);
        }
    }

    private void cut(TestCluster cluster, String node, String other) {
        if (!node.equals(other)) {
            tell("cut " + node + " " + other);
            cluster.cut(node, other);
        }
    }

    private void heal(TestCluster cluster) {
        tell("heal");
        cluster.heal();
    }

    private void lose(TestCluster cluster, String node, String other, int count) {
        tell("lose " + count + " from " + node + " to " + other);
        cluster.lose(node, other, count);
    }

    private void delay(TestCluster cluster, String node, String other, int millis) {
        tell("delay " + millis + " from " + node + " to " + other);
        cluster.delay(node, other, Duration.ofMillis(millis));
    }

    private void database(TestCluster cluster, Random random, String node) {
        int trouble = random.nextInt(4);
        tell("database trouble " + trouble + " of " + node);
        if (!cluster.isAlive(node)) {
            return;
        }
        switch (trouble) {
            case 0 -> cluster.databaseAway(node);
            case 1 -> cluster.hold(node);
            case 2 -> cluster.loseReplies(node, 1 + random.nextInt(3));
            default -> cluster.databaseAway();
        }
    }

    private void databaseBack(TestCluster cluster) {
        tell("database back");
        cluster.databaseBack();
        cluster.alive().forEach(node -> cluster.databaseBack(node).release(node));
    }

    private void move(TestCluster cluster, String zone, String node) {
        tell("move " + zone + " to " + node);
        cluster.leader().filter(leader -> cluster.isAlive(leader) && !cluster.isPaused(leader))
                .ifPresent(_ -> cluster.move(zone, node));
    }

    private void advance(TestCluster cluster, int millis) {
        tell("wait " + millis);
        cluster.advance(Duration.ofMillis(millis));
    }

    private void deed(TestCluster cluster, Random random, String node) {
        var name = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (cluster.terminal(name).isClosed() || random.nextInt(40) == 0) {
            if (cluster.isAlive(node)) {
                tell(name + " signs in on " + node);
                cluster.signIn(node, name);
            }
            return;
        }
        if (random.nextInt(30) == 0) {
            tell(name + " hangs up");
            cluster.terminal(name).hangUp();
            return;
        }
        for (int lines = random.nextInt(4); lines >= 0; lines--) {
            var line = DEEDS.get(random.nextInt(DEEDS.size()));
            tell(name + "> " + line);
            cluster.type(name, line);
        }
    }

    // ---- what must be so in the end ----

    private void recover(TestCluster cluster) {
        tell("-- all is well again");
        cluster.heal();
        databaseBack(cluster);
        for (String node : Stories.NODES) {
            Stories.NODES.forEach(to -> cluster.delay(node, to, Duration.ZERO).lose(node, to, 0));
            resume(cluster, node);
        }
        cluster.advance(Duration.ofSeconds(12)); // whoever is about to go has gone
        for (int i = 0; i < 40; i++) { // as often as whatever restarts processes would
            Stories.NODES.forEach(node -> restartDead(cluster, node));
            cluster.advance(Duration.ofSeconds(1));
        }
        cluster.awaitSettled().advance(Duration.ofSeconds(20)).awaitSettled();
        for (String node : Stories.NODES) {
            assertThat(cluster.lives(node)).as(node).first().asString().startsWith("began");
        }
    }

    private static void check(TestCluster cluster) {
        for (String name : PEOPLE) {
            if (cluster.terminal(name).isClosed()) {
                cluster.signIn(Stories.NODES.getFirst(), name).outputs();
                cluster.advance(Duration.ofSeconds(5));
            }
        }
        for (String name : PEOPLE) {
            cluster.forget().perform(name, "say still here").advance(Duration.ofSeconds(3));
            assertThat(cluster.seen(name)).as(name).contains("You say, \"still here\"");
        }
        for (String zone : Stories.ZONES) {
            assertThat(Stories.NODES.stream().filter(node -> cluster.status(node, zone).isPresent())).as(zone).hasSize(1);
        }
        assertThat(cluster.duels()).isEmpty();
        everybodyIsAtOnePlace(cluster);
        memoryIsWhatIsStored(cluster);
    }

    private static void everybodyIsAtOnePlace(TestCluster cluster) {
        assertThat(cluster.present()).containsExactly("Ann", "Bob", "Cat", "Dora");
        var inMemory = Stories.NODES.stream()
                .flatMap(node -> cluster.game(node).zones().report().stream())
                .mapToInt(ZoneHost.ZoneReport::players)
                .sum();
        assertThat(inMemory).isEqualTo(PEOPLE.size());
        Stories.NODES.forEach(node -> assertThat(cluster.online(node)).as(node).isEqualTo(cluster.present()));
        PEOPLE.forEach(name -> assertThat(cluster.answer(name, "who").getLast()).contains("4 players").doesNotContain("link lost"));
    }

    private static void memoryIsWhatIsStored(TestCluster cluster) {
        for (String name : PEOPLE) {
            var stored = new TreeMap<String, Long>();
            cluster.storedItemsOf(name).forEach(thing -> stored.merge(thing, 1L, Long::sum));
            var shown = cluster.answer(name, "inventory").getLast();
            assertThat(shown.lines().count() - 1).as(shown).isEqualTo(stored.size());
            stored.keySet().forEach(thing -> assertThat(shown).contains(thing));
            var coins = cluster.stores().coinsOf(new Holder.HeldBy(cluster.characterOf(name)));
            assertThat(cluster.answer(name, "score").getLast()).contains(" and " + coins + (coins == 1 ? " gold coin." : " gold coins."));
        }
        assertThat(cluster.stores().unsound()).isEmpty();
        assertThat(cluster.stores().items()).allMatch(item -> !(item.holder() instanceof Holder.Inside));
    }
}
