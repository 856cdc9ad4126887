package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.testing.TestZone;

/** Sessions of those who have signed in elsewhere: in a browser. */
class SignedInBeforeTest {

    private final TestZone game = TestZone.room("square").player("bob", "square");

    @Test
    void whoHasOneCharacterIsWelcomedAndInTheWorldAtOnce() {
        var browser = game.connectAs("browser", "bob", null);

        var outputs = browser.outputs();
        assertThat(outputs).contains(new Output.Playing("Bob"));
        assertThat(outputs.toString()).contains("The Square").doesNotContain("By what name", "Password");
        assertThat(game.seen("bob")).last().asString().contains("signed in from elsewhere");
    }

    @Test
    void whoHasSeveralCharactersChooses() {
        game.addCharacterTo("bob", "barbara", "square");

        var browser = game.connectAs("browser", "bob", null);
        assertThat(browser.seen().getLast()).startsWith("Your characters").contains("Bob", "Barbara");
        game.perform("browser", "barbara");

        assertThat(browser.outputs()).contains(new Output.Playing("Barbara"));
    }

    @Test
    void whoComesBackGoesOnWithTheSameCharacterWithoutAWelcome() {
        game.addCharacterTo("bob", "barbara", "square");

        var browser = game.connectAs("browser", "bob", "Barbara");

        assertThat(browser.seen().getFirst()).startsWith("The Square");
    }

    @Test
    void somebodyElsesCharacterCountsAsNone() {
        game.player("eve", "square");

        var browser = game.connectAs("browser", "bob", "Eve");

        assertThat(browser.outputs()).contains(new Output.Playing("Bob")).doesNotContain(new Output.Playing("Eve"));
    }

    @Test
    void whoIsSentAwayByTheNodeMayComeBackAndWhoQuitsIsNotAskedTo() {
        var staying = game.connectAs("staying", "bob", null);
        game.perform("staying", "quit");
        assertThat(staying.isClosed()).isTrue();
        assertThat(staying.outputs()).doesNotContain(new Output.ComeBack());

        var dismissed = game.connectAs("dismissed", "bob", null);
        game.closeAll("Good-bye.");
        assertThat(dismissed.isClosed()).isTrue();
        assertThat(dismissed.outputs()).contains(new Output.ComeBack());

        var late = game.connectAs("late", "bob", null);
        assertThat(late.isClosed()).isTrue();
        assertThat(late.outputs()).contains(new Output.ComeBack());
    }

    @Test
    void aServerThatIsAboutToGoLetsNobodyInAndNobodyGo() {
        var staying = game.connectAs("staying", "bob", null);
        game.letNobodyIn("Not here any more.");

        var late = game.connectAs("late", "bob", null);

        assertThat(late.isClosed()).isTrue();
        assertThat(late.outputs()).contains(new Output.ComeBack()).doesNotContain(new Output.Playing("Bob"));
        assertThat(staying.isClosed()).isFalse();
    }

    @Test
    void whoseZoneEndsWithTheLastServerIsToComeBackAsSoonAsItCan() {
        var browser = game.connectAs("browser", "bob", null);

        game.stop();

        assertThat(browser.isClosed()).isTrue();
        assertThat(browser.outputs()).contains(new Output.ComeBack());
    }
}
