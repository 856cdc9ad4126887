package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.testing.ManualClock;

class InputLimiterTest {

    private final ManualClock clock = new ManualClock();
    private final InputLimiter limiter = new InputLimiter(clock, 50, 100);

    private int free() {
        int lines = 0;
        while (limiter.next().isZero()) {
            lines++;
        }
        return lines;
    }

    @Test
    void aBurstGoesAtOnceAndThenOneEachFiftiethOfASecond() {
        assertThat(free()).isEqualTo(100);
        assertThat(limiter.next()).isEqualTo(Duration.ofMillis(20));

        clock.advance(Duration.ofMillis(20));

        assertThat(free()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(free()).isEqualTo(50);
    }

    @Test
    void askingInVainCostsNothing() {
        free();
        for (int i = 0; i < 1_000; i++) {
            limiter.next();
        }

        assertThat(limiter.next()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aLongSilenceSavesUpOneBurstOnly() {
        free();
        clock.advance(Duration.ofHours(5));

        assertThat(free()).isEqualTo(100);
    }
}
