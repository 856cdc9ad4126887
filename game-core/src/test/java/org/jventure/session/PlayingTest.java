package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output.Prompt;
import org.jventure.testing.TestZone;
import org.jventure.text.StyledText;
import org.jventure.zone.ZoneProperties;

/** The only queue of a player's lines. */
class PlayingTest {

    private static final Prompt PROMPT =
            new Prompt(StyledText.sign(org.jventure.text.Style.PROMPT, "50/50hp 50/50sp 20/20ep 0xp> ", "Ready: "));

    private final TestZone game = TestZone.room("square").item("rope").player("ann", "square").player("bob", "square");

    private static List<String> numbered(int from, int to) {
        var words = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            words.add("Ann says, \"" + i + "\"");
        }
        return words;
    }

    private void paste(int lines) {
        for (int i = 1; i <= lines; i++) {
            game.terminal("ann").type("say " + i);
        }
        game.drain();
    }

    @Test
    void fiftyPastedLinesAreDoneInOrder() {
        paste(50);

        assertThat(game.seen("bob")).isEqualTo(numbered(1, 50));
    }

    @Test
    void aLineThatIsTooLongIsNotDoneAndItsPlayerIsTold() {
        var told = "That line was too long: 1000 letters are the most; it was not done.";
        game.terminal("ann").type("say " + "x".repeat(997));
        game.terminal("ann").typeTooMuch();
        game.drain();

        assertThat(game.seen("ann")).filteredOn(told::equals).hasSize(2);
        assertThat(game.seen("bob")).isEmpty();
        game.terminal("ann").type("say " + "\ud83d\udc09".repeat(996));
        game.drain();
        assertThat(game.seen("bob")).containsExactly("Ann says, \"" + "\ud83d\udc09".repeat(996) + "\"");
    }

    @Test
    void theLimiterDelaysAndLosesNothing() {
        paste(150);
        assertThat(game.seen("bob")).isEqualTo(numbered(1, 100));

        game.advance(Duration.ofMillis(500));
        assertThat(game.seen("bob")).isEqualTo(numbered(101, 125));
        game.advance(Duration.ofMillis(500));

        assertThat(game.seen("bob")).isEqualTo(numbered(126, 150));
    }

    @Test
    void aFloodIsReadNoFasterThanItIsDoneAndLosesNothing() {
        paste(1_000);

        assertThat(game.terminal("ann").unread()).isEqualTo(799); // 200 were read, of which 101 wait still
        game.advance(Duration.ofSeconds(60));
        assertThat(game.seen("bob")).isEqualTo(numbered(1, 1_000));
        assertThat(game.terminal("ann").unread()).isZero();
    }

    @Test
    void whatTheSessionAnswersItselfHasItsTurnToo() {
        var ann = game.terminal("ann");
        ann.type("say 1");
        ann.type("client");
        ann.typeTooMuch();
        ann.type("say 2");
        game.drain();

        var seen = game.seen("ann");
        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).contains("\"1\"");
        assertThat(seen.get(1)).contains("It shows");
        assertThat(seen.get(2)).startsWith("That line was too long");
        assertThat(seen.get(3)).contains("\"2\"");
    }

    @Test
    void whatTheSessionAnswersItselfIsAnsweredNoFaster() {
        for (int i = 0; i < 150; i++) {
            game.terminal("ann").type("client");
        }
        for (int i = 0; i < 250; i++) {
            game.terminal("ann").typeTooMuch();
        }
        game.drain();

        assertThat(game.seen("ann")).hasSize(100);
        assertThat(game.terminal("ann").unread()).isPositive();
        game.advance(Duration.ofSeconds(10));
        assertThat(game.seen("ann")).hasSize(300);
    }

    @Test
    void readingGoesOnWhenHalfOfWhatWaitsIsDone() {
        paste(290);
        assertThat(game.terminal("ann").unread()).isEqualTo(89);

        game.advance(Duration.ofMillis(19));
        assertThat(game.terminal("ann").unread()).isEqualTo(89);
        game.advance(Duration.ofMillis(2));

        assertThat(game.terminal("ann").unread()).isZero();
    }

    @Test
    void whatIsTypedWhileTheWorldStandsStillIsReadAgainOnceItIsRefused() {
        game.database().hold();
        paste(400);
        assertThat(game.terminal("ann").unread()).isPositive();

        game.database().release();
        game.advance(Duration.ofSeconds(30));

        assertThat(game.terminal("ann").unread()).isZero();
    }

    @Test
    void aPromptFollowsWhatIsShownOnce() {
        game.perform("ann", "say hi");

        assertThat(game.terminal("ann").outputs())
                .hasSize(2).last().isEqualTo(PROMPT);
        assertThat(game.terminal("bob").outputs()).hasSize(2).last().isEqualTo(PROMPT);
    }

    @Test
    void anEmptyLineIsAnsweredByAPrompt() {
        game.perform("ann", "");

        assertThat(game.terminal("ann").outputs()).containsExactly(PROMPT);
    }

    @Test
    void noPromptIsShownWhileALineIsUnderWay() {
        game.database().hold();

        game.perform("ann", "get rope");

        assertThat(game.terminal("ann").outputs()).isEmpty();
    }

    @Test
    void whoQuitsReadsAFarewellAndNoPrompt() {
        game.perform("ann", "quit");

        assertThat(game.terminal("ann").outputs()).singleElement().isInstanceOf(Output.Text.class);
        assertThat(game.terminal("ann").isClosed()).isTrue();
    }

    @Test
    void linesBehindAQuitAreNotDone() {
        game.terminal("ann").type("quit");
        game.terminal("ann").type("say still here");
        game.drain();

        assertThat(game.seen("bob")).containsExactly("Ann has left the world.");
    }

    @Test
    void aSlowZoneIsExcusedOnce() {
        game.newcomer("dora", "square");
        game.database().hold();

        game.signIn("dora", "dora");
        game.advance(Duration.ofMillis(2_900)); // it has asked some times by now
        assertThat(game.seen("dora")).containsExactly("Welcome to Testland.");
        game.advance(Duration.ofSeconds(10));

        assertThat(game.seen("dora")).containsExactly("The world is slow to answer; you wait.");
    }

    @Test
    void anOldConnectionEndsWhenItsPlayerSignsInElsewhere() {
        game.signIn("ann2", "ann");

        assertThat(game.terminal("ann").isClosed()).isTrue();
        game.perform("ann2", "say here I am");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"here I am\"");
    }

    @Test
    void aClosedConnectionLeavesNothingBehind() {
        for (int i = 0; i < 5; i++) {
            game.terminal("ann").hangUp();
            game.advance(Duration.ofSeconds(2));
            game.signIn("ann", "ann");
        }

        assertThat(game.openSessions()).isEqualTo(2);
    }

    @Test
    void aLinkLostWithALineUnderWayLeavesNothingBehindEither() {
        game.database().hold();
        game.perform("ann", "get rope");
        game.terminal("ann").hangUp();
        game.drain();

        game.database().release();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.openSessions()).isEqualTo(1);
        assertThat(game.seen("bob")).containsExactly("Ann takes a rope.", "Ann stares into nothing.");
    }

    @Test
    void aLinkLostInAFreezeLeavesNothingBehindEither() {
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(4));
        game.perform("ann", "say hello?");
        game.terminal("ann").hangUp();
        game.advance(Duration.ofSeconds(1));

        assertThat(game.openSessions()).isEqualTo(1);
        game.stores().faults().comeBack();
        game.advance(Duration.ofSeconds(2));
        assertThat(game.seen("bob")).contains("Ann stares into nothing.").doesNotContain("Ann says, \"hello?\"");
    }

    @Test
    void aLineForAZoneWithTooMuchToDoIsNotDoneAndItsPlayerIsTold() {
        var busy = TestZone.room("square")
                .settings(new ZoneProperties(
                        0, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 9))
                .player("ann", "square").player("bob", "square");

        busy.perform("ann", "say hello").perform("ann", "say again");

        assertThat(busy.seen("ann")).containsExactly(
                "Too much is going on here; that was not done. Try again.",
                "Too much is going on here; that was not done. Try again.");
        assertThat(busy.seen("bob")).isEmpty();
    }

    @Test
    void afterALineThatWasTooMuchTheNextOneIsDone() {
        var busy = TestZone.room("square")
                .settings(new ZoneProperties(
                        1, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 9))
                .player("ann", "square").player("bob", "square");

        busy.terminal("bob").type("say first");
        busy.perform("ann", "say hello").perform("ann", "say again");

        assertThat(busy.seen("ann")).containsExactly(
                "Too much is going on here; that was not done. Try again.",
                "Bob says, \"first\"",
                "You say, \"again\"");
    }

    @Test
    void aLinkLostRightBehindALineLeavesNothingBehindEither() {
        game.terminal("ann").type("say bye");
        game.terminal("ann").hangUp();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.openSessions()).isEqualTo(1);
        assertThat(game.seen("bob")).containsExactly("Ann says, \"bye\"", "Ann stares into nothing.");
    }
}
