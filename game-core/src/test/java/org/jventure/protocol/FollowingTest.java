package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.TestSession;
import org.jventure.testing.TestZone;
import org.jventure.zone.Batch;
import org.jventure.zone.ZoneStatus;

/** Bob follows ann, and cat bob: they walk and cross together, or not at all. */
class FollowingTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");
    private static final List<String> BAND = List.of("ann", "bob", "cat");

    private final TestZone game = TestZone.room("square").item("rope").north("gate").east("forest/edge")
            .zone("forest").room("edge").north("glade")
            .player("ann", "town/square").player("bob", "town/square").player("cat", "town/square")
            .player("dora", "town/square").player("eve", "forest/edge");

    @BeforeEach
    void theyFollow() {
        game.perform("bob", "follow ann").perform("cat", "follow bob");
        forget();
    }

    @AfterEach
    void theRecordsAreSound() {
        assertThat(game.stores().unsound()).isEmpty();
    }

    private void forget() {
        game.terminals().values().forEach(terminal -> terminal.outputs());
    }

    private ZoneId zoneOf(String name) {
        return game.stores().character(game.characterOf(name)).orElseThrow().zone();
    }

    private String answer(String name, String line) {
        forget();
        game.perform(name, line);
        return String.join("\n", game.seen(name));
    }

    /** They are all there, and still together. */
    private void assertTogether(String who) {
        assertThat(answer(who, "company")).isEqualTo(
                "Your company:\n  Ann leads\n  Bob follows Ann\n  Cat follows Bob");
    }

    // ---- crossing ----

    @Test
    void leaderAndFollowersCrossInOneBatch() {
        game.perform("cat", "get rope").perform("ann", "east");

        var crossing = game.stores().commitCalls().stream()
                .flatMap(List::stream)
                .filter(batch -> batch.characters().stream().anyMatch(saved -> saved.zone().equals(FOREST))
                        && batch.zone().equals(TOWN))
                .toList();
        assertThat(crossing).hasSize(1);
        assertThat(crossing.getFirst().characters()).filteredOn(saved -> saved.zone().equals(FOREST))
                .extracting(Batch.CharacterSaved::character)
                .containsExactlyInAnyOrderElementsOf(BAND.stream().map(game::characterOf).toList());
        assertTogether("cat");
        assertThat(game.storedItemsOf("cat")).containsExactly("rope");
        game.perform("ann", "north").perform("eve", "look");
        assertThat(game.seen("eve").getLast()).doesNotContain("Ann", "Bob", "Cat");
        assertTogether("bob");
    }

    @Test
    void onTheirWayTheyAreInNoZoneAndTheirLinesWait() {
        game.database().hold();
        game.perform("ann", "east").perform("bob", "say one").perform("cat", "say two").perform("dora", "look")
                .perform("eve", "look").perform("dora", "follow bob");

        assertThat(game.seen("eve").getLast()).doesNotContain("Ann", "Bob", "Cat");
        assertThat(game.seen("cat")).isEmpty();
        game.database().release();
        game.drain();

        assertThat(game.seen("dora")).contains("You see nobody called 'bob' here.").noneMatch(line -> line.contains("one"));
        assertThat(game.seen("eve")).contains("Bob says, \"one\"", "Cat says, \"two\"");
        assertTogether("ann");
    }

    @Test
    void aCrossingThatCanNotBeWrittenHappensToNobody() {
        game.stores().faults().refuse(TOWN, 2);

        game.perform("ann", "east").advance(Duration.ofSeconds(2));

        assertThat(BAND).extracting(this::zoneOf).containsOnly(TOWN);
        assertThat(game.seen("eve")).isEmpty();
        assertTogether("cat");
        game.perform("ann", "east");
        assertThat(BAND).extracting(this::zoneOf).containsOnly(FOREST);
    }

    @Test
    void aCrossingWhoseReplyWasLostHappensOnce() {
        game.stores().faults().loseNextReplies(1);

        game.perform("ann", "east").advance(Duration.ofSeconds(1));

        assertThat(game.seen("eve")).containsExactly("Ann arrives.", "Bob arrives.", "Cat arrives.");
        assertTogether("bob");
    }

    @Test
    void aClosedWayIsClosedForAll() {
        game.stores().faults().refuse(FOREST, 1_000);
        for (int i = 0; i < 3; i++) {
            game.perform("eve", "gossip off").advance(Duration.ofSeconds(2));
        }
        assertThat(game.status("forest")).contains(ZoneStatus.QUARANTINED);
        forget();

        game.perform("ann", "east");

        assertThat(game.seen("ann")).containsExactly("The way is closed just now.");
        assertThat(game.seen("bob")).isEmpty();
        assertThat(game.seen("dora")).isEmpty();
        assertTogether("ann");
    }

    @Test
    void whoCrossesAloneFollowsNoLonger() {
        game.perform("bob", "east");

        assertThat(game.seen("ann")).containsExactly("Bob no longer follows you.", "Bob leaves east.", "Cat leaves east.");
        assertThat(answer("ann", "company")).isEqualTo("You are on your own.");
        assertThat(answer("cat", "company")).isEqualTo("Your company:\n  Bob leads\n  Cat follows Bob");
    }

    // ---- interleaving 27: quit, follow, run typed while crossing ----

    @Test
    void whatTheyTypeWhileCrossingIsDoneInTheNewZone() {
        game.database().hold();
        game.perform("ann", "east").perform("bob", "quit").perform("cat", "follow ann").perform("dora", "follow ann")
                .perform("ann", "north").perform("ann", "south").perform("ann", "west");

        game.database().release();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.terminal("bob").isClosed()).isTrue();
        assertThat(zoneOf("ann")).isEqualTo(TOWN);
        assertThat(game.stores().character(game.characterOf("bob")).orElseThrow().present()).isFalse();
        assertThat(game.seen("eve")).contains("Ann leaves west.");
        assertThat(answer("cat", "say here")).isEqualTo("You say, \"here\"");
        assertThat(answer("dora", "look")).contains("Ann is here.").doesNotContain("Bob");
    }

    @Test
    void whoQuitsJustBeforeTheLeaderGoesIsNotTakenAlong() {
        game.database().hold();
        game.perform("bob", "quit").perform("ann", "east");

        game.database().release();
        game.drain();

        assertThat(game.seen("bob")).endsWith("Farewell, Bob. All is kept for your return.");
        assertThat(zoneOf("ann")).isEqualTo(FOREST);
        assertThat(zoneOf("bob")).isEqualTo(TOWN);
        assertThat(game.seen("cat")).contains("You follow nobody now.").contains("Ann leaves east.");
        game.signIn("bob", "bob");
        assertThat(answer("bob", "company")).isEqualTo("You are on your own.");
    }

    @Test
    void whoHasCrossedAloneJustBeforeTheLeaderGoesIsNotTakenAlong() {
        game.database().hold();
        game.perform("bob", "east").perform("ann", "north");

        game.database().release();
        game.drain();

        assertThat(zoneOf("bob")).isEqualTo(FOREST);
        assertThat(answer("ann", "look")).startsWith("The Gate").doesNotContain("Bob", "Cat");
        assertThat(answer("cat", "company")).isEqualTo("Your company:\n  Bob leads\n  Cat follows Bob");
    }

    // ---- who comes late ----

    private TestSession leaderWithoutPlayer(String name) {
        var leader = game.session(game.newcomer(name, "square"));
        leader.enter("town");
        return leader;
    }

    @Test
    void whoComesLateIsFollowedAllTheSame() {
        var fay = leaderWithoutPlayer("fay");
        game.perform("dora", "follow fay");
        fay.perform("town", 1, "east");

        assertThat(answer("dora", "company")).isEqualTo("You wait for Fay.");
        game.advance(Duration.ofSeconds(5));
        fay.enter("forest", 1);

        assertThat(answer("dora", "company")).isEqualTo("Your company:\n  Fay leads\n  Dora follows Fay");
        fay.perform("forest", 2, "north");
        assertThat(game.seen("dora")).startsWith("You follow Fay.").last().asString().startsWith("The Glade");
    }

    @Test
    void whoNeverComesIsNotWaitedForBeyondTheGrace() {
        var fay = leaderWithoutPlayer("fay");
        game.perform("dora", "follow fay");
        fay.perform("town", 1, "east");
        forget();

        game.advance(Duration.ofMinutes(4));

        assertThat(game.seen("dora")).anyMatch(line -> line.toLowerCase(java.util.Locale.ROOT).endsWith("you follow nobody now."));
        assertThat(answer("dora", "company")).isEqualTo("You are on your own.");
    }

    @Test
    void whoComesWhenItsLeaderHasGoneOnIsLeftBehind() {
        var fay = leaderWithoutPlayer("fay");
        fay.perform("town", 1, "follow ann");
        game.perform("ann", "east").perform("ann", "north");
        fay.enter("forest", 1);

        assertThat(fay.words()).endsWith("Ann goes on without you: you follow nobody now.");
        assertThat(game.seen("ann")).endsWith("Fay stays behind.");
        assertTogether("cat");
    }

    @Test
    void whoWaitsAndWalksAwayFollowsNoLonger() {
        var fay = leaderWithoutPlayer("fay");
        game.perform("dora", "follow fay");
        fay.perform("town", 1, "east");
        forget();

        game.perform("dora", "north");
        fay.enter("forest", 1);

        assertThat(game.seen("dora")).startsWith("You no longer follow Fay.");
        fay.perform("forest", 2, "company");
        assertThat(fay.words()).endsWith("You are on your own.");
    }

    @Test
    void nobodyFollowsInACircleWhateverTheOrderOfArrival() {
        var last = leaderWithoutPlayer("fay");
        var middle = leaderWithoutPlayer("gil");
        var first = leaderWithoutPlayer("hal");
        last.perform("town", 1, "follow gil");
        middle.perform("town", 1, "follow hal");
        first.perform("town", 1, "east");
        last.enter("forest", 1);
        game.perform("eve", "follow fay");
        first.enter("forest", 1);
        first.perform("forest", 2, "follow eve");
        middle.enter("forest", 1);

        assertThat(middle.words()).endsWith("Hal is no longer with you: you follow nobody now.");
        middle.perform("forest", 2, "north");
        assertThat(List.of(first, last)).allSatisfy(one ->
                assertThat(one.heard()).filteredOn(SessionMessage.Show.class::isInstance).last()
                        .extracting(shown -> ((SessionMessage.Show) shown).text().plainText()).asString()
                        .startsWith("The Glade"));
    }

    // ---- what outlives what ----

    @Test
    void whoIsStillTogetherAfterACrashFollowsOn() {
        game.crashAndRestart();
        BAND.forEach(name -> game.signIn(name, name));

        assertTogether("ann");
    }

    @Test
    void whoIsNoLongerTogetherAfterACrashIsTold() {
        game.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope");
        game.crashAndRestart(); // ann's room is stored with the rope, that of the others is not yet
        BAND.forEach(name -> game.signIn(name, name));

        assertThat(game.seen("bob")).endsWith("Ann is no longer with you: you follow nobody now.");
        assertThat(answer("cat", "company")).isEqualTo("Your company:\n  Bob leads\n  Cat follows Bob");
    }

    // ---- bounds ----

    @Test
    void moreThanThirtyCanNotWalkTogether() {
        for (int i = 0; i < 27; i++) {
            var name = "p" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            game.player(name, "town/square").perform(name, "follow cat");
        }

        assertThat(answer("dora", "follow pab")).isEqualTo("More than 30 can't walk together.");
        game.perform("ann", "east");
        assertThat(answer("ann", "company").lines()).hasSize(31);
    }
}
