package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.TestZone;
import org.jventure.zone.ZoneProperties;

/** Nothing durable is shown before it is written, and all that leaves a zone keeps its order. */
class OutputTest {

    private final TestZone game = TestZone.room("square").item("rope").north("gate")
            .player("ann", "square").player("bob", "square").player("cat", "gate");

    @Test
    void aDurableTurnIsShownOnlyWhenItIsWritten() {
        game.database().hold();

        game.perform("ann", "get rope");

        assertThat(game.seen("ann")).isEmpty();
        assertThat(game.seen("bob")).isEmpty();
        game.database().release();
        game.drain();
        assertThat(game.seen("ann")).containsExactly("You take a rope.");
        assertThat(game.seen("bob")).containsExactly("Ann takes a rope.");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void aBystandersLookWaitsForWhatItSaw() {
        game.database().hold();

        game.perform("ann", "get rope").perform("bob", "look");

        assertThat(game.seen("bob")).isEmpty();
        game.database().release();
        game.drain();
        assertThat(game.seen("bob")).containsExactly(
                "Ann takes a rope.", "The Square\nYou are at the square.\nAnn is here.\nExits: north.");
    }

    @Test
    void aChannelLineWaitsForWhatItsSpeakerKnew() {
        game.database().hold();

        game.perform("ann", "get rope").perform("bob", "gossip Ann has the rope!");

        assertThat(game.seen("cat")).isEmpty();
        game.database().release();
        game.drain();
        assertThat(game.seen("cat")).containsExactly("[gossip] Bob: Ann has the rope!");
    }

    @Test
    void withNothingUnwrittenOutputLeavesAtOnce() {
        game.database().hold();

        game.perform("ann", "say hi");

        assertThat(game.seen("bob")).containsExactly("Ann says, \"hi\"");
    }

    @Test
    void outputOfALaterBatchWaitsForThatBatch() {
        game.database().hold();
        game.perform("ann", "get rope").perform("bob", "gossip off");

        game.database().runNext();
        game.drain();

        assertThat(game.seen("bob")).containsExactly("Ann takes a rope.");
        game.database().runNext();
        game.drain();
        assertThat(game.seen("bob")).containsExactly("You listen to gossip no more.");
    }

    @Test
    void heldOutputKeepsItsOrder() {
        game.database().hold();
        game.perform("ann", "get rope").perform("bob", "say one").perform("cat", "gossip two").perform("ann", "say three");

        game.database().release();
        game.drain();

        assertThat(game.seen("bob")).containsExactly(
                "Ann takes a rope.", "You say, \"one\"", "[gossip] Cat: two", "Ann says, \"three\"");
    }

    @Test
    void doneComesOnlyBehindWhatTheLineShowed() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.heard();

        dora.perform("town", 1, "get rope");

        assertThat(dora.heard()).extracting(message -> message.getClass().getSimpleName()).containsExactly("Show", "Done");
    }

    @Test
    void aLineThatShowsNothingIsAnsweredToo() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.heard();

        dora.perform("town", 1, "");

        assertThat(dora.heard()).singleElement().isInstanceOf(SessionMessage.Done.class);
    }

    @Test
    void nothingIsShownBeforeEntered() {
        var dora = game.session(game.newcomer("dora", "square"));
        game.database().hold();
        dora.enter("town");
        game.perform("bob", "say before you came");
        game.database().runNext();
        game.drain();
        game.perform("bob", "say while you come");

        assertThat(dora.heard()).isEmpty();
        game.database().release();
        game.drain();
        var heard = dora.heard();
        assertThat(heard.getFirst()).isInstanceOf(SessionMessage.Entered.class);
        assertThat(heard.stream().map(Object::toString)).noneMatch(text -> text.contains("before you came"));
        assertThat(heard.stream().map(Object::toString)).anyMatch(text -> text.contains("while you come"));
    }

    /** Interleaving 32. */
    @Test
    void whoIsSupersededHearsSoThoughOutputIsHeld() {
        game.database().hold();
        game.perform("ann", "get rope");

        game.session(game.characterOf("ann")).enter("town");

        assertThat(game.seen("ann")).containsExactly("You have signed in from elsewhere; this connection ends.");
    }

    /** Interleaving 32. */
    @Test
    void whoseLineIsTurnedAwayHearsSoThoughOutputIsHeld() {
        var crowded = TestZone.room("square").item("rope")
                .settings(new ZoneProperties(
                        1, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 99))
                .player("ann", "square");
        var dora = crowded.session(crowded.newcomer("dora", "square"));
        var emil = crowded.session(crowded.newcomer("emil", "square"));
        dora.enter("town");
        emil.enter("town");
        crowded.database().hold();
        crowded.perform("ann", "get rope");
        crowded.park("town", _ -> {});
        dora.perform("town", 1, "say one");
        dora.heard();
        emil.heard();

        emil.perform("town", 1, "say two");

        assertThat(emil.heard()).containsExactly(new SessionMessage.Busy(1));
        assertThat(dora.heard()).isEmpty();
    }

    @Test
    void theDirectoryShowsNobodyWhoseComingIsNotWritten() {
        var dora = game.session(game.newcomer("dora", "square"));
        game.database().hold();
        dora.enter("town");
        game.database().runNext();
        game.drain();

        assertThat(game.directory().find("dora")).isEmpty();
        game.database().release();
        game.drain();
        assertThat(game.directory().find("dora")).isPresent();
    }
}
