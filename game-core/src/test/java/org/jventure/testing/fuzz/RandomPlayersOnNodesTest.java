package org.jventure.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.content.StarterContent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeContent;
import org.jventure.testing.GameRules;
import org.jventure.testing.TestCluster;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestWorld;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ZoneWorld;
import org.jventure.zone.ItemRow;

/** As {@link RandomPlayersTest}, for ten minutes on two nodes between which zones move, and one of which dies. */
class RandomPlayersOnNodesTest {

    private static final List<String> NAMES = List.of("Ann", "Bob", "Cat", "Dora", "Emil", "Fay");
    private static final List<String> NODES = List.of("red", "green");
    private static final int LINES = 900;
    private static final Duration PAUSE = Duration.ofMillis(650);
    private static final String PEEK = "peekintothezone";

    private static FakeContent starter;

    private final Map<ZoneId, ZoneWorld> memory = new LinkedHashMap<>();
    private final List<String> typed = new ArrayList<>();

    @BeforeAll
    static void read() {
        starter = StarterContent.load();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothingIsLostBetweenThem(long seed) {
        var random = new Random(seed);
        var game = begin(random, seed);
        var babble = new Babble(random, GameRules.commands().all(), starter.codex(), NAMES);

        for (int i = 0; i < LINES; i++) {
            trouble(game, random, i);
            act(game, NAMES.get(random.nextInt(NAMES.size())), babble, random);
            game.advance(PAUSE);
            assertCalm(game);
        }

        game.awaitSettled().advance(Duration.ofSeconds(10));
        NAMES.forEach(name -> comeBack(game, name, random));
        game.advance(Duration.ofSeconds(20));
        assertCalm(game);
        peek(game);
        assertThat(game.duels()).isEmpty();
        assertThat(game.stores().unsound()).isEmpty();
        assertThat(starter.zones()).allMatch(zone -> game.stores().troubleOf(zone).isEmpty());
        assertThings(game);
    }

    private TestCluster begin(Random random, long seed) {
        var world = TestWorld.of(starter)
                .command(new TestCommand(PEEK, turn -> memory.put(turn.world().id(), turn.world())));
        var game = TestCluster.of(world, seed, NODES.toArray(String[]::new));
        var rooms = starter.zones().stream()
                .flatMap(zone -> starter.zone(zone).orElseThrow().rooms().keySet().stream())
                .sorted(java.util.Comparator.comparing(RoomId::value))
                .toList();
        NAMES.forEach(name -> game.player(
                name, NODES.get(random.nextInt(NODES.size())), rooms.get(random.nextInt(rooms.size())).value()));
        starter.zones().forEach(zone ->
                game.player(observer(zone), "red", starter.zone(zone).orElseThrow().recall().value()));
        peek(game);
        return game;
    }

    private static String observer(ZoneId zone) {
        return "Observer" + zone.value().replaceAll("[^a-z]", "");
    }

    /** Observers sit on red, which never dies. */
    private void peek(TestCluster game) {
        starter.zones().forEach(zone -> game.perform(observer(zone), PEEK).advance(Duration.ofMillis(200)));
    }

    private void trouble(TestCluster game, Random random, int step) {
        if (step == LINES / 2) {
            game.kill("green").advance(Duration.ofSeconds(5));
            game.restart("green").awaitSettled();
        } else if (step % 60 == 59 && game.isSettled() && game.leader().filter(game::isAlive).isPresent()) {
            var zones = starter.zones().stream().toList();
            game.move(zones.get(random.nextInt(zones.size())).value(), NODES.get(random.nextInt(NODES.size())));
            game.advance(Duration.ofSeconds(3));
        }
        if (step % 30 == 0) {
            peek(game);
        }
    }

    private void act(TestCluster game, String name, Babble babble, Random random) {
        if (game.terminal(name).isClosed()) {
            comeBack(game, name, random);
            return;
        }
        var id = game.characterOf(name);
        var line = worldOf(id)
                .map(world -> babble.line(world, world.character(id).orElseThrow()))
                .orElse("look");
        typed.add(name + "> " + line);
        game.perform(name, line);
    }

    private static void comeBack(TestCluster game, String name, Random random) {
        if (game.terminal(name).isClosed()) {
            game.signIn(NODES.get(random.nextInt(NODES.size())), name);
        }
    }

    private Optional<ZoneWorld> worldOf(CharacterId id) {
        return memory.values().stream().filter(world -> world.character(id).isPresent()).findFirst();
    }

    private void assertCalm(TestCluster game) {
        NAMES.forEach(name -> assertThat(game.seen(name))
                .as(() -> "after " + typed.subList(Math.max(0, typed.size() - 8), typed.size()))
                .noneMatch(words -> words.contains("Something went wrong") || words.contains("can't quite describe")
                        || words.contains("The world blinks")));
    }

    private void assertThings(TestCluster game) {
        var stored = game.stores().items().stream().collect(Collectors.toMap(ItemRow::id, ItemRow::holder));
        stored.values().removeIf(Holder.InEscrow.class::isInstance);
        var believed = new HashMap<ItemId, Holder>();
        for (ZoneWorld world : memory.values()) {
            for (Item item : world.items()) {
                assertThat(believed.put(item.id(), item.holder())).as("in one zone only").isNull();
            }
        }
        stored.entrySet().removeIf(entry -> isAway(entry.getValue(), game)); // it follows who is out of the world
        assertThat(believed).containsExactlyInAnyOrderEntriesOf(stored);
    }

    private boolean isAway(Holder holder, TestCluster game) {
        return switch (holder) {
            case Holder.HeldBy(var character) -> worldOf(character).isEmpty();
            case Holder.Inside(var box) -> game.stores().items().stream()
                    .filter(item -> item.id().equals(box))
                    .anyMatch(item -> isAway(item.holder(), game));
            default -> false; // wherever else, it is in a zone
        };
    }
}
