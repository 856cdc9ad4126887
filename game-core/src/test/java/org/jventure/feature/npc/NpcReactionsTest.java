package org.jventure.feature.npc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestNpc;
import org.jventure.testing.TestZone;

class NpcReactionsTest {

    private static final Duration LONG = Duration.ofMinutes(20);

    @Test
    void twoChattyNpcsComeToAnEnd() {
        var game = TestZone.room("square").with(chatty("jack")).with(chatty("jill")).player("ann", "square");

        game.perform("ann", "say hello").advance(LONG);

        // Both answer Ann; each answers that; and each answers that once more.
        assertThat(game.seen("ann").stream().filter(line -> line.contains("Hello"))).hasSize(6);
        game.advance(LONG);
        assertThat(game.seen("ann")).isEmpty();
    }

    @Test
    void aCrowdOfChattyNpcsComesToAnEndToo() {
        var world = TestZone.room("square");
        for (int i = 0; i < 12; i++) {
            world.with(chatty("jack" + i));
        }
        var game = world.player("ann", "square");

        game.perform("ann", "say hello").advance(LONG);
        game.seen("ann");

        assertThat(game.advance(LONG).seen("ann")).isEmpty();
    }

    @Test
    void anNpcThatHasMuchToDoPaysNoAttention() {
        var slow = npc("clerk").doing("""
                events:
                  - when: room/heard
                    words: hello
                    do: [{act: wait, after: 5m}, {act: say, messages: [Next.]}]
                """);
        var game = TestZone.room("square").with(slow).player("ann", "square");

        for (int i = 0; i < 100; i++) {
            game.perform("ann", "say hello");
        }
        game.seen("ann");

        assertThat(said(game.advance(Duration.ofSeconds(310)))).hasSize(15);
    }

    @Test
    void theSamePlayerIsLeftInPeaceForAWhile() {
        var clerk = npc("clerk").doing(
                "events: [{when: room/heard, words: hello, once: 10m, do: [{act: say, messages: ['Yes, [who]?']}]}]");
        var game = TestZone.room("square").with(clerk).player("ann", "square").player("bob", "square");

        game.perform("ann", "say hello").perform("ann", "say hello").perform("bob", "say hello").advance(Duration.ofSeconds(1));
        assertThat(said(game)).containsExactly("A clerk says, \"Yes, Ann?\"", "A clerk says, \"Yes, Bob?\"");

        game.perform("ann", "say hello").advance(Duration.ofMinutes(11));
        assertThat(said(game)).isEmpty();
        assertThat(said(game.perform("ann", "say hello").advance(Duration.ofSeconds(1)))).hasSize(1);
    }

    @Test
    void whoHasGoneIsNotSpokenTo() {
        var greeter = npc("clerk").doing(
                "events: [{when: room/entered, do: [{act: say, after: 3s, messages: ['Welcome, [who].']}]}]");
        var game = TestZone.room("square").with(greeter).north("gate").player("ann", "gate").player("bob", "square");
        game.advance(LONG).seen("bob");

        game.perform("ann", "south").perform("ann", "north").advance(Duration.ofMinutes(1));

        assertThat(game.seen("bob")).noneMatch(line -> line.contains("Welcome"));
    }

    @Test
    void timeLetsItSpeakInItsRoomOnly() {
        var crier = npc("crier").doing("""
                events:
                  - {when: state/ticked, least: 10s, random: 5s, room: gate, do: [{act: say, messages: [At the gate.]}]}
                  - {when: state/ticked, least: 10s, do: [{act: say, messages: [Nowhere.], room: gate}]}
                  - {when: state/ticked, least: 10s, do: [{act: say, messages: [One., Two.], room: square}]}
                """);
        var game = TestZone.room("square").with(crier).north("gate").player("ann", "square");

        game.advance(Duration.ofMinutes(5));

        assertThat(said(game)).hasSizeBetween(20, 30)
                .contains("A crier says, \"One.\"", "A crier says, \"Two.\"")
                .noneMatch(line -> line.contains("gate") || line.contains("Nowhere"));
    }

    @Test
    void looksLastAsLongAsWritten() {
        var cat = npc("cat").doing("""
                events:
                  - when: room/heard
                    words: sleep
                    do: [{act: emote, message: curls up., looks: '[name] is asleep.', sounds: '[name] snores.', lasts: 30s}]
                  - {when: room/heard, words: stay, do: [{act: emote, looks: '[name] waits.'}]}
                  - {when: room/heard, words: go, do: [{act: emote, reset: true}]}
                """);
        var game = TestZone.room("square").with(cat).player("ann", "square");

        assertThat(look(say(game, "sleep"))).contains("A cat is asleep.");
        assertThat(look(game.advance(Duration.ofSeconds(31)))).contains("A cat stands here.");
        assertThat(look(say(game, "stay").advance(LONG))).contains("A cat waits.");
        assertThat(look(say(game, "go"))).contains("A cat stands here.");
    }

    @Test
    void itKeepsNearItsHome() {
        var dog = npc("dog").doing("events: [{when: state/ticked, least: 5s, do: [{act: move, most: 1}]}]");
        var game = TestZone.room("square").with(dog).north("gate").room("gate").north("road").player("ann", "road");

        assertThat(game.advance(LONG).seen("ann")).isEmpty();
        assertThat(game.perform("ann", "south").advance(Duration.ofMinutes(1)).seen("ann"))
                .contains("A dog arrives from the south.");
    }

    @Test
    void aRoundGoesThroughItsRoomsInTheirOrder() {
        var watch = npc("watchman").doing("patrol: {rooms: [square, road], every: 10s}");
        var game = TestZone.room("square").with(watch).north("gate").room("gate").north("road").player("ann", "gate");

        var seen = game.advance(Duration.ofMinutes(3)).seen("ann");

        assertThat(seen).hasSizeGreaterThan(8);
        for (int i = 0; i + 3 < seen.size(); i += 4) {
            assertThat(seen.subList(i, i + 4)).containsExactly(
                    "A watchman arrives from the south.", "A watchman leaves north.",
                    "A watchman arrives from the north.", "A watchman leaves south.");
        }
    }

    @Test
    void aZoneWithoutPlayersCostsNothing() {
        var messy = npc("child").wandering(5).doing(
                "events: [{when: state/ticked, least: 5s, do: [{act: drop, item: things/pebble}]}]");
        var game = TestZone.room("square").define(item("pebble")).with(messy).north("gate").start();

        game.advance(LONG);

        assertThat(game.storedItemsIn("town/square")).isEmpty();
        assertThat(game.storedItemsIn("town/gate")).isEmpty();
        game.player("ann", "square").advance(Duration.ofMinutes(10));
        assertThat(game.storedItemsIn("town/square")).hasSize(3);
    }

    @Test
    void whatItCarriesOffIsStoredWhereItIs() {
        var game = TestZone.room("square").define(item("comb"))
                .with(npc("gull").doing("scavenges: {every: 10s, nest: roof}"))
                .exit(org.jventure.world.Direction.UP, "roof").player("ann", "square", "comb");

        game.perform("ann", "drop comb").advance(Duration.ofMinutes(1));
        game.crashAndRestart();

        assertThat(game.storedItemsIn("town/roof")).containsExactly("comb");
        assertThat(game.storedItemsIn("town/square")).isEmpty();
    }

    private static TestNpc chatty(String name) {
        return npc(name).doing("events: [{when: room/heard, words: hello, who: anybody, do: [{act: say, messages: [Hello!]}]}]");
    }

    private static List<String> said(TestZone game) {
        return game.seen("ann").stream().filter(line -> line.matches("A \\w+ says.*")).toList();
    }

    private static TestZone say(TestZone game, String words) {
        return game.perform("ann", "say " + words).advance(Duration.ofSeconds(1));
    }

    private static String look(TestZone game) {
        game.seen("ann");
        return String.join("\n", game.perform("ann", "look").seen("ann"));
    }
}
