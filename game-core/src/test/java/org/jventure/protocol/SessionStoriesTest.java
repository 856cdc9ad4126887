package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;
import org.jventure.zone.ZoneStatus;

/** Sessions and zones on different nodes that hear of each other late, twice or not at all. */
class SessionStoriesTest {

    private final TestCluster cluster = Stories.threeNodes();

    private void seconds(long seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    /** Interleaving 9. */
    @Test
    void theNewRoomComesBehindTheLastLinesOfTheOld() {
        cluster.player("eve", "blue", "town/square").delay("red", "blue", Duration.ofSeconds(2));

        cluster.type("eve", "say farewell").type("eve", "east").perform("bob", "say come back");
        seconds(10);

        assertThat(cluster.seen("eve")).startsWith("You say, \"farewell\"", "Bob says, \"come back\"")
                .last().asString().startsWith("The Edge");
    }

    /** Interleaving 12. */
    @Test
    void ofTwoSignInsAtOneInstantOneStays() {
        cluster.newcomer("eve", "town/square");
        cluster.connect("green", "one");
        cluster.connect("blue", "two");
        cluster.lose("green", "red", 2).lose("blue", "red", 1).lose("red", "blue", 1);

        Stream.of("eve", "correct horse").forEach(line -> cluster.type("one", line).type("two", line));
        seconds(10);

        assertThat(List.of(cluster.terminal("one").isClosed(), cluster.terminal("two").isClosed()))
                .containsExactlyInAnyOrder(true, false);
        var left = cluster.terminal("one").isClosed() ? "two" : "one";
        var gone = left.equals("one") ? "two" : "one";
        assertThat(cluster.seen(gone)).endsWith("You have signed in from elsewhere; this connection ends.");
        assertThat(cluster.answer(left, "say me")).endsWith("You say, \"me\"");
    }

    @Test
    void theOlderSessionIsToldWithinASecondThoughItsZoneStandsStillForAMove() {
        cluster.hold("red").move("forest", "blue");
        assertThat(cluster.status("green", "forest")).contains(ZoneStatus.MOVING);

        cluster.signIn("green", "again", "cat");
        seconds(1);

        assertThat(cluster.terminal("cat").isClosed()).isTrue();
        assertThat(cluster.seen("cat")).endsWith("You have signed in from elsewhere; this connection ends.");
        cluster.release("red");
        seconds(4);
        assertThat(cluster.answer("again", "say me")).endsWith("You say, \"me\"");
        assertThat(cluster.seen("cat")).isEmpty();
    }

    @Test
    void theOlderSessionIsToldWithinASecondThoughNobodyHasItsZone() {
        cluster.kill("green");

        cluster.signIn("red", "again", "cat");
        seconds(1);

        assertThat(cluster.terminal("cat").isClosed()).isTrue();
        assertThat(cluster.seen("cat")).endsWith("You have signed in from elsewhere; this connection ends.");
        seconds(4);
        assertThat(cluster.answer("again", "say me")).endsWith("You say, \"me\"");
    }

    @Test
    void aCharacterWhoseNewestSignInDiesBeforeItHasEnteredLosesItsLink() {
        cluster.place("forest", "red").player("eve", "red", "forest/edge").forget();
        cluster.lose("green", "red", 50).signIn("green", "again", "cat");
        cluster.kill("green");
        seconds(10);

        assertThat(cluster.terminal("cat").isClosed()).isTrue();
        assertThat(cluster.seen("eve")).contains("Cat stares into nothing.");
        assertThat(cluster.online("red")).contains("Cat");
    }

    /** Interleaving 27. */
    @Test
    void whatIsTypedWhileCrossingIsDoneInTheNewZone() {
        cluster.delay("red", "green", Duration.ofMillis(400)).delay("green", "red", Duration.ofMillis(400));

        cluster.type("bob", "east").type("bob", "say through").type("bob", "west").type("bob", "say back")
                .perform("bob", "quit");
        seconds(15);

        assertThat(cluster.seen("cat"))
                .containsExactly("Bob arrives.", "Bob says, \"through\"", "Bob leaves west.");
        assertThat(cluster.seen("ann")).containsExactly(
                "Bob leaves east.", "Bob arrives.", "Bob says, \"back\"", "Bob has left the world.");
        assertThat(cluster.terminal("bob").isClosed()).isTrue();
        assertThat(cluster.present()).doesNotContain("Bob");
    }

    /** Interleaving 27. */
    @Test
    void whoLosesTheLinkWhileCrossingIsLinkDeadInTheNewZone() {
        cluster.delay("red", "green", Duration.ofMillis(400));

        cluster.type("bob", "east").terminal("bob").hangUp();
        seconds(5);

        assertThat(cluster.seen("cat")).containsExactly("Bob arrives.", "Bob stares into nothing.");
        cluster.signIn("blue", "bob");
        assertThat(cluster.answer("bob", "say again")).endsWith("You say, \"again\"");
    }

    /** Interleaving 33. */
    @Test
    void whoQuitsAndComesBackBeforeThatIsWrittenIsLetInAfterwards() {
        cluster.perform("bob", "get rope").forget().hold("red");
        cluster.perform("bob", "quit").perform("ann", "look");
        cluster.databaseBack();
        cluster.signIn("blue", "again", "bob");
        seconds(1);
        assertThat(cluster.seen("again")).noneMatch(line -> line.contains("The Square"));

        cluster.release("red");
        seconds(1);

        assertThat(cluster.terminal("bob").isClosed()).isTrue();
        assertThat(cluster.seen("again")).last().asString().startsWith("The Square");
        assertThat(cluster.answer("again", "inventory")).containsExactly("You are carrying:\n  a rope");
    }

    /** Interleaving 36. */
    @Test
    void aLostLastMessageIsNoticedWithinASecond() {
        for (var way : List.of(List.of("red", "green"), List.of("green", "red"))) {
            cluster.forget().lose(way.getFirst(), way.getLast(), 3);
            cluster.perform("bob", "get rope");
            cluster.lose(way.getFirst(), way.getLast(), 0);
            seconds(2);

            assertThat(cluster.seen("bob")).contains("Some words were lost on the way.")
                    .endsWith("'get rope' may not have happened.");
            assertThat(cluster.answer("bob", "say here")).containsExactly("You say, \"here\"");
        }
    }

    /** Interleaving 36, with a hand-over behind the lost message: the new owner is known before the old one's word of it. */
    @Test
    void aLineWhoseAnswerIsLostJustBeforeAMoveIsNotDoneTwice() {
        cluster.player("eve", "red", "forest/edge").forget().lose("green", "blue", 2);
        cluster.perform("cat", "say one");
        cluster.lose("green", "blue", 0).delay("green", "blue", Duration.ofMillis(200));

        cluster.move("forest", "red");
        cluster.await("the move", () -> cluster.runs("red", "forest"));
        seconds(3);

        assertThat(cluster.seen("eve")).filteredOn(line -> line.startsWith("Cat says")).hasSize(1);
        cluster.forget();
        assertThat(cluster.answer("cat", "say here")).containsExactly("You say, \"here\"");
    }

    /** Interleaving 36. */
    @Test
    void whateverIsLostAPlayerCanGoOn() {
        for (int lost = 1; lost < 12; lost++) {
            cluster.lose("red", "green", lost).lose("green", "red", lost / 2);
            cluster.type("bob", "east").perform("bob", "say one");
            seconds(6);
            cluster.lose("red", "green", 0).lose("green", "red", 0);
            seconds(3);
            cluster.perform("bob", "west");
            seconds(3);

            cluster.forget();
            assertThat(cluster.answer("bob", "say here")).containsExactly("You say, \"here\"");
        }
    }

    @Test
    void playersOfANodeThatReachesTheDatabaseButNotTheOwnersAreToldAndClosedAfterHalfAMinute() {
        cluster.isolate("green");
        seconds(12);
        assertThat(cluster.terminal("bob").isClosed()).isFalse();
        assertThat(cluster.seen("bob")).startsWith("The world shivers…");

        seconds(33);

        assertThat(cluster.terminal("bob").isClosed()).isTrue();
        assertThat(cluster.seen("bob")).endsWith(
                "This door does not lead to your part of the world just now. Please sign in again through another.");
        cluster.signIn("blue", "bob");
        assertThat(cluster.answer("bob", "say found you")).endsWith("You say, \"found you\"");
        assertThat(cluster.duels()).isEmpty();
    }

    @Test
    void aNodeThatSleepsTooLongWakesUnderANewIncarnationWithItsConnections() {
        cluster.perform("bob", "get rope").type("bob", "say one");
        cluster.pause("green");
        seconds(30);
        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.owner("forest")).isNotEqualTo(java.util.Optional.of("green"));
        cluster.type("bob", "say two").forget();

        cluster.resume("green");
        seconds(5);

        assertThat(cluster.lives("green")).containsExactly("began 1", "rejoined");
        assertThat(cluster.terminal("bob").isClosed()).isFalse();
        assertThat(cluster.seen("bob")).anyMatch(line -> line.startsWith("The Square"));
        assertThat(cluster.answer("bob", "inventory")).containsExactly("You are carrying:\n  a rope");
        assertThat(cluster.seen("ann")).contains("Bob blinks, and is back.");
        assertThat(cluster.duels()).isEmpty();
    }
}
