package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.kernel.RoomId;
import org.jventure.testing.TestCluster;

/** A builder retires a room on one node of three; its owner empties it, or whoever owns it next. */
class RetiringStoriesTest {

    private static final RoomId SQUARE = new RoomId("town/square");

    private final TestCluster cluster = Stories.threeNodes();

    RetiringStoriesTest() {
        cluster.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope")
                .perform("bob", "north").perform("bob", "drop 5 coins").forget();
    }

    private void allIsInTheSquare() {
        assertThat(cluster.storedItemsIn("town/gate")).isEmpty();
        assertThat(cluster.storedItemsIn("town/square")).contains("rope");
        assertThat(cluster.storedRoomOf("ann")).isEqualTo(SQUARE);
        assertThat(cluster.storedRoomOf("bob")).isEqualTo(SQUARE);
        assertThat(cluster.answer("ann", "look").getLast()).startsWith("The Square").contains("Bob", "rope", "5 gold coins")
                .doesNotContain("north");
        assertThat(cluster.stores().unsound()).isEmpty();
        assertThat(cluster.duels()).isEmpty();
    }

    /** Interleaving 24. */
    @ParameterizedTest
    @ValueSource(strings = {"red", "green", "blue"})
    void aRoomThatIsRetiredWithPlayersInItIsEmptiedByItsOwner(String node) {
        cluster.retire(node, "town/gate");

        assertThat(cluster.seen("ann")).startsWith("This place fades away around you, and you are somewhere else.")
                .last().asString().startsWith("The Square");
        assertThat(cluster.seen("bob")).startsWith("This place fades away around you, and you are somewhere else.");
        allIsInTheSquare();
    }

    /** Interleaving 24, and its owner dies at any moment of it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60, 80, 100, 120, 150, 200, 300})
    void itsNextOwnerEndsWhatADeadOneHasBegun(int millis) {
        cluster.latency("red", Duration.ofMillis(60)).retire("green", "town/gate").advance(Duration.ofMillis(millis));

        cluster.kill("red").awaitSettled().advance(Duration.ofSeconds(2));
        cluster.signIn("green", "ann");
        cluster.advance(Duration.ofSeconds(2));

        allIsInTheSquare();
    }

    /** Interleaving 24, and the owner dies after the commit, before anybody was told. */
    @Test
    void whatWasStoredAndNotToldHoldsAfterTheOwnersDeath() {
        cluster.loseReplies("red", 1).retire("green", "town/gate");

        cluster.kill("red").awaitSettled().advance(Duration.ofSeconds(2));
        cluster.signIn("green", "ann");
        cluster.advance(Duration.ofSeconds(2));

        allIsInTheSquare();
    }

    /** Interleaving 24, while the zone is handed over: before it stands still, while it does, while it is loaded, and after. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300, 400})
    void aZoneThatMovesMeanwhileEndsWithTheRoomEmpty(int millis) {
        for (String node : new String[] {"red", "green", "blue"}) {
            cluster.latency(node, Duration.ofMillis(40));
        }
        cluster.move("town", "blue");
        cluster.advance(Duration.ofMillis(millis));

        cluster.retire("green", "town/gate");
        cluster.await("the move", () -> cluster.runs("blue", "town")).advance(Duration.ofSeconds(2));

        allIsInTheSquare();
    }

    /** Interleaving 24, with somebody who walks in just then, out of a zone of another node that has not heard of it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60, 80, 100, 150, 200})
    void whoWalksInFromElsewhereMeanwhileLandsInTheSquare(int millis) {
        cluster.save("red", "forest/edge", Edits.leading(org.jventure.world.Direction.UP, "town/gate"));
        for (String node : new String[] {"red", "green"}) {
            cluster.latency(node, Duration.ofMillis(60));
        }
        cluster.perform("cat", "get apple").advance(Duration.ofSeconds(1)).lose("blue", "green", 1);
        cluster.type("cat", "up").advance(Duration.ofMillis(millis));

        cluster.retire("blue", "town/gate").advance(Duration.ofSeconds(3));

        var here = cluster.answer("cat", "look");
        cluster.advance(Duration.ofSeconds(1));
        assertThat(cluster.zoneOf("cat")).isIn("town", "forest");
        if (cluster.zoneOf("cat").equals("town")) {
            assertThat(cluster.storedRoomOf("cat")).isEqualTo(SQUARE);
        }
        assertThat(cluster.storedItemsOf("cat")).as(here.toString()).containsExactly("apple");
        allIsInTheSquare();
    }

    @Test
    void aLostWordOfItIsMadeUpForWithinASecond() {
        cluster.lose("blue", "red", 1).retire("blue", "town/gate");
        assertThat(cluster.answer("ann", "look").getLast()).startsWith("The Gate");

        cluster.advance(Duration.ofMillis(1100));

        allIsInTheSquare();
    }

    @Test
    void itIsThereAgainForAllWhenItIsBroughtBack() {
        cluster.retire("green", "town/gate").advance(Duration.ofSeconds(1));

        cluster.bringBack("blue", "town/gate").advance(Duration.ofSeconds(2)).forget();

        assertThat(cluster.answer("bob", "north").getLast()).startsWith("The Gate");
    }
}
