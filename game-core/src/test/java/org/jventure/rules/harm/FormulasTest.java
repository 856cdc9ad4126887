package org.jventure.rules.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.testing.SeededChance;

class FormulasTest {

    private static final int[] STATS = {0, 1, 10, 57, 1000, Stats.MOST};
    private static final int[] RATIOS = {0, 1, 20, 100, 1_000_000};
    private static final int[] AMOUNTS = {1, 2, 10, 333, Effect.MOST, Formulas.MOST};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @CsvSource({
        // amount, stat, ratio, luck, result
        "10, 10, 20, 0, 15", "10, 10, 20, 25, 18", "10, 10, 20, -25, 13", "1, 0, 20, -25, 1", "7, 10, 0, 0, 7",
        "7, 1000000, 0, -25, 6", "10, 40, 20, 0, 30"
    })
    void strengthMakesBlowsHarder(int amount, int stat, int ratio, int luck, int result) {
        assertThat(Formulas.outgoing(amount, stat, ratio, luck)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 10, 20, 0, 10", "15, 10, 20, 25, 9", "15, 10, 20, -25, 12", "1, 1000000, 1, 25, 1", "7, 10, 0, 0, 7",
        "0, 10, 20, 0, 0", "10, 0, 20, -25, 14"
    })
    void defenceMakesThemSofter(int amount, int stat, int ratio, int luck, int result) {
        assertThat(Formulas.received(amount, stat, ratio, luck)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 10", "10, 25, 13", "10, -25, 8", "1, -25, 1", "1000000, 25, 1250000"})
    void chanceMakesRecoveryMoreOrLess(int amount, int luck, int result) {
        assertThat(Formulas.recovered(amount, luck)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        // amount, armour, level of who strikes, what gets through
        "100, 0, 1, 100", "100, 50, 1, 50", "100, 100, 1, 34", "100, 100, 11, 50", "1, 1000000, 1, 1", "0, 50, 1, 0",
        "100, 50, 1000000, 100", "100, -5, 1, 100"
    })
    void armourTakesItsShare(int amount, int armour, int level, int through) {
        assertThat(Formulas.throughArmour(amount, armour, level)).isEqualTo(through);
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 10", "10, 2, 11", "10, 11, 20", "5, 2, 6", "1, 3, 2", "0, 50, 0", "10, -3, 10"})
    void thingsGrowByATenthALevel(int amount, int level, int result) {
        assertThat(Formulas.atLevel(amount, level)).isEqualTo(result);
    }

    @Test
    void theSameArmourOfOnesLevelTakesTheSameShareAtEachLevel() {
        assertThat(IntStream.rangeClosed(1, 50)
                        .map(level -> Formulas.throughArmour(10_000, Formulas.atLevel(50, level), level)))
                .allMatch(through -> Math.abs(through - 5000) < 30);
    }

    @Test
    void eachPointOfArmourIsWorthTheSameNumberOfBlows() {
        double none = 1_000_000.0 / Formulas.throughArmour(1_000_000, 0, 1);
        double some = 1_000_000.0 / Formulas.throughArmour(1_000_000, 25, 1);
        double more = 1_000_000.0 / Formulas.throughArmour(1_000_000, 50, 1);

        assertThat(more - some).isCloseTo(some - none, within(0.001));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreStrengthNeverHurtsLessAndMoreDefenceNeverMore(long seed) {
        var random = new Random(seed);
        int amount = random.nextInt(1000) + 1;
        int stat = random.nextInt(500);
        int ratio = random.nextInt(101);
        int luck = random.nextInt(51) - 25;
        int armour = random.nextInt(500);

        assertThat(Formulas.outgoing(amount, stat + 1, ratio, luck))
                .isGreaterThanOrEqualTo(Formulas.outgoing(amount, stat, ratio, luck));
        assertThat(Formulas.received(amount, stat + 1, ratio, luck))
                .isLessThanOrEqualTo(Formulas.received(amount, stat, ratio, luck))
                .isPositive();
        assertThat(Formulas.throughArmour(amount, armour + 1, 3))
                .isLessThanOrEqualTo(Formulas.throughArmour(amount, armour, 3))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wholeNumbersAgreeWithTheFormulas(long seed) {
        var random = new Random(seed);
        int amount = random.nextInt(1000) + 1;
        int stat = random.nextInt(200);
        int ratio = random.nextInt(100) + 1;
        int luck = random.nextInt(51) - 25;
        double share = 1 + (double) stat / ratio + luck / 100.0;

        assertThat((double) Formulas.outgoing(amount, stat, ratio, luck))
                .isBetween(amount * share - 1e-6, amount * share + 1);
        assertThat((double) Formulas.received(amount, stat, ratio, luck))
                .isBetween(amount / share - 1e-6, amount / share + 1);
    }

    @Test
    void nothingOverflows() {
        for (int amount : AMOUNTS) {
            for (int stat : STATS) {
                for (int ratio : RATIOS) {
                    assertThat(Formulas.outgoing(amount, stat, ratio, 25)).isBetween(1, Formulas.MOST);
                    assertThat(Formulas.received(amount, stat, ratio, 25)).isBetween(1, Formulas.MOST);
                    assertThat(Formulas.throughArmour(amount, stat, ratio)).isBetween(1, Formulas.MOST);
                    assertThat(Formulas.atLevel(amount, stat)).isBetween(1, Formulas.MOST);
                }
            }
        }
    }

    @Test
    void chanceIsAQuarterUpOrDown() {
        var chance = new SeededChance(1);

        assertThat(IntStream.range(0, 5000).map(i -> Formulas.luck(chance)).boxed().distinct())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(-25, 25).boxed().toList());
    }
}
