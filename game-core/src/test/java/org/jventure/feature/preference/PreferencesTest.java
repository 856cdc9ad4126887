package org.jventure.feature.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.text.Colour;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Style;

/** What a player prefers goes along, wherever the character and the session go. */
class PreferencesTest {

    private static final Preferences RED = Preferences.NONE.withColour(Style.ITEM, new Colour("red"));

    private final TestZone game = border().start().player("ann", "square");

    @Test
    void theScreenLearnsOfAChangeBeforeTheWordsThatTellOfIt() {
        game.perform("ann", "colours item red");

        assertThat(game.terminal("ann").outputs()).satisfiesExactly(
                look -> assertThat(look).isEqualTo(new Output.Look(RED)),
                words -> assertThat(words).isInstanceOf(Output.Text.class),
                prompt -> assertThat(prompt).isInstanceOf(Output.Prompt.class));
    }

    @Test
    void whoHasNoWishesIsToldNothing() {
        game.perform("ann", "look");

        assertThat(looks()).isEmpty();
    }

    @Test
    void aRefusalChangesNothing() {
        game.perform("ann", "colours item mauve");

        assertThat(looks()).isEmpty();
    }

    @Test
    void wishesOutliveSigningOut() {
        game.perform("ann", "colours item red").perform("ann", "screenreader on").perform("ann", "width 100");
        game.perform("ann", "pager 30").perform("ann", "quit");
        game.signIn("ann", "ann");

        assertThat(looks()).containsExactly(
                RED.withScreenReader(Choice.ON).withWidth(100).withPager(Choice.ON, 30));
    }

    @Test
    void wishesOutliveTheNode() {
        game.perform("ann", "colours item red");
        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(looks()).containsExactly(RED);
    }

    @Test
    void wishesGoAlongIntoAnotherZoneAndAreToldOnce() {
        game.perform("ann", "colours item red");
        looks();

        game.perform("ann", "east").perform("ann", "look");

        assertThat(game.terminal("ann").outputs()).isNotEmpty().noneMatch(Output.Look.class::isInstance);
        game.perform("ann", "colours reset");
        assertThat(looks()).containsExactly(Preferences.NONE);
        game.perform("ann", "quit");
        game.signIn("ann", "ann");
        assertThat(looks()).isEmpty();
    }

    @Test
    void aSecondScreenThatTakesOverLearnsThem() {
        game.perform("ann", "colours item red");
        game.signIn("ann2", "ann");

        assertThat(game.terminal("ann2").outputs()).contains(new Output.Look(RED));
    }

    private List<Preferences> looks() {
        return game.terminal("ann").outputs().stream()
                .filter(Output.Look.class::isInstance)
                .map(output -> ((Output.Look) output).preferences())
                .toList();
    }

    private static TestWorld border() {
        return TestZone.room("square").east("forest/edge").zone("forest").room("edge").named("The Edge of the Forest")
                .east("forest/glade").zone("town");
    }
}
