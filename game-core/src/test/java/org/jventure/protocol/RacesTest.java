package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.TestZone;

/** Two things at one instant, in one zone or between two of one node. */
class RacesTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final TestZone game = TestZone.room("square").item("rope").define(item("coat")).north("gate").east("forest/edge")
            .zone("forest").room("edge").zone("town")
            .player("ann", "square", "coat").player("bob", "square").player("cat", "forest/edge");

    /** Interleaving 3. */
    @Test
    void whatIsShownAtTheInstantOfACommitNeitherOvertakesWhatWaitedForItNorWaitsForTheNext() {
        for (boolean lineFirst : new boolean[] {true, false}) {
            game.database().hold();
            game.perform("ann", lineFirst ? "get rope" : "drop rope");
            if (lineFirst) {
                game.terminal("bob").type("say now");
            }
            game.database().runNext();
            if (!lineFirst) {
                game.terminal("bob").type("say now");
            }
            game.drain();

            assertThat(game.seen("bob")).containsExactly(
                    lineFirst ? "Ann takes a rope." : "Ann drops a rope.", "You say, \"now\"");
            game.database().release();
            game.drain();
        }
    }

    /** Interleaving 5: it enters, is loaded, leaves, and then the second of its questions comes. */
    @Test
    void aQuestionToEnterThatComesBehindTheDepartureBringsNobodyBack() {
        var dora = game.session(game.newcomer("dora", "square", "coat"));
        game.database().hold();
        dora.enter("town");
        dora.enter("town");
        game.database().release();
        game.drain();
        game.database().hold();
        dora.perform("town", 1, "east");

        dora.enter("town");
        game.database().release();
        game.drain();

        assertThat(dora.heard().getLast()).isEqualTo(new SessionMessage.Elsewhere(new ZoneId("forest")));
        game.perform("bob", "look");
        assertThat(game.seen("bob").getLast()).doesNotContain("Dora");
        assertThat(game.stores().items().stream().filter(row -> row.prototype().value().endsWith("coat"))).hasSize(2);
    }

    /** Interleaving 6. */
    @Test
    void theRegularSaveOfTheZoneThatWasLeftDoesNotBringACharacterBack() {
        game.perform("ann", "north").perform("ann", "south").perform("ann", "north");
        game.database().hold();
        game.advance(Duration.ofSeconds(5)); // the save is on its way
        game.perform("ann", "south").perform("ann", "east");

        game.database().release();
        game.advance(Duration.ofSeconds(12)); // and the next ones
        game.crashAndRestart();
        game.advance(Duration.ofSeconds(2));

        game.signIn("ann", "ann");
        assertThat(game.seen("ann").getLast()).startsWith("The Edge");
        assertThat(game.storedItemsOf("ann")).containsExactly("coat");
    }

    /** Interleaving 40: nothing acts on who is on the way, whether the way then ends or is taken back. */
    @Test
    void nothingReachesWhoIsOnTheWayToAnotherZone() {
        game.perform("bob", "get rope").seen("bob");
        game.database().hold();
        game.perform("ann", "east").terminal("ann").hangUp();
        game.perform("bob", "give rope to ann");
        game.advance(Duration.ofMinutes(4)); // longer than the grace of a lost link

        game.stores().faults().refuse(TOWN, 2);
        game.database().release();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
        assertThat(game.storedItemsOf("ann")).containsExactly("coat");
        game.signIn("ann", "ann");
        assertThat(game.seen("ann").getLast()).startsWith("The Square");
    }
}
