package org.jventure.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.content.StarterContent;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.session.SessionProperties;
import org.jventure.testing.FakeContent;
import org.jventure.testing.GameRules;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.text.Words;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;
import org.jventure.zone.ItemRow;
import org.slf4j.LoggerFactory;

/**
 * Twelve players type whatever comes to their mind, an hour long, in the world that comes with the program. Nothing fails,
 * no thing and no coin is lost or doubled, and what the zones believe at the end is what is stored. A command that is
 * added is played too, by its usages and examples.
 */
class RandomPlayersTest {

    private static final List<String> NAMES = List.of(
            "Ann", "Bob", "Cat", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LINES_EACH = 700;
    private static final String PEEK = "peekintothezone";

    private static FakeContent starter;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<ZoneId, ZoneWorld> memory = new LinkedHashMap<>();
    private final List<String> typed = new ArrayList<>();

    @BeforeAll
    static void read() {
        starter = StarterContent.load();
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.jventure");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingBreaksInAnHour(long seed) {
        var random = new Random(seed);
        var game = begin(random);
        var babble = new Babble(random, GameRules.commands().all(), starter.codex(), NAMES);
        var pause = HOUR.dividedBy((long) LINES_EACH * NAMES.size());

        for (int i = 0; i < LINES_EACH * NAMES.size(); i++) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            act(game, name, babble, random);
            game.advance(pause);
            assertSound(game, name);
        }

        settle(game);
        assertStored(game);
        assertLively(game);
    }

    /** Else it proves nothing. */
    private void assertLively(TestZone game) {
        assertThat(game.stores().commitCalls()).hasSizeGreaterThan(1000);
        assertThat(game.stores().ledger()).hasSizeGreaterThan(3 * 2 * NAMES.size());
        assertThat(game.stores().commitCalls().stream().flatMap(List::stream).mapToLong(batch -> batch.moved().size()).sum())
                .isGreaterThan(50);
        assertThat(NAMES.stream().map(game::characterOf).map(id -> worldOf(id).id()).distinct()).hasSizeGreaterThan(1);
    }

    // ---- playing ----

    private TestZone begin(Random random) {
        var game = TestWorld.of(starter)
                .stay(new SessionProperties.Stay(1000, Duration.ofMinutes(4), Duration.ZERO, true, ""))
                .command(new TestCommand(PEEK, turn -> memory.put(turn.world().id(), turn.world())))
                .start();
        var rooms = starter.zones().stream()
                .flatMap(zone -> starter.zone(zone).orElseThrow().rooms().keySet().stream())
                .sorted(java.util.Comparator.comparing(RoomId::value))
                .toList();
        for (String name : NAMES) {
            game.player(name.equals("Ann") ? Role.ADMIN : Role.PLAYER, name, rooms.get(random.nextInt(rooms.size())).value());
        }
        for (ZoneId zone : starter.zones()) {
            var observer = "Observer" + letters(zone.value());
            game.player(observer, starter.zone(zone).orElseThrow().recall().value());
            game.perform(observer, PEEK);
        }
        return game;
    }

    private static String letters(String words) {
        return words.replaceAll("[^a-z]", "");
    }

    private void act(TestZone game, String name, Babble babble, Random random) {
        if (game.terminal(name).isClosed()) {
            game.signIn(name, name);
        } else if (random.nextInt(300) == 0) {
            game.terminal(name).hangUp();
            game.drain();
        } else {
            var id = game.characterOf(name);
            memory.values().stream()
                    .flatMap(world -> world.character(id).map(who -> babble.line(world, who)).stream())
                    .findFirst()
                    .ifPresent(line -> {
                        typed.add(name + "> " + line);
                        game.perform(name, line);
                    });
        }
    }

    private void assertSound(TestZone game, String name) {
        game.terminals().forEach((_, terminal) -> terminal.seen().forEach(words -> assertThat(words)
                .as(() -> lately(name))
                .doesNotContain("Something went wrong", "can't quite describe", "The world blinks", "world shivers")));
        assertThat(log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(event -> event.getFormattedMessage() + "\n" + trace(event)))
                .as(() -> lately(name))
                .isEmpty();
    }

    private static String trace(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return thrown == null
                ? ""
                : thrown.getClassName() + ": " + thrown.getMessage() + IntStream.range(
                                0, Math.min(12, thrown.getStackTraceElementProxyArray().length))
                        .mapToObj(i -> "\n  " + thrown.getStackTraceElementProxyArray()[i])
                        .collect(Collectors.joining());
    }

    private String lately(String name) {
        return "after " + typed.subList(Math.max(0, typed.size() - 5), typed.size()) + ", now " + name;
    }

    // ---- what must hold ----

    /** All are back in the world, and all is written. */
    private void settle(TestZone game) {
        NAMES.stream().filter(name -> game.terminal(name).isClosed()).forEach(name -> game.signIn(name, name));
        game.advance(Duration.ofSeconds(20));
        assertSound(game, "nobody");
        assertThat(game.online()).containsAll(NAMES);
    }

    private void assertStored(TestZone game) {
        var stores = game.stores();
        assertThat(stores.unsound()).isEmpty();
        assertThat(stores.unfinishedEscrows().stream().filter(row -> !row.contains("parcel"))).isEmpty();
        assertThat(starter.zones()).allMatch(zone -> stores.troubleOf(zone).isEmpty());

        assertThings(stores.items().stream().collect(Collectors.toMap(ItemRow::id, ItemRow::holder)));
        assertCoins(game);
        for (String name : NAMES) {
            assertSheet(game, name);
        }
    }

    private void assertThings(Map<ItemId, Holder> stored) {
        var believed = new HashMap<ItemId, Holder>();
        for (ZoneWorld world : memory.values()) {
            for (Item item : world.items()) {
                assertThat(believed.put(item.id(), item.holder())).as("in one zone only").isNull();
            }
        }
        var inTheWorld = new HashMap<>(stored);
        inTheWorld.values().removeIf(Holder.InEscrow.class::isInstance);
        assertThat(believed).containsExactlyInAnyOrderEntriesOf(inTheWorld);
    }

    private void assertCoins(TestZone game) {
        var made = game.stores().ledger().stream()
                .filter(entry -> !(entry.account() instanceof LedgerAccount.Purse))
                .mapToLong(entry -> -entry.amount())
                .sum();
        var held = game.stores().ledger().stream()
                .map(entry -> entry.account())
                .flatMap(account -> account instanceof LedgerAccount.Purse(var holder)
                        ? java.util.stream.Stream.of(holder)
                        : java.util.stream.Stream.empty())
                .distinct()
                .mapToLong(holder -> {
                    var coins = game.stores().coinsOf(holder);
                    if (holder instanceof Holder.HeldBy(var character)) {
                        assertThat(worldOf(character).coinsOf(holder)).isEqualTo(coins);
                    }
                    return coins;
                })
                .sum();
        assertThat(held).isEqualTo(made);
    }

    /** What of a sheet is stored with the act; the rest follows within seconds, and changes all the time. */
    private void assertSheet(TestZone game, String name) {
        var id = game.characterOf(name);
        var believed = worldOf(id).character(id).map(PlayerCharacter::sheet).orElseThrow();
        var stored = game.stores().character(id).orElseThrow().sheet();
        assertThat(stored.ties()).as(name).isEqualTo(believed.ties());
        assertThat(stored.persona()).as(name).isEqualTo(believed.persona());
        assertThat(stored.preferences()).as(name).isEqualTo(believed.preferences());
        assertThat(stored.channels()).as(name).isEqualTo(believed.channels());
        assertThat(Words.lowerCase(stored.prompt())).as(name).isEqualTo(Words.lowerCase(believed.prompt()));
    }

    private ZoneWorld worldOf(org.jventure.kernel.CharacterId character) {
        return memory.values().stream()
                .filter(world -> world.character(character).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
