package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.zone.ZoneStatus;

/** What a node finds again after it died, and what time brings back. */
class RestartTest {

    private static final RoomId SQUARE = new RoomId("town/square");
    private static final RoomId GATE = new RoomId("town/gate");

    private final TestZone game = TestZone.room("square").item("rope").item(item("apple").respawning(60)).north("gate")
            .room("gate").with(npc("cat").wandering(20))
            .player("ann", "square");

    private RoomId whereTheCatIs() {
        return game.stores().softOf(new ZoneId("town")).orElseThrow().npcs().get(new NpcId("town/gate-cat-3"));
    }

    /** Lets the cat walk until it is in the room, and its place be saved. */
    private void waitForTheCatIn(RoomId room) {
        game.advance(Duration.ofSeconds(10));
        for (int i = 0; i < 100 && !whereTheCatIs().equals(room); i++) {
            game.advance(Duration.ofSeconds(5));
        }
        assertThat(whereTheCatIs()).isEqualTo(room);
    }

    @Test
    void whatAPlayerWasShownIsThereAfterACrash() {
        game.perform("ann", "get rope").perform("ann", "gossip off");

        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.perform("ann", "inventory").perform("ann", "gossip");

        assertThat(game.seen("ann")).endsWith("You are carrying:\n  a rope", "You are not listening to gossip.");
    }

    @Test
    void whoWasAwayIsAwayStillAfterACrashUntilTheyType() {
        game.player("bob", "square");
        game.perform("ann", "afk brewing tea").perform("bob", "afk").perform("bob", "look");

        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");

        game.perform("bob", "who");
        assertThat(game.seen("bob").getLast()).contains("Ann the Human Baker (away: brewing tea)").doesNotContain("(away)");
    }

    @Test
    void whoComesIntoTheWorldIsNotAway() {
        game.player("bob", "square");
        game.perform("ann", "afk");
        game.terminal("ann").hangUp();
        game.advance(Duration.ofMinutes(4));

        game.signIn("ann", "ann");

        game.perform("bob", "who");
        assertThat(game.seen("bob").getLast()).contains("Ann the Human Baker").doesNotContain("away");
    }

    @Test
    void aCharacterThatWasInTheWorldIsAwaitedAfterACrashAndLeavesWithTheGrace() {
        game.crashAndRestart();
        game.player("bob", "square");
        game.perform("bob", "look");
        assertThat(game.seen("bob").getLast()).contains("Ann is here.");

        game.advance(Duration.ofSeconds(11));
        assertThat(game.seen("bob")).containsExactly("Ann stares into nothing.");
        game.perform("bob", "look");
        assertThat(game.seen("bob").getLast()).contains("Ann stands here, staring into nothing.");

        game.advance(Duration.ofMinutes(3));

        assertThat(game.seen("bob")).contains("Ann has left the world.");
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().present()).isFalse();
    }

    @Test
    void theRoomIsSavedAlsoOfWhoWasAwayFromItForAMomentOnly() {
        game.advance(Duration.ofSeconds(6));
        game.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope").perform("ann", "south");
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().room()).isEqualTo(GATE);

        game.advance(Duration.ofSeconds(6));

        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().room()).isEqualTo(SQUARE);
    }

    @Test
    void theRoomOfACharacterIsSavedWithinFiveSeconds() {
        game.perform("ann", "north").advance(Duration.ofSeconds(6));

        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).startsWith("The Gate");
    }

    @Test
    void aDurableActSavesTheRoomAtOnce() {
        game.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope");

        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().room()).isEqualTo(GATE);
    }

    @Test
    void whoseRoomIsNoMoreWakesInTheRecallRoom() {
        game.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope").advance(Duration.ofSeconds(6));
        game.content().retire(GATE);

        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).startsWith("The Square").contains("A rope lies here.");
        assertThat(game.storedItemsIn("town/square")).contains("rope");
        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void anNpcIsWhereItWas() {
        waitForTheCatIn(SQUARE);

        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).contains("A cat stands here.");
    }

    @Test
    void anNpcWhoseHomeIsNoMoreHasGoneWithIt() {
        waitForTheCatIn(SQUARE);
        game.content().retire(GATE);

        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).startsWith("The Square").doesNotContain("cat");
    }

    @Test
    void thingsComeIntoTheWorldOnceNotWithEveryStart() {
        game.crashAndRestart();
        game.crashAndRestart();

        assertThat(game.storedItemsIn("town/square")).containsExactly("apple", "rope");
    }

    @Test
    void aTakenThingComesAgainAfterItsTime() {
        game.perform("ann", "get apple").advance(Duration.ofSeconds(55));
        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");

        game.advance(Duration.ofSeconds(20));

        assertThat(game.storedItemsIn("town/square")).containsExactly("apple", "rope");
        game.advance(Duration.ofMinutes(10));
        assertThat(game.storedItemsIn("town/square")).containsExactly("apple", "rope");
    }

    @Test
    void aThingThatDoesNotComeAgainIsTakenForGood() {
        game.perform("ann", "get rope").advance(Duration.ofMinutes(30));

        assertThat(game.storedItemsIn("town/square")).doesNotContain("rope");
    }

    @Test
    void threeOfAKindAreEnough() {
        for (int i = 0; i < 6; i++) {
            game.perform("ann", "get apple").advance(Duration.ofSeconds(90)).perform("ann", "drop all");
        }

        assertThat(game.storedItemsIn("town/square")).containsOnlyOnce("rope").filteredOn("apple"::equals)
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aCrashDuringAWriteLosesOnlyWhatNobodyWasShown() {
        game.database().hold();
        game.perform("ann", "get rope");
        assertThat(game.seen("ann")).isEmpty();

        game.crashAndRestart();
        game.database().release();
        game.drain();

        assertThat(game.storedItemsOf("ann").size() + game.storedItemsIn("town/square").size()).isEqualTo(2);
    }
}
