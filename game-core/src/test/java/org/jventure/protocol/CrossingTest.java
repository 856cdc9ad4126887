package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.TestZone;
import org.jventure.zone.ZoneStatus;

/** From zone to zone: nothing is lost, doubled or done twice on the way. */
class CrossingTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final TestZone game = TestZone.room("square").item("rope").east("forest/edge")
            .zone("forest").room("edge").north("glade")
            .player("ann", "town/square").player("bob", "town/square").player("cat", "forest/edge");

    @Test
    void aCharacterOnItsWayIsInNoZoneUntilItIsWritten() {
        game.database().hold();

        game.perform("ann", "east").perform("bob", "look").perform("cat", "look");

        assertThat(game.seen("ann")).isEmpty();
        assertThat(game.seen("cat").getLast()).doesNotContain("Ann");
        game.database().release();
        game.drain();
        assertThat(game.seen("bob").getLast()).doesNotContain("Ann");
        assertThat(game.seen("cat")).containsExactly("Ann arrives.");
        assertThat(game.seen("ann")).singleElement().asString().startsWith("The Edge");
    }

    @Test
    void leftComesOnlyWhenTheCrossingIsWritten() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.heard();
        game.database().hold();

        dora.perform("town", 1, "east");

        assertThat(dora.heard()).isEmpty();
        game.database().release();
        game.drain();
        var heard = dora.heard();
        assertThat(heard.getLast()).isInstanceOf(SessionMessage.Left.class);
        assertThat(heard.get(heard.size() - 2)).isInstanceOf(SessionMessage.Done.class);
    }

    @Test
    void linesTypedOnTheWayAreDoneInTheNewZoneInOrder() {
        game.terminal("ann").type("east");
        game.terminal("ann").type("say one");
        game.terminal("ann").type("north");
        game.terminal("ann").type("south");
        game.terminal("ann").type("say two");
        game.drain();

        assertThat(game.seen("bob")).containsExactly("Ann leaves east.");
        assertThat(game.seen("cat")).containsExactly(
                "Ann arrives.", "Ann says, \"one\"", "Ann leaves north.", "Ann arrives from the north.",
                "Ann says, \"two\"");
    }

    @Test
    void linesTypedWhileTheCrossingIsBeingWrittenAreDoneAfterIt() {
        game.database().hold();
        game.perform("ann", "east").perform("ann", "say one").perform("ann", "say two");
        assertThat(game.seen("cat")).isEmpty();

        game.database().release();
        game.drain();

        assertThat(game.seen("cat")).containsExactly("Ann arrives.", "Ann says, \"one\"", "Ann says, \"two\"");
    }

    @Test
    void thereAndBackAgainInOneBreath() {
        for (int i = 0; i < 10; i++) {
            game.terminal("ann").type("east");
            game.terminal("ann").type("west");
        }
        game.terminal("ann").type("say dizzy");

        game.advance(Duration.ofSeconds(5));

        assertThat(game.seen("bob")).endsWith("Ann arrives.", "Ann says, \"dizzy\"");
    }

    /** Interleaving 4. */
    @Test
    void whatWasJustTakenCrossesToo() {
        game.database().hold();
        game.perform("ann", "get rope").perform("ann", "east");

        game.database().release();
        game.drain();
        game.perform("ann", "inventory");

        assertThat(game.seen("ann").getLast()).isEqualTo("You are carrying:\n  a rope");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void aCrossingThatCanNotBeWrittenDidNotHappen() {
        game.stores().faults().refuse(TOWN, 2);

        game.perform("ann", "east").advance(Duration.ofSeconds(2));
        game.perform("ann", "say still here");

        assertThat(game.seen("bob")).endsWith("Ann says, \"still here\"");
        assertThat(game.seen("cat")).isEmpty();
    }

    @Test
    void whoSignsInAnewWhileCrossingIsSentAfterItself() {
        var id = game.newcomer("dora", "square");
        var dora = game.session(id);
        dora.enter("town");
        game.database().hold();
        dora.perform("town", 1, "east");
        var again = game.session(id);

        again.enter("town");

        assertThat(again.heard()).isEmpty();
        assertThat(game.database().waiting()).as("only the crossing, no load before it").isEqualTo(1);
        game.database().release();
        game.drain();
        assertThat(again.heard()).containsExactly(new SessionMessage.Elsewhere(new ZoneId("forest")));
        again.enter("forest");
        assertThat(again.heard().getFirst()).isInstanceOf(SessionMessage.Entered.class);
    }

    @Test
    void aLinkLostOnTheWayStillArrives() {
        game.database().hold();
        game.perform("ann", "east");
        game.terminal("ann").hangUp();

        game.database().release();
        game.advance(Duration.ofSeconds(1));

        assertThat(game.seen("cat")).containsExactly("Ann arrives.", "Ann stares into nothing.");
        game.advance(Duration.ofMinutes(3));
        assertThat(game.seen("cat")).containsExactly("Ann has left the world.");
    }

    @Test
    void aLinkLostRightBehindTheStepStillArrives() {
        game.terminal("ann").type("east");
        game.terminal("ann").hangUp();
        game.advance(Duration.ofSeconds(1));

        assertThat(game.seen("cat")).containsExactly("Ann arrives.", "Ann stares into nothing.");
    }

    @Test
    void theWayIntoAZoneOutOfServiceIsClosed() {
        game.stores().faults().refuse(new ZoneId("forest"), 1_000);
        for (int i = 0; i < 3; i++) {
            game.perform("cat", "gossip off").advance(Duration.ofSeconds(2));
        }
        assertThat(game.status("forest")).contains(ZoneStatus.QUARANTINED);

        game.perform("ann", "east").perform("ann", "say still here");

        assertThat(game.seen("ann")).containsExactly("The way is closed just now.", "You say, \"still here\"");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"still here\"");
    }

    @Test
    void aCrossingWrittenBeforeTheNodeDiedIsFoundAfterIt() {
        game.perform("ann", "get rope").perform("ann", "east");

        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.perform("ann", "inventory");

        assertThat(game.seen("ann")).endsWith("You are carrying:\n  a rope");
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().zone()).isEqualTo(new ZoneId("forest"));
    }
}
