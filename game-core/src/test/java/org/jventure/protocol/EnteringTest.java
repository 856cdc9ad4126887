package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.SessionMessage.Entered;
import org.jventure.presence.SessionMessage.Relieved;
import org.jventure.presence.SessionMessage.Superseded;
import org.jventure.testing.TestZone;

/** Who may act for a character: the newest session, line by line. */
class EnteringTest {

    private final TestZone game = TestZone.room("square").item("rope").north("gate")
            .zone("forest").room("glade")
            .player("ann", "town/square");

    @Test
    void aDuplicateLineIsPerformedOnce() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");

        dora.perform("town", 1, "say once");
        dora.perform("town", 1, "say once");

        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.", "Dora says, \"once\"");
    }

    @Test
    void linesOutOfOrderAreNotPerformed() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        game.seen("ann");

        dora.perform("town", 2, "say two");
        dora.perform("town", 1, "say one");
        dora.perform("town", 3, "say three");
        dora.perform("town", 2, "say two");

        assertThat(game.seen("ann")).containsExactly("Dora says, \"one\"", "Dora says, \"two\"");
    }

    @Test
    void linesBeforeEnteringAreNotPerformed() {
        var dora = game.session(game.newcomer("dora", "square"));

        dora.perform("town", 1, "say hello");

        assertThat(game.seen("ann")).isEmpty();
        assertThat(dora.heard()).isEmpty();
    }

    @Test
    void linesDoneElsewhereAreNotDoneAgain() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town", 5);
        game.seen("ann");

        dora.perform("town", 5, "say five");
        dora.perform("town", 6, "say six");

        assertThat(game.seen("ann")).containsExactly("Dora says, \"six\"");
    }

    @Test
    void enteringAgainIsAnsweredAgainAndShownOnce() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.heard();

        dora.enter("town");

        assertThat(dora.heard()).singleElement().isInstanceOf(Entered.class);
        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.");
    }

    @Test
    void aLowerSessionNumberIsSuperseded() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        var newer = game.session(id);
        newer.enter("town");

        older.enter("town");
        older.perform("town", 1, "say it is me");

        assertThat(older.heard()).containsExactly(new Superseded(newer.sessionNo()));
        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.");
    }

    @Test
    void aHigherSessionNumberTakesOver() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        older.enter("town");
        older.perform("town", 1, "say from my phone");
        older.heard();
        var newer = game.session(id);

        newer.enter("town");
        older.perform("town", 2, "say me again");
        newer.perform("town", 1, "say from my desk");

        assertThat(older.heard()).contains(new Superseded(newer.sessionNo()));
        assertThat(game.seen("ann")).containsExactly(
                "Dora has come into the world.", "Dora says, \"from my phone\"", "Dora says, \"from my desk\"");
    }

    @Test
    void ofTwoSignInsAtOnceTheNewestWinsWhicheverComesFirst() {
        for (var newestFirst : List.of(true, false)) {
            var id = game.newcomer(newestFirst ? "dora" : "emil", "square");
            var older = game.session(id);
            var newer = game.session(id);
            game.database().hold();
            (newestFirst ? newer : older).enter("town");
            (newestFirst ? older : newer).enter("town");

            game.database().release();
            game.drain();

            assertThat(older.heard()).containsExactly(new Superseded(newer.sessionNo()));
            assertThat(newer.heard().getFirst()).isInstanceOf(Entered.class);
        }
    }

    /** It may still have what its player has missed. */
    @Test
    void anOlderSessionThatMeetsOneThatResumesIsRelievedWhicheverComesFirst() {
        for (var newestFirst : List.of(true, false)) {
            var id = game.newcomer(newestFirst ? "dora" : "emil", "square");
            var older = game.session(id);
            var newer = game.session(id);
            game.database().hold();
            if (newestFirst) {
                newer.resume("town");
                older.enter("town");
            } else {
                older.enter("town");
                newer.resume("town");
            }
            game.database().release();
            game.drain();

            assertThat(older.heard()).containsExactly(new Relieved(newer.sessionNo(), newer.address()));
            assertThat(newer.heard().getFirst()).isInstanceOf(Entered.class);
        }
    }

    @Test
    void anOlderSessionThatMeetsOneThatResumesWhileItsStepIsWrittenIsRelievedBehindThat() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        older.enter("town");
        game.drain();
        older.heard();
        game.database().hold();
        older.perform("town", 1, "north");
        older.enter("town");
        var newer = game.session(id);
        newer.resume("town");
        game.database().release();
        game.drain();

        var heard = older.heard();
        assertThat(heard).last().isEqualTo(new Relieved(newer.sessionNo(), newer.address()));
        assertThat(heard).hasAtLeastOneElementOfType(SessionMessage.Show.class);
    }

    @Test
    void anOlderSessionThatComesAgainIsRelievedBehindAllThatIsHeldForIt() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        older.enter("town");
        game.drain();
        older.heard();
        var newer = game.session(id);
        game.database().hold();
        game.perform("ann", "get rope");
        newer.resume("town");
        older.enter("town");
        assertThat(older.heard()).isEmpty();
        game.database().release();
        game.drain();

        assertThat(older.heard()).hasOnlyElementsOfTypes(SessionMessage.Show.class, Relieved.class)
                .last().isInstanceOf(Relieved.class);
    }

    @Test
    void anOldSignInDoesNotGetInBeforeANewerOneHasCome() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        var newer = game.session(id);

        older.enter("town");

        assertThat(older.heard()).containsExactly(new Superseded(newer.sessionNo()));
    }

    /** Interleaving 5. */
    @Test
    void aCharacterIsLoadedOnceHoweverOftenItsSessionAsks() {
        var dora = game.session(game.newcomer("dora", "square"));
        game.database().hold();

        dora.enter("town");
        dora.enter("town");
        dora.enter("town");

        assertThat(game.database().waiting()).isEqualTo(1);
    }

    @Test
    void whoseRowNamesAnotherZoneIsSentThere() {
        var dora = game.session(game.newcomer("dora", "forest/glade"));

        dora.enter("town");

        assertThat(dora.heard()).containsExactly(new SessionMessage.Elsewhere(new org.jventure.kernel.ZoneId("forest")));
    }

    @Test
    void aSessionThatIsSentElsewhereArrivesThere() {
        game.newcomer("dora", "forest/glade");

        game.signIn("dora", "dora");

        assertThat(game.seen("dora")).contains("The Glade\nYou are at the glade.\nThere are no obvious exits.");
    }

    @Test
    void aLostLinkIsForgivenWithinTheGrace() {
        var id = game.newcomer("dora", "square");
        var dora = game.session(id);
        dora.enter("town");
        dora.loseLink("town");
        game.advance(Duration.ofSeconds(179));

        var back = game.session(id);
        back.enter("town");
        game.advance(Duration.ofMinutes(5));

        assertThat(game.seen("ann")).containsExactly(
                "Dora has come into the world.", "Dora stares into nothing.", "Dora blinks, and is back.");
        assertThat(game.stores().character(id).orElseThrow().present()).isTrue();
    }

    @Test
    void aLinkThatStaysLostEndsWithTheGrace() {
        var id = game.newcomer("dora", "square");
        var dora = game.session(id);
        dora.enter("town");
        dora.loseLink("town");

        game.advance(Duration.ofMinutes(3));

        assertThat(game.seen("ann")).contains("Dora has left the world.");
        assertThat(game.stores().character(id).orElseThrow().present()).isFalse();
        assertThat(game.directory().find("dora")).isEmpty();
    }

    @Test
    void theLostLinkOfAnOldSessionMeansNothing() {
        var id = game.newcomer("dora", "square");
        var older = game.session(id);
        older.enter("town");
        var newer = game.session(id);
        newer.enter("town");

        older.loseLink("town");
        game.advance(Duration.ofMinutes(4));

        assertThat(game.directory().find("dora")).isPresent();
        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.");
    }

    @Test
    void quittingAndEnteringAgainBeforeItIsWrittenLosesNothing() {
        var id = game.newcomer("dora", "square");
        var dora = game.session(id);
        dora.enter("town");
        dora.perform("town", 1, "get rope");
        game.database().hold();
        dora.perform("town", 2, "quit");
        var again = game.session(id);

        again.enter("town");

        assertThat(again.heard()).isEmpty();
        assertThat(game.database().waiting()).as("only the leaving, no load before it").isEqualTo(1);
        game.database().release();
        game.drain();
        assertThat(dora.heard().getLast()).isInstanceOf(SessionMessage.Gone.class);
        assertThat(again.heard().getFirst()).isInstanceOf(Entered.class);
        again.perform("town", 1, "inventory");
        assertThat(again.words()).containsExactly("You are carrying:\n  a rope");
    }

    @Test
    void whoIsGoneBeforeItHasEnteredStaysForTheGrace() {
        game.newcomer("dora", "square");
        game.database().hold();
        var dora = game.signIn("dora", "dora");
        dora.hangUp();
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.", "Dora stares into nothing.");
        game.advance(Duration.ofMinutes(3));
        assertThat(game.seen("ann")).containsExactly("Dora has left the world.");
    }
}
