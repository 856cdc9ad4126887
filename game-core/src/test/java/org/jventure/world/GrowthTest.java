package org.jventure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;

/** What time gives back follows from what was left and when, however often somebody looked in between. */
class GrowthTest {

    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");

    private final Random random = new Random(5);

    private Growth someone() {
        var stats = Stats.newcomers().with(Stat.VITALITY, random.nextInt(60)).with(Stat.MAX_HEALTH, 1 + random.nextInt(90));
        var most = Vitals.full(stats);
        return Growth.beginning(stats, MORNING).with(
                new Vitals(random.nextInt(most.health() + 1), random.nextInt(most.skill() + 1), random.nextInt(21)),
                MORNING.plusSeconds(random.nextInt(20)));
    }

    @Test
    void whoIsLookedAtOftenRecoversAsWhoIsLookedAtOnce() {
        for (int run = 0; run < 500; run++) {
            var once = someone();
            var often = once;
            var now = MORNING.plusSeconds(20);
            for (int look = 0; look < 10; look++) {
                now = now.plusMillis(random.nextInt(9_000));
                often = often.recovered(often.stats(), now);
            }

            assertThat(often).isEqualTo(once.recovered(once.stats(), now));
            assertThat(often.isBut(once, once.stats())).isTrue();
        }
    }

    @Test
    void whatHasHappenedBesidesIsNoWorkOfTime() {
        for (int run = 0; run < 500; run++) {
            var before = someone();
            var later = before.recovered(before.stats(), MORNING.plusSeconds(100));
            var hurt = later.with(new Vitals(later.vitals().health() + 1, 0, 0), MORNING.plusSeconds(100));

            assertThat(hurt.isBut(before, before.stats())).isFalse();
            assertThat(later.with(new Experience(1, 0), later.stats()).isBut(before, before.stats())).isFalse();
        }
    }

    @Test
    void whoeverIsHurtDoesNotRecoverForTheTimeBefore() {
        var fresh = Growth.beginning(Stats.newcomers(), MORNING);
        var evening = MORNING.plusSeconds(36_000);

        var hurt = fresh.with(new Vitals(10, 10, 10), evening);

        assertThat(hurt.recovered(hurt.stats(), evening).vitals()).isEqualTo(new Vitals(10, 10, 10));
        assertThat(hurt.recovered(hurt.stats(), evening.plusSeconds(6)).vitals()).isEqualTo(new Vitals(11, 11, 16));
    }

    /** Clocks of two nodes may differ a little. */
    @Test
    void aClockThatIsBehindTakesNothingBack() {
        var someone = someone().recovered(Stats.newcomers(), MORNING.plusSeconds(60));

        assertThat(someone.recovered(Stats.newcomers(), MORNING.plusSeconds(30))).isEqualTo(someone);
        assertThat(someone.with(someone.vitals(), MORNING.plusSeconds(30)).tick()).isEqualTo(someone.tick());
    }

    @Test
    void theDeadDoNotRecover() {
        var dead = someone().with(new Vitals(0, 3, 3), MORNING);

        assertThat(dead.recovered(Stats.newcomers(), MORNING.plusSeconds(600)).vitals()).isEqualTo(new Vitals(0, 3, 3));
    }
}
