package org.jventure.rules.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

class VitalsTest {

    private static final Stats STATS = Stats.newcomers().with(Stat.VITALITY, 24).with(Stat.INTELLIGENCE, 26);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void nothingRecoversBeyondItsMost() {
        var recovered = new Vitals(1, 50, 0).recovering(Pool.HEALTH, Integer.MAX_VALUE, STATS);

        assertThat(recovered).isEqualTo(new Vitals(50, 50, 0));
        assertThat(recovered.without(Pool.HEALTH, Integer.MAX_VALUE).health()).isZero();
        assertThat(recovered.without(Pool.HEALTH, -5)).isEqualTo(recovered);
    }

    @Test
    void whoHasMoreThanTheMostKeepsItUntilTold() {
        var above = new Vitals(70, 0, 0);

        assertThat(above.recovering(Pool.HEALTH, 5, STATS)).isEqualTo(above);
        assertThat(above.within(STATS).health()).isEqualTo(50);
    }

    @Test
    void enduranceComesBackEachTickAndTheRestEverySixth() {
        var tired = new Vitals(1, 1, 1);

        assertThat(Regeneration.USUAL.between(0, 5, tired, STATS)).isEqualTo(new Vitals(1, 1, 6));
        assertThat(Regeneration.USUAL.between(0, 6, tired, STATS)).isEqualTo(new Vitals(3, 4, 7));
        assertThat(Regeneration.USUAL.between(6, 6, tired, STATS)).isEqualTo(tired);
        assertThat(Regeneration.USUAL.between(7, 6, tired, STATS)).isEqualTo(tired);
    }

    @Test
    void theWeakestRecoverTooAndTheDeadDoNot() {
        var weak = STATS.with(Stat.VITALITY, 0);

        assertThat(Regeneration.USUAL.between(0, 6, new Vitals(1, 1, 1), weak).health()).isEqualTo(2);
        assertThat(Regeneration.USUAL.between(0, 600, new Vitals(0, 1, 1), weak)).isEqualTo(new Vitals(0, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void toSleepThroughTicksIsToLiveThroughThem(long seed) {
        var random = new Random(seed);
        var regeneration = new Regeneration(random.nextInt(8));
        var stats = Stats.newcomers().with(Stat.VITALITY, random.nextInt(40)).with(Stat.MAX_HEALTH, random.nextInt(90) + 10);
        var vitals = new Vitals(random.nextInt(10) + 1, random.nextInt(60), random.nextInt(25));
        long from = random.nextInt(1000);
        long to = from + random.nextInt(100);

        var stepwise = vitals;
        for (long tick = from; tick < to; tick++) {
            stepwise = regeneration.between(tick, tick + 1, stepwise, stats);
        }

        assertThat(regeneration.between(from, to, vitals, stats)).isEqualTo(stepwise);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, UNHURT", "49, 50, SCRATCHED", "42, 50, BRUISED", "30, 50, WOUNDED", "20, 50, BLEEDING",
        "5, 50, BLEEDING_BADLY", "4, 50, DYING", "1, 1000000, DYING", "0, 50, DEAD", "1, 1, UNHURT"
    })
    void everybodySeesHowHurtOneIs(int health, int most, Hurt hurt) {
        assertThat(Hurt.of(health, most)).isEqualTo(hurt);
    }
}
