package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentCounts;
import org.jventure.game.LiveCensus.Content;
import org.jventure.game.LiveCensus.People;
import org.jventure.testing.InlineBackground;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;

class LiveCensusTest {

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor back = new ManualExecutor(clock);
    private int players = 3;
    private int rooms = 100;
    private int lookedUp;
    private boolean away;

    private final LiveCensus census = new LiveCensus(
            new People(() -> players, () -> Instant.EPOCH, () -> 33),
            () -> {
                lookedUp++;
                if (away) {
                    throw new IllegalStateException("The database is away");
                }
                return new Content("The Coast", new ContentCounts(6, rooms, 40, 20, 4, 5));
            },
            new InlineBackground(),
            back,
            clock);

    @Test
    void playersAreCountedAsTheyAreNowAndRoomsAsTheyWereAMinuteAgo() {
        census.look();
        back.drain();
        players = 4;
        rooms = 101;

        var figures = census.take();
        assertThat(figures.name()).isEqualTo("The Coast");
        assertThat(figures.players()).isEqualTo(4);
        assertThat(figures.rooms()).isEqualTo(100);
        assertThat(figures.helps()).isEqualTo(33);
        assertThat(lookedUp).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        census.take();
        census.take();
        back.drain();
        assertThat(census.take().rooms()).isEqualTo(101);
        assertThat(lookedUp).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayTheLastAnswerHolds() {
        census.look();
        back.drain();
        away = true;

        clock.advance(Duration.ofMinutes(2));
        census.take();
        back.drain();

        assertThat(census.take().rooms()).isEqualTo(100);
    }

    @Test
    void nothingIsLookedForBeforeTheWorldIsPrepared() {
        back.drain();
        assertThat(census.take().name()).isEmpty();
        assertThat(census.take().rooms()).isZero();
        assertThat(lookedUp).isZero();
    }
}
