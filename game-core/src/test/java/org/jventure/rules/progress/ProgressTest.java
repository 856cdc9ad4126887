package org.jventure.rules.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Stat;

class ProgressTest {

    private static final Progress NEW =
            new Progress(Experience.NONE, Usage.NONE, Stats.newcomers(), new Vitals(20, 50, 20));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Progress having(Map<Stat, Integer> used) {
        return new Progress(Experience.NONE, new Usage(used), NEW.stats(), NEW.vitals());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1000", "999, 1, 1", "1000, 2, 1000", "12345, 13, 655", "-7, 1, 1000", "9999999999, 1000000, 1"})
    void aLevelIsAThousandPoints(long total, int level, int missing) {
        assertThat(new Experience(total, 0).level()).isEqualTo(level);
        assertThat(new Experience(total, 0).missing()).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5, 5, 100", "100, 5, 6, 120", "100, 5, 9, 180", "100, 5, 10, 200", "100, 5, 90, 200", "100, 5, 4, 80",
        "100, 5, 1, 20", "100, 9, 1, 1", "100, 99, 1, 1", "1, 5, 4, 1", "3, 1, 2, 4", "0, 1, 50, 0", "-9, 1, 1, 0"
    })
    void strongFoesAreWorthMore(long base, int own, int foe, long worth) {
        assertThat(Experience.worth(base, own, foe)).isEqualTo(worth);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVictoryIsNeverWorthLessAgainstAStrongerFoe(long seed) {
        var random = new Random(seed);
        long base = random.nextLong(Experience.MOST) + 1;
        int own = random.nextInt(100) + 1;
        int foe = random.nextInt(100) + 1;

        assertThat(Experience.worth(base, own, foe))
                .isBetween(1L, 2 * base)
                .isLessThanOrEqualTo(Experience.worth(base, own, foe + 1))
                .isGreaterThanOrEqualTo(Experience.worth(base, own + 1, foe));
        assertThat(Experience.worth(Long.MAX_VALUE, 1, Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void aLevelMakesEverythingGrow() {
        var gain = NEW.gaining(1000);

        assertThat(gain.levels()).isOne();
        assertThat(gain.after().vitals()).isEqualTo(new Vitals(25, 55, 25));
        assertThat(Vitals.full(gain.after().stats())).isEqualTo(new Vitals(55, 55, 25));
        assertThat(Stat.basic()).allMatch(stat -> gain.after().stats().of(stat) == 11);
    }

    @Test
    void whatWasUsedGrowsMore() {
        var after = having(Map.of(Stat.STRENGTH, 12, Stat.AGILITY, 8, Stat.AWARENESS, 9, Stat.WILLPOWER, 5000))
                .gaining(1000).after();

        assertThat(Vitals.full(after.stats())).isEqualTo(new Vitals(50 + 5 + 4, 50 + 5 + 1, 20 + 5 + 10));
        assertThat(after.stats().of(Stat.WILLPOWER)).isEqualTo(12);
        assertThat(after.stats().of(Stat.STRENGTH)).isEqualTo(12);
        assertThat(after.stats().of(Stat.AWARENESS)).isEqualTo(11);
        assertThat(after.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void belowALevelOnlyPointsAreGained() {
        var gain = having(Map.of(Stat.STRENGTH, 12)).gaining(999);

        assertThat(gain.levels()).isZero();
        assertThat(gain.after()).isEqualTo(new Progress(
                new Experience(999, 0), new Usage(Map.of(Stat.STRENGTH, 12)), NEW.stats(), NEW.vitals()));
        assertThat(NEW.gaining(-5).points()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsGainedInPartsOrAtOnceMakesTheSameCharacter(long seed) {
        var random = new Random(seed);
        var begun = having(Map.of(Stat.basic().get(random.nextInt(6)), random.nextInt(80)));
        long whole = random.nextInt(20_000);
        long part = random.nextLong(whole + 1);

        var atOnce = begun.gaining(whole);
        var inParts = begun.gaining(part).after().gaining(whole - part);

        assertThat(inParts.after()).isEqualTo(atOnce.after());
        assertThat(atOnce.levels()).isEqualTo(atOnce.after().experience().level() - 1);
    }

    @Test
    void favouritesWereUsed() {
        assertThat(Usage.NONE.favourites()).isEmpty();
        assertThat(new Usage(Map.of(Stat.AWARENESS, 1)).favourites()).containsExactly(Stat.AWARENESS);
        assertThat(Usage.NONE.plus(List.of(Stat.WILLPOWER, Stat.AGILITY, Stat.STRENGTH, Stat.WILLPOWER)).favourites())
                .containsExactly(Stat.WILLPOWER, Stat.STRENGTH);
        assertThat(Usage.NONE.plus(Collections.nCopies(3, Stat.MAX_HEALTH))).isEqualTo(Usage.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1000", "2, 1, 900", "10, 1, 100", "99, 1, 100", "5, 5, 1000", "1000000, 1, 100", "1, 9, 1000"})
    void lessonsGetCheaper(int own, int skill, int price) {
        assertThat(Lesson.price(own, skill)).isEqualTo(price);
    }

    @Test
    void aLessonIsPaidWithFreePointsAndCostsNoLevel() {
        var experience = new Experience(2500, 1600);

        assertThat(Lesson.of(experience, 2, false)).isEqualTo(new Lesson.Learned(new Experience(2500, 2500), 900));
        assertThat(Lesson.of(experience, 3, false)).isEqualTo(new Lesson.TooDear(1000, 900));
        assertThat(Lesson.of(experience, 4, false)).isEqualTo(new Lesson.LevelTooLow(4));
        assertThat(Lesson.of(experience, 4, true)).isEqualTo(new Lesson.KnownAlready());
    }

    @Test
    void honingCostsThreeHundred() {
        var experience = new Experience(1000, 0);
        var stats = Stats.newcomers();

        assertThat(Honing.of(experience, stats, Stat.AGILITY))
                .isEqualTo(new Honing.Honed(new Experience(1000, 300), stats.with(Stat.AGILITY, 11)));
        assertThat(Honing.of(experience, stats, Stat.MAX_SKILL))
                .isEqualTo(new Honing.Honed(new Experience(1000, 300), stats.with(Stat.MAX_SKILL, 55)));
        assertThat(Honing.of(experience, 4)).isEqualTo(new Honing.Practised(new Experience(1000, 300), 5));
        assertThat(Honing.of(experience, 0)).isEqualTo(new Honing.NotProficient());
        assertThat(Honing.of(new Experience(1000, 701), stats, Stat.AGILITY)).isEqualTo(new Honing.TooDear(299));
        assertThat(Honing.of(new Experience(1000, 701), 4)).isEqualTo(new Honing.TooDear(299));
        assertThat(Honing.of(experience, stats.with(Stat.AGILITY, Stats.MOST), Stat.AGILITY))
                .isEqualTo(new Honing.AtTheTop());
    }

    @Test
    void nobodySpendsWhatIsNotFree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Experience(1000, 900).paying(101));
        assertThatIllegalArgumentException().isThrownBy(() -> new Experience(1000, 900).paying(-1));
        assertThat(new Experience(10, 900).free()).isZero();
    }
}
