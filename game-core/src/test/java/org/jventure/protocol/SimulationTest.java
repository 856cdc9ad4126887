package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.world.Holder;
import org.jventure.zone.ZoneHost;

/**
 * People who do anything at random while the database fails in all its ways, and zones move between two nodes: whatever happens, nothing is lost or
 * doubled, what a player was shown is stored, and in the end everybody can play on.
 */
class SimulationTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cat", "dora");
    private static final List<String> DEEDS = List.of(
            "get all", "get rope", "drop all", "drop rope", "give all to ann", "give rope to bob", "put all in chest",
            "get all from chest", "east", "west", "north", "south", "look", "say hello", "gossip hello", "gossip off",
            "gossip on", "tell ann hi", "inventory", "quit", "get chest", "drop 3 coins", "get coins", "get 2 coins",
            "give 4 coins to ann", "split 7", "follow ann", "follow bob", "follow cat", "unfollow",
            "put 5 coins in chest", "get coins from chest", "throw 1 coin into well");

    private final List<String> story = new ArrayList<>();
    private final List<ZoneHost.Parked> parked = new ArrayList<>();

    private static TestZone world() {
        var game = TestZone.room("square").feature("well", "It is deep.").item("rope").item(item("chest").holding(3)).item("lantern")
                .north("gate").east("forest/edge")
                .zone("forest").room("edge").item("apple").item("stick").north("glade")
                .player("ann", "town/square");
        game.player("bob", "town/square").player("cat", "forest/edge").player("dora", "forest/glade");
        game.secondNode();
        return game;
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNothingIsLostAndEverybodyPlaysOn(int seed) {
        var random = new Random(seed);
        var game = world();
        int items = game.stores().items().size();

        for (int i = 0; i < 120; i++) {
            step(game, random);
            assertThat(game.stores().items()).hasSize(items);
            assertThat(game.stores().unsound()).isEmpty();
        }

        recover(game);
        assertThat(game.stores().items()).hasSize(items);
        for (String name : PEOPLE) {
            playsOn(game, name);
        }
        memoryIsWhatIsStored(game);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(storyOf(42)).isEqualTo(storyOf(42)).isNotEqualTo(storyOf(43));
    }

    private static List<String> storyOf(int seed) {
        var simulation = new SimulationTest();
        var random = new Random(seed);
        var game = world();
        for (int i = 0; i < 100; i++) {
            simulation.step(game, random);
        }
        game.told().forEach(message -> simulation.story.add(message.toString()));
        return simulation.story;
    }

    private void step(TestZone game, Random random) {
        switch (random.nextInt(32)) {
            case 0 -> game.stores().faults().failNextCommits(1 + random.nextInt(4));
            case 1 -> game.stores().faults().loseNextReplies(1 + random.nextInt(2));
            case 2 -> game.stores().faults().refuse(new ZoneId(random.nextBoolean() ? "town" : "forest"), 2);
            case 3 -> game.stores().faults().goAway();
            case 4, 5 -> game.stores().faults().comeBack();
            case 6 -> game.database().hold();
            case 7, 8 -> game.database().release();
            case 9 -> crash(game, random);
            case 10 -> hangUp(game, random);
            case 11 -> game.advance(Duration.ofSeconds(random.nextInt(40)));
            case 12, 13, 14 -> game.advance(Duration.ofMillis(random.nextInt(2_000)));
            case 15, 16 -> game.park(random.nextBoolean() ? "town" : "forest", parked::add);
            case 17, 18, 19 -> move(game);
            case 20 -> game.readOwners();
            case 21 -> takeOver(game, random);
            default -> deed(game, random);
        }
        game.drain();
    }

    private void deed(TestZone game, Random random) {
        var name = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var terminal = game.terminals().get(name);
        if (terminal == null || terminal.isClosed()) {
            game.signIn(name, name);
            return;
        }
        for (int lines = random.nextInt(4); lines >= 0; lines--) {
            terminal.type(DEEDS.get(random.nextInt(DEEDS.size())));
        }
    }

    private void move(TestZone game) {
        if (!parked.isEmpty()) {
            game.moveToTheOther(parked.removeLast());
        }
    }

    private static void takeOver(TestZone game, Random random) {
        if (random.nextInt(3) == 0 && !game.stores().faults().isAway()) {
            game.killTheSecond();
        }
    }

    private void crash(TestZone game, Random random) {
        if (random.nextInt(3) == 0 && !game.stores().faults().isAway()) {
            game.database().release();
            game.crashAndRestart();
        }
    }

    private static void hangUp(TestZone game, Random random) {
        var terminal = game.terminals().get(PEOPLE.get(random.nextInt(PEOPLE.size())));
        if (terminal != null) {
            terminal.hangUp();
        }
    }

    /** Everything works again; what staff would do for zones out of service is a restart. */
    private static void recover(TestZone game) {
        var faults = game.stores().faults();
        faults.comeBack();
        faults.failNextCommits(0);
        faults.loseNextReplies(0);
        faults.refuse(new ZoneId("town"), 0);
        faults.refuse(new ZoneId("forest"), 0);
        game.database().release();
        game.advance(Duration.ofSeconds(30));
        if (PEOPLE.stream().anyMatch(name -> game.status(zoneOf(game, name)).filter(org.jventure.zone.ZoneStatus.RUNNING::equals).isEmpty())) {
            game.crashAndRestart();
            game.advance(Duration.ofSeconds(5));
        }
    }

    private static String zoneOf(TestZone game, String name) {
        return game.stores().character(game.characterOf(name)).orElseThrow().zone().value();
    }

    private static void playsOn(TestZone game, String name) {
        var terminal = game.terminals().get(name);
        if (terminal == null || terminal.isClosed()) {
            game.signIn(name, name);
            game.advance(Duration.ofSeconds(5));
        }
        game.seen(name);
        game.perform(name, "say still here").advance(Duration.ofSeconds(3));
        assertThat(game.seen(name)).contains("You say, \"still here\"");
    }

    private static void memoryIsWhatIsStored(TestZone game) {
        for (String name : PEOPLE) {
            var stored = new TreeMap<String, Long>();
            game.stores().items().stream()
                    .filter(row -> row.holder().equals(new Holder.HeldBy(game.characterOf(name))))
                    .forEach(row -> stored.merge(row.prototype().value().substring("things/".length()), 1L, Long::sum));
            game.seen(name);
            game.perform(name, "inventory");
            var shown = game.seen(name).getLast();
            assertThat(shown.lines().count() - 1).isEqualTo(stored.size());
            stored.keySet().forEach(thing -> assertThat(shown).contains(thing));
            var coins = game.stores().coinsOf(new Holder.HeldBy(game.characterOf(name)));
            game.perform(name, "score");
            assertThat(game.seen(name).getLast()).contains(" and " + coins + (coins == 1 ? " gold coin." : " gold coins."));
        }
    }
}
