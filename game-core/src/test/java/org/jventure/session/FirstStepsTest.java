package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestZone;

/** Newcomers who do nothing. */
class FirstStepsTest {

    private static TestZone game() {
        return TestZone.room("square")
                .stay(new SessionProperties.Stay(
                        1000, Duration.ofMinutes(4), Duration.ofHours(1), false, "", Duration.ofSeconds(15)))
                .player("ann", "square");
    }

    @Test
    void whoTypesNothingIsToldWhatToDoThreeTimes() {
        var game = game().advance(Duration.ofSeconds(14));
        assertThat(game.seen("ann")).isEmpty();

        game.advance(Duration.ofMinutes(5));

        assertThat(game.seen("ann")).hasSize(3).allMatch(words -> words.startsWith("Hint: "))
                .anyMatch(words -> words.contains("'help'"));
    }

    @Test
    void whoTypesSomethingKnowsHow() {
        var game = game().advance(Duration.ofSeconds(16)).perform("ann", "look");
        game.seen("ann");

        assertThat(game.advance(Duration.ofMinutes(5)).seen("ann")).isEmpty();
    }

    @Test
    void whoWantsNoHintsGetsNone() {
        var game = game().perform("ann", "hints off");
        game.terminal("ann").hangUp();
        game.drain();
        game.signIn("ann", "ann");
        game.seen("ann");

        assertThat(game.advance(Duration.ofMinutes(2)).seen("ann")).noneMatch(words -> words.contains("Hint"));
    }

    @Test
    void whoHasBeenHereOftenIsNoNewcomer() {
        var game = game();
        for (int i = 0; i < 3; i++) {
            game.terminal("ann").hangUp();
            game.drain();
            game.signIn("ann", "ann");
        }
        game.seen("ann");

        assertThat(game.advance(Duration.ofMinutes(2)).seen("ann")).isEmpty();
    }
}
