package org.jventure.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.live.TimeOrderedIds;
import org.jventure.testing.ManualClock;
import org.jventure.testing.SeededIds;

class TimeOrderedIdsTest {

    private final ManualClock clock = new ManualClock();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    @Test
    void theyAreOfVersionSevenAndTheVariantOfTheRfc() {
        for (int i = 0; i < 1_000; i++) {
            var id = ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void theyBeginWithTheMilliseconds() {
        clock.advance(Duration.ofDays(400));

        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(clock.now().toEpochMilli());
    }

    @Test
    void laterOnesAreGreaterAsTextAndNoneComesTwice() {
        var seen = new HashSet<UUID>();
        var last = "";
        for (int i = 0; i < 1_000; i++) {
            clock.advance(Duration.ofMillis(1));
            var id = ids.next();
            assertThat(id.toString()).isGreaterThan(last);
            assertThat(seen.add(id)).isTrue();
            last = id.toString();
        }
    }

    @Test
    void seededOnesAreOfThatVersionToo() {
        assertThat(new SeededIds(3).next().version()).isEqualTo(7);
        assertThat(new SeededIds(3).next()).isEqualTo(new SeededIds(3).next());
    }
}
