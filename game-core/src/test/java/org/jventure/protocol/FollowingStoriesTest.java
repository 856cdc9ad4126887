package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;

/** Those who follow each other cross from node to node together, whatever dies on the way. */
class FollowingStoriesTest {

    private static final List<String> BAND = List.of("lea", "bob", "finn");

    /** Lea (connected to blue) leads bob (to green) and finn (to blue); they are in the town, which red runs. */
    private final TestCluster cluster = Stories.threeNodes()
            .player("lea", "blue", "town/square").player("finn", "blue", "town/square")
            .perform("bob", "follow lea").perform("finn", "follow lea").forget();

    private void seconds(int seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private void assertAllIn(String zone) {
        assertThat(BAND).extracting(cluster::zoneOf).containsOnly(zone);
    }

    /** They are together, play on, and nobody sees them where they are not. */
    private void assertTogether() {
        cluster.forget();
        assertThat(cluster.answer("finn", "company"))
                .containsExactly("Your company:\n  Lea leads\n  Bob follows Lea\n  Finn follows Lea");
        for (String name : BAND) {
            assertThat(cluster.forget().answer(name, "say here")).containsExactly("You say, \"here\"");
        }
        assertThat(cluster.present()).contains("Lea", "Bob", "Finn");
    }

    @Test
    void theyArriveTogetherOnAnotherNode() {
        cluster.perform("finn", "get rope").forget();

        cluster.perform("lea", "east");
        seconds(1);

        assertAllIn("forest");
        assertThat(cluster.seen("cat")).containsExactlyInAnyOrder("Lea arrives.", "Bob arrives.", "Finn arrives.");
        assertTogether();
        cluster.perform("lea", "east");
        seconds(1);
        assertAllIn("sea");
        assertTogether();
        assertThat(cluster.storedItemsOf("finn")).containsExactly("rope");
    }

    @Test
    void theyGoOnTogetherWhenTheirZoneMoves() {
        cluster.perform("lea", "north").forget().move("town", "blue");
        seconds(3);
        assertThat(cluster.owner("town")).contains("blue");

        assertThat(cluster.seen("finn")).isEmpty();
        assertTogether();
        cluster.perform("lea", "south").perform("lea", "east");
        seconds(1);
        assertAllIn("forest");
        assertTogether();
    }

    @Test
    void theyAreAllInTheTargetIfTheSourceDiesWhenItIsWritten() {
        cluster.hold("red").perform("lea", "east").perform("bob", "say one");

        cluster.kill("red").release("red");
        seconds(6);

        assertAllIn("forest");
        assertThat(cluster.seen("lea")).startsWith("The world shivers…", "'east' may not have happened.");
        assertTogether();
    }

    @Test
    void theyAreAllWhereTheyWereIfTheSourceDiesBeforeItIsWritten() {
        cluster.databaseAway("red").perform("lea", "east");
        assertThat(cluster.seen("finn")).isEmpty();

        cluster.kill("red");
        seconds(6);

        assertAllIn("town");
        assertTogether();
        cluster.perform("lea", "east");
        seconds(1);
        assertAllIn("forest");
        assertTogether();
    }

    @Test
    void theyCrossOnceThoughTheReplyOfTheDatabaseIsLost() {
        cluster.loseReplies("red", 1).perform("lea", "east");
        seconds(2);

        assertAllIn("forest");
        assertThat(cluster.seen("cat")).containsExactlyInAnyOrder("Lea arrives.", "Bob arrives.", "Finn arrives.");
        assertTogether();
    }

    @Test
    void theyAreWhereTheyWereIfTheCrossingIsRefused() {
        cluster.refuse("town", 2).perform("lea", "east");
        seconds(3);

        assertAllIn("town");
        assertThat(cluster.seen("cat")).isEmpty();
        assertTogether();
    }

    @Test
    void theWayIntoAZoneOutOfServiceIsClosedForAllOfThem() {
        cluster.refuse("forest", 1_000);
        for (int i = 0; i < 3; i++) {
            cluster.perform("cat", "gossip off");
            seconds(2);
        }
        cluster.forget().perform("lea", "east");
        seconds(1);

        assertThat(cluster.seen("lea")).containsExactly("The way is closed just now.");
        assertThat(cluster.seen("bob")).isEmpty();
        assertAllIn("town");
        assertTogether();
    }

    @Test
    void theyFindTogetherThoughTheNodeOfTheTargetDies() {
        cluster.player("gus", "blue", "town/square").perform("gus", "follow lea").perform("lea", "lose bob").forget();

        cluster.perform("lea", "east").kill("green");
        seconds(8);

        assertThat(List.of("lea", "finn", "gus")).extracting(cluster::zoneOf).containsOnly("forest");
        assertThat(cluster.forget().answer("gus", "company"))
                .containsExactly("Your company:\n  Lea leads\n  Finn follows Lea\n  Gus follows Lea");
    }

    @Test
    void whoseOwnNodeDiesOnTheWayIsFoundInTheTarget() {
        cluster.hold("red").perform("lea", "east").kill("green").release("red");
        seconds(8);

        assertAllIn("forest");
        assertThat(cluster.forget().answer("finn", "company").getLast()).contains("Lea leads", "Finn follows Lea");
        cluster.signIn("red", "bob");
        assertThat(cluster.answer("bob", "say back")).endsWith("You say, \"back\"");
    }

    @Test
    void whoHangsUpOnTheWayIsFoundInTheTargetWithoutALink() {
        cluster.hold("red").perform("lea", "east");
        cluster.terminal("bob").hangUp();
        cluster.release("red");
        seconds(30);

        assertThat(cluster.forget().answer("finn", "company")).containsExactly(
                "Your company:\n  Lea leads\n  Bob follows Lea (link lost)\n  Finn follows Lea");
        cluster.perform("lea", "north");
        seconds(240);
        assertThat(cluster.seen("lea")).contains("Bob stays behind.");
        assertThat(cluster.present()).contains("Lea", "Finn").doesNotContain("Bob");
    }
}
