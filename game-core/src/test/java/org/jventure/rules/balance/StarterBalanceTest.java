package org.jventure.rules.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.balance.Cast.Foe;

/** Guards that the starter world is fair to every calling and people; {@code ./balance} shows the figures behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the world is read once
class StarterBalanceTest {

    private static final int FIGHTS = 400;
    private static final int FEWER = 100;

    /** Of each of all pairs, which come to thousands for each people. */
    private static final int FEWEST = 40;

    private final Cast cast = Balance.resource(Balance.STARTER);

    StarterBalanceTest() throws IOException {}

    Stream<String> npcs() {
        return cast.npcs().keySet().stream();
    }

    private Foe foe(String npc) {
        return Objects.requireNonNull(cast.npcs().get(npc));
    }

    /** Of each calling. */
    private List<Bouts> bouts(String npc, int above, int fights) {
        var foe = foe(npc);
        var balance = new Balance(cast, fights, 1);
        return cast.classes().values().stream()
                .parallel()
                .map(calling -> balance.bouts(foe, balance.everybody(), calling, foe.level() + above))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("npcs")
    void everyCallingWinsAnEvenFightMoreOftenThanNotAndAboutAsOften(String npc) {
        var bouts = bouts(npc, 0, FIGHTS);

        assertThat(bouts).allSatisfy(even -> {
            assertThat(even.won()).isBetween(60, 85);
            assertThat(even.shortest()).isGreaterThanOrEqualTo(6);
            assertThat(even.longest()).isLessThanOrEqualTo(25);
        });
        var won = bouts.stream().mapToInt(Bouts::won).summaryStatistics();
        assertThat(won.getMax() - won.getMin()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("npcs")
    void twoLevelsMoreDecide(String npc) {
        assertThat(bouts(npc, 2, FEWER)).allSatisfy(higher -> assertThat(higher.won()).isGreaterThanOrEqualTo(90));
    }

    Stream<String> npcsAboveTheSecondLevel() {
        return cast.npcs().values().stream().filter(foe -> foe.level() > 2).map(Foe::key);
    }

    @ParameterizedTest
    @MethodSource("npcsAboveTheSecondLevel")
    void twoLevelsLessDecide(String npc) {
        assertThat(bouts(npc, -2, FEWER)).allSatisfy(lower -> assertThat(lower.won()).isLessThanOrEqualTo(25));
    }

    @Test
    void noPeopleIsMuchBetterThanAnother() {
        var balance = new Balance(cast, FEWEST, 1);

        var won = balance.everybody().stream().mapToInt(balance::wonBy).summaryStatistics();

        assertThat(won.getMax() - won.getMin()).isLessThanOrEqualTo(10);
    }

    @Test
    void thereAreFoesOfEveryLevelUpToFifteen() {
        assertThat(cast.npcs().values()).extracting(Foe::level)
                .containsAll(IntStream.rangeClosed(1, 15).boxed().toList());
    }
}
