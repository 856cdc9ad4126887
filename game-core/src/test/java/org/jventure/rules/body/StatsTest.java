package org.jventure.rules.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;

class StatsTest {

    private static final int[] AMOUNTS = {1, 2, 3, 7, 50, 999, 1_000_000};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static List<Modifier> modifiers(Random random) {
        var modifiers = new ArrayList<Modifier>();
        for (int i = random.nextInt(40); i > 0; i--) {
            modifiers.add(new Modifier(
                    Stat.values()[random.nextInt(Stat.values().length)],
                    Mode.values()[random.nextInt(Mode.values().length)],
                    AMOUNTS[random.nextInt(AMOUNTS.length)]));
        }
        return modifiers;
    }

    @Test
    void newcomersHaveTheirPoolsAndTensOfAllElse() {
        var stats = Stats.newcomers();

        assertThat(Vitals.full(stats)).isEqualTo(new Vitals(50, 50, 20));
        assertThat(Stat.basic()).allMatch(stat -> stats.of(stat) == 10);
    }

    @Test
    void sumsComeBeforeProductsAndProductsBeforeQuotients() {
        var modifiers = List.of(
                new Modifier(Stat.STRENGTH, Mode.DIVIDE, 4),
                new Modifier(Stat.STRENGTH, Mode.MULTIPLY, 2),
                new Modifier(Stat.STRENGTH, Mode.ADD, 7),
                new Modifier(Stat.STRENGTH, Mode.SUBTRACT, 2));

        assertThat(Stats.newcomers().under(modifiers)).isEqualTo(Stats.newcomers().with(Stat.STRENGTH, 7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfModifiersMakesNoDifference(long seed) {
        var random = new Random(seed);
        var modifiers = modifiers(random);
        var shuffled = new ArrayList<>(modifiers);
        Collections.shuffle(shuffled, random);

        assertThat(Stats.newcomers().under(shuffled)).isEqualTo(Stats.newcomers().under(modifiers));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noModifierLeadsOutOfBounds(long seed) {
        var stats = Stats.newcomers().under(modifiers(new Random(seed)));

        assertThat(stats.values()).allSatisfy((stat, value) ->
                assertThat(value).isBetween(stat.isBasic() ? 0 : 1, Stats.MOST));
    }

    @Test
    void whatIsTooMuchIsTheMost() {
        var stats = new Stats(Map.of(Stat.STRENGTH, Integer.MAX_VALUE, Stat.AGILITY, -5, Stat.MAX_HEALTH, 0));

        assertThat(stats.of(Stat.STRENGTH)).isEqualTo(Stats.MOST);
        assertThat(stats.of(Stat.AGILITY)).isZero();
        assertThat(stats.of(Stat.MAX_HEALTH)).isOne();
        assertThat(stats.plus(Stat.STRENGTH, Integer.MAX_VALUE)).isEqualTo(stats);
    }
}
