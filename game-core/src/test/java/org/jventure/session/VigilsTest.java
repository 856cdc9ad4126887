package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.session.SessionProperties.Stay;
import org.jventure.testing.TestZone;

/** Sessions that wait for players who have lost the link: not too many, and not for ever. */
class VigilsTest {

    private final TestZone game = TestZone.room("square")
            .stay(new Stay(1, Duration.ofMinutes(4), Duration.ZERO, false, ""))
            .player("ann", "square").player("bob", "square");

    @Test
    void whoeverIsOneTooManyEndsAtOnceAndItsCharacterStaysForTheGraceAllTheSame() {
        game.terminal("ann").hangUp();
        game.terminal("bob").hangUp();
        game.advance(Duration.ofSeconds(2));
        assertThat(game.unattended()).isEqualTo(1);
        assertThat(game.openSessions()).isZero();
        assertThat(game.online()).containsExactlyInAnyOrder("Ann", "Bob");

        game.advance(Duration.ofMinutes(3));

        assertThat(game.unattended()).isZero();
        assertThat(game.online()).isEmpty();
    }

    @Test
    void whoSignsInAnewMakesRoomForOthers() {
        for (int i = 0; i < 5; i++) {
            game.terminal("ann").hangUp();
            game.advance(Duration.ofSeconds(1));
            assertThat(game.unattended()).isEqualTo(1);
            game.signIn("ann", "ann");
            game.advance(Duration.ofSeconds(1));
            assertThat(game.unattended()).isZero();
        }
    }
}
