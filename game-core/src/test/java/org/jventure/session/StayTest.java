package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.Role;
import org.jventure.session.SessionProperties.Stay;
import org.jventure.testing.TestZone;
import org.jventure.text.OwnColours;

/** What players read when they come, and what happens when they type nothing. */
class StayTest {

    private static final String WARNING =
            "You have typed nothing for a long time. In 60 seconds you leave the world, unless you type something.";

    private static TestZone game(Duration idleAfter, boolean idleStaff, String today) {
        return TestZone.room("square").stay(new Stay(10, Duration.ofMinutes(4), idleAfter, idleStaff, today))
                .player("ann", "square").player("bob", "square");
    }

    private final TestZone game = game(Duration.ofMinutes(30), false, "");

    @Test
    void whoTypesNothingIsWarnedAndThenLeavesAsByQuitting() {
        game.advance(Duration.ofMinutes(28));
        game.perform("bob", "look");
        game.seen("bob");
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofSeconds(61));
        assertThat(game.seen("ann")).containsExactly(WARNING);

        game.advance(Duration.ofMinutes(1));

        assertThat(game.seen("ann")).containsExactly(
                "You have typed nothing for 30 minutes.", "Farewell, Ann. All is kept for your return.");
        assertThat(game.terminal("ann").isClosed()).isTrue();
        assertThat(game.seen("bob")).containsExactly("Ann has left the world.");
        assertThat(game.terminal("bob").isClosed()).isFalse();
    }

    @Test
    void whoTypesSomethingAfterTheWarningStays() {
        game.advance(Duration.ofMinutes(29).plusSeconds(30));
        assertThat(game.seen("ann")).containsExactly(WARNING);
        game.perform("ann", "").perform("bob", "quit");
        game.seen("ann");

        game.advance(Duration.ofMinutes(29).minusSeconds(1));
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("ann")).containsExactly(WARNING);
    }

    @Test
    void whoTypesSomethingBeforeTheyCouldBeSentHomeStays() {
        game.advance(Duration.ofMinutes(29).plusSeconds(30));
        game.stores().faults().goAway();
        game.advance(Duration.ofMinutes(3));
        assertThat(game.seen("ann"))
                .containsExactly(WARNING, "The world holds its breath…", "You have typed nothing for 30 minutes.");

        game.perform("ann", "look");
        game.stores().faults().comeBack();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("ann")).contains("The world breathes again.").noneMatch(words -> words.startsWith("Farewell"));
        assertThat(game.terminal("ann").isClosed()).isFalse();
        assertThat(game.terminal("bob").isClosed()).as("who typed nothing goes as soon as it is possible").isTrue();
    }

    @Test
    void whoTurnsPagesIsThere() {
        game.advance(Duration.ofMinutes(28));
        game.terminal("ann").turnPage();

        game.advance(Duration.ofMinutes(28));

        assertThat(game.seen("ann")).doesNotContain(WARNING);
    }

    @Test
    void staffMayStayUnlessASettingSaysOtherwise() {
        for (boolean idleStaff : new boolean[] {false, true}) {
            var world = game(Duration.ofMinutes(30), idleStaff, "").player(Role.BUILDER, "eve", "square");

            world.advance(Duration.ofMinutes(31));

            assertThat(world.terminal("eve").isClosed()).isEqualTo(idleStaff);
        }
    }

    @Test
    void nobodyHasToGoWhereTheSettingIsZero() {
        var patient = game(Duration.ZERO, true, "");

        patient.advance(Duration.ofHours(30));

        assertThat(patient.terminal("ann").isClosed()).isFalse();
    }

    @Test
    void eachSignInTellsItsPlayerAloneOfTheOneBefore() {
        game.signIn("again", "ann");

        assertThat(game.seen("again")).contains("Last sign-in: 22 November 2026, 21:14 UTC, from 127.0.0.1.");
        assertThat(game.seen("bob")).noneMatch(words -> words.contains("127.0.0.1"));
        game.newcomer("dora", "square");
        game.signIn("dora", "dora");
        assertThat(game.seen("dora")).noneMatch(words -> words.contains("Last sign-in"));
    }

    @Test
    void theMessageOfTheDayMayUseTheWorldsOwnColours() {
        var festive = game(Duration.ofHours(1), false, "Today the lamps are {ember}lit{/ember}.\n");
        festive.content().colours(new OwnColours(Map.of("ember", "#ff8800")));
        festive.advance(Duration.ofMinutes(1));

        festive.signIn("again", "ann");

        assertThat(festive.seen("again")).contains("Today the lamps are lit.");
    }

    @Test
    void theMessageOfTheDayIsShownToWhoSignsInButNotToWhoComesBack() {
        var festive = game(Duration.ofHours(1), false, "Today the lamps are lit.\n");

        festive.signIn("again", "ann");
        assertThat(festive.seen("again")).contains("Today the lamps are lit.");
        var elsewhere = festive.connectAs("page", "bob", "Bob");
        var page = festive.connectAs("page", "bob", "Bob");

        assertThat(elsewhere.seen()).noneMatch(words -> words.contains("lamps"))
                .anyMatch(words -> words.startsWith("Last sign-in") && words.endsWith("from 127.0.0.1."));
        assertThat(page.seen()).noneMatch(words -> words.contains("lamps") || words.contains("Last sign-in"));
    }
}
