package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestZone;
import org.jventure.zone.Batch;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStatus;

/** How batches get into the database, and what a zone does when they don't. */
class WritingTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private int counted;
    private final TestZone game = TestZone.room("square").item("rope").north("gate")
            .command(new TestCommand("count", _ -> counted++))
            .zone("forest").room("glade").item("apple")
            .zone("hill").room("top")
            .player("ann", "town/square").player("bob", "town/square").player("cat", "forest/glade")
            .player("dora", "hill/top");

    @Test
    void aPassingFailureIsTriedAgainWithTheSameBatch() {
        game.stores().faults().failNextCommits(2);

        game.perform("ann", "get rope").advance(Duration.ofSeconds(1));

        assertThat(game.seen("ann")).containsExactly("You take a rope.");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
        var calls = game.stores().commitCalls().reversed();
        assertThat(calls.get(0)).isEqualTo(calls.get(1)).isEqualTo(calls.get(2));
    }

    @Test
    void whatWasWrittenButNotConfirmedIsNotDoneTwice() {
        game.perform("ann", "get rope");
        game.seen("bob");
        var before = game.stores().batchOf(TOWN);
        game.stores().faults().loseNextReplies(1);

        game.perform("ann", "give rope to bob").advance(Duration.ofSeconds(1));

        assertThat(game.seen("bob")).containsExactly("Ann gives a rope to you.");
        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
        assertThat(game.storedItemsOf("ann")).isEmpty();
        assertThat(game.stores().batchOf(TOWN)).isEqualTo(before + 1);
    }

    /** Interleaving 15. */
    @Test
    void aPermanentFailureTakesBackTheLastMomentsAndAllThatCameAfter() {
        game.database().hold();
        game.perform("ann", "get rope").perform("bob", "gossip off");
        game.stores().faults().refuse(TOWN, 2);

        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).startsWith("The world blinks: the last moments did not happen.");
        assertThat(game.seen("bob")).startsWith("The world blinks: the last moments did not happen.");
        game.advance(Duration.ofSeconds(2)).perform("ann", "inventory").perform("bob", "gossip");
        assertThat(game.seen("ann")).endsWith("You are carrying nothing.");
        assertThat(game.seen("bob")).endsWith("You are listening to gossip.");
        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");
        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void aPlayerIsToldWhichLineMayNotHaveHappened() {
        game.stores().faults().refuse(TOWN, 2);

        game.perform("ann", "get rope");

        assertThat(game.seen("ann")).hasSize(3)
                .startsWith("The world blinks: the last moments did not happen.", "'get rope' may not have happened.")
                .last().asString().startsWith("The Square").contains("A rope lies here.");
    }

    @Test
    void theSecondResetWithinAMinuteIsForgiven() {
        for (int i = 0; i < 2; i++) {
            game.stores().faults().refuse(TOWN, 2);
            game.perform("ann", "get rope").advance(Duration.ofSeconds(2));
        }

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void theThirdResetWithinAMinuteTakesTheZoneOutOfService() {
        game.stores().faults().refuse(TOWN, 1_000);

        for (int i = 0; i < 3; i++) {
            game.perform("ann", "get rope").advance(Duration.ofSeconds(2));
        }

        assertThat(game.status("town")).contains(ZoneStatus.QUARANTINED);
        assertThat(game.stores().troubleOf(TOWN)).contains(
                "SQL state 23514: a constraint of zone town\nBefore that:\nAnn: get rope");
        assertThat(game.seen("bob"))
                .contains("This part of the world is closed for repair; you wait at its edge.");
        assertThat(game.status("forest")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void whatPlayersTypedBeforeAZoneWentOutOfServiceIsKeptInertAndShort() {
        game.perform("ann", "get rope").perform("ann", "drop rope");
        game.stores().faults().refuse(TOWN, 1_000);
        for (int i = 0; i < 2; i++) {
            game.perform("ann", "get rope").advance(Duration.ofSeconds(2));
        }
        game.perform("ann", "say harmless");
        game.database().hold();
        game.perform("ann", "get rope").perform("bob", "say \u001b[2J" + "x".repeat(200));

        game.database().release();
        game.drain();

        assertThat(game.stores().troubleOf(TOWN).orElseThrow()).endsWith(
                "\nBefore that:\nAnn: get rope\nBob: say [2J" + "x".repeat(93) + "…");
    }

    @Test
    void resetsLongAgoAreForgotten() {
        for (int i = 0; i < 4; i++) {
            game.stores().faults().refuse(TOWN, 2);
            game.perform("ann", "get rope").advance(Duration.ofSeconds(31));
        }

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void whoSignsInToAZoneOutOfServiceIsToldSo() {
        game.stores().faults().refuse(TOWN, 1_000);
        for (int i = 0; i < 3; i++) {
            game.perform("ann", "get rope").advance(Duration.ofSeconds(2));
        }
        game.advance(Duration.ofSeconds(3));
        game.newcomer("emil", "square");

        game.signIn("emil", "emil");

        assertThat(game.seen("emil")).endsWith("This part of the world is closed for repair; you wait at its edge.");
    }

    @Test
    void theBatchesOfAllZonesAreWrittenTogether() {
        game.database().hold();
        game.perform("dora", "gossip off");
        game.perform("ann", "get rope").perform("cat", "get apple");

        game.database().release();
        game.drain();

        var zones = game.stores().commitCalls().getLast().stream().map(Batch::zone).collect(Collectors.toSet());
        assertThat(zones).isEqualTo(Set.of(TOWN, FOREST));
    }

    @Test
    void oneZoneThatFailsDoesNotHoldUpTheOthers() {
        game.database().hold();
        game.perform("dora", "gossip off");
        game.perform("ann", "get rope").perform("cat", "get apple");
        game.database().runNext();
        game.drain();
        game.stores().faults().refuse(TOWN, 1_000);

        game.database().release();
        game.drain();

        assertThat(game.seen("cat")).containsExactly("You take an apple.");
        assertThat(game.storedItemsOf("cat")).containsExactly("apple");
        assertThat(game.seen("bob")).hasSize(2)
                .startsWith("The world blinks: the last moments did not happen.")
                .last().asString().startsWith("The Square").contains("A rope lies here.");
    }

    @Test
    void aLateResultOfAnEarlierLifeChangesNothing() {
        game.stores().faults().refuse(TOWN, 2);
        game.perform("ann", "get rope").advance(Duration.ofSeconds(2));
        game.seen("bob");

        game.zones().post(TOWN, new ZoneMessage.Rejected(new Reign(TOWN, 1, 1), game.stores().batchOf(TOWN) + 1, "late"));
        game.zones().post(TOWN, new ZoneMessage.LoadFailed(new Reign(TOWN, 1, 1), "late"));
        game.perform("ann", "get rope").perform("ann", "inventory");

        assertThat(game.seen("ann")).endsWith("You take a rope.", "You are carrying:\n  a rope");
        assertThat(game.seen("bob")).containsExactly("Ann takes a rope.");
    }

    @Test
    void aZoneThatAnotherNodeOwnsIsForgotten() {
        game.stores().own(TOWN, 9, 100);

        game.perform("ann", "get rope");

        assertThat(game.zones().runs(TOWN)).isFalse();
        assertThat(game.seen("ann")).containsExactly("The world shivers…", "'get rope' may not have happened.");
    }

    @Test
    void aDatabaseThatWentBackMakesTheZoneStartAnew() {
        game.perform("ann", "gossip off").perform("ann", "gossip on");
        var row = game.stores().batchOf(TOWN);
        game.stores().own(TOWN, 1, row - 1);

        game.perform("ann", "get rope").advance(Duration.ofSeconds(2));

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
        assertThat(game.seen("bob")).startsWith("The world blinks: the last moments did not happen.");
    }

    @Test
    void linesWaitWhileTheDatabaseIsBehind() {
        game.database().hold();
        game.perform("ann", "get rope").advance(Duration.ofMillis(1_500));

        game.perform("bob", "count");

        assertThat(counted).isZero();
        game.database().release();
        game.drain();
        assertThat(counted).isEqualTo(1);
    }

    @Test
    void aZoneThatCanNotBeLoadedForAMomentIsLoadedLater() {
        game.stores().faults().refuse(TOWN, 2);
        game.database().hold();
        game.perform("ann", "get rope");
        game.database().runNext();
        game.drain();
        game.database().runNext();
        game.drain();
        game.stores().faults().goAway();
        game.database().release();
        game.advance(Duration.ofSeconds(5));

        game.stores().faults().comeBack();
        game.advance(Duration.ofSeconds(3)).perform("ann", "say back again");

        assertThat(game.seen("bob")).endsWith("Ann says, \"back again\"");
    }

    @Test
    void aShutdownSavesAllAndSaysGoodBye() {
        game.perform("ann", "get rope").perform("ann", "north");
        game.seen("ann");

        game.stop();

        assertThat(game.zones().isEmpty()).isTrue();
        assertThat(game.seen("ann")).containsExactly("The world goes to sleep for a while. All is kept; come back soon.");
        var ann = game.stores().character(game.characterOf("ann")).orElseThrow();
        assertThat(ann.present()).isFalse();
        assertThat(ann.room().value()).isEqualTo("town/gate");
        assertThat(game.told()).filteredOn(message ->
                message instanceof SessionMessage.Gone(_, _, var comeBack) && comeBack).hasSize(4);
    }

    @Test
    void playersAreToldWhenTheirLinesWaitForABatchThatIsStuck() {
        game.database().hold();
        game.perform("ann", "get rope").advance(Duration.ofMillis(1_200));
        assertThat(game.seen("ann")).containsExactly("The world holds its breath…");
        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
        game.perform("bob", "say still here").advance(Duration.ofSeconds(1));
        assertThat(game.seen("bob")).containsExactly("The world holds its breath…");
        assertThat(game.seen("cat")).isEmpty();

        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactlyInAnyOrder(
                "The world breathes again.", "You take a rope.", "Bob says, \"still here\"");
        assertThat(game.seen("bob")).containsExactlyInAnyOrder(
                "The world breathes again.", "Ann takes a rope.", "You say, \"still here\"");
    }

    @Test
    void linesThatWaitForAStuckBatchAreRefusedAfterTenSeconds() {
        game.database().hold();
        game.perform("ann", "get rope").advance(Duration.ofMillis(1_200)).perform("bob", "say still here");

        game.advance(Duration.ofSeconds(10));

        assertThat(game.seen("bob")).containsExactly("The world holds its breath…",
                "The world still holds its breath; what you typed meanwhile was not done.");
        game.database().release();
        game.drain();
        assertThat(game.seen("ann")).doesNotContain("Bob says, \"still here\"");
    }

    /** Interleaving 26. */
    @Test
    void linesWaitWhenTheOutputThatIsHeldIsLarge() {
        var held = TestZone.room("square").item("rope")
                .command(new TestCommand("count", _ -> counted++))
                .command(new TestCommand("recite", turn -> turn.answer("x".repeat(1 << 20))))
                .player("ann", "square").player("bob", "square").player("cat", "square").player("dora", "square");
        held.database().hold();
        held.perform("ann", "get rope").perform("bob", "recite").perform("cat", "recite");

        held.perform("dora", "count");

        assertThat(counted).isZero();
        held.database().release();
        held.drain();
        assertThat(counted).isEqualTo(1);
    }

    @Test
    void linesWaitWhenTooMuchOutputIsHeld() {
        var held = TestZone.room("square").item("rope")
                .command(new TestCommand("count", _ -> counted++))
                .settings(new ZoneProperties(
                        9, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 4))
                .player("ann", "square").player("bob", "square").player("cat", "square");
        held.database().hold();
        held.perform("ann", "get rope").perform("bob", "count");

        held.perform("cat", "count");

        assertThat(counted).isEqualTo(1);
        held.database().release();
        held.drain();
        assertThat(counted).isEqualTo(2);
    }
}
