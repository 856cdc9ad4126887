package org.jventure.rules.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards what fights feel like; {@code ./balance} shows the figures behind it. */
class BalanceTest {

    private static final int FIGHTS = 400;

    private final Cast cast = Balance.resource(Balance.FIXTURE);
    private final Balance balance = new Balance(cast, FIGHTS, 1);

    BalanceTest() throws IOException {}

    static Stream<Arguments> pairs() throws IOException {
        var cast = Balance.resource(Balance.FIXTURE);
        return cast.npcs().keySet().stream()
                .flatMap(npc -> cast.races().keySet().stream()
                        .flatMap(race -> cast.classes().keySet().stream().map(one -> Arguments.of(npc, race, one))));
    }

    private Bouts bouts(String npc, String race, String calling, int above) {
        var foe = Objects.requireNonNull(cast.npcs().get(npc));
        return balance.bouts(foe, List.of(Objects.requireNonNull(cast.races().get(race))),
                Objects.requireNonNull(cast.classes().get(calling)), Math.max(1, foe.level() + above));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEvenFightIsWonMoreOftenThanNotAndLastsAWhile(String npc, String race, String calling) {
        var even = bouts(npc, race, calling, 0);

        assertThat(even.won()).isBetween(60, 85);
        assertThat(even.shortest()).isGreaterThanOrEqualTo(6);
        assertThat(even.longest()).isLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoLevelsDecide(String npc, String race, String calling) {
        assertThat(bouts(npc, race, calling, 2).won()).isGreaterThanOrEqualTo(95);
        if (Objects.requireNonNull(cast.npcs().get(npc)).level() > 2) {
            assertThat(bouts(npc, race, calling, -2).won()).isLessThanOrEqualTo(15);
        }
    }

    @Test
    void aSeedGivesTheSameFigures() {
        assertThat(bouts("rat", "human", "priest", 0)).isEqualTo(bouts("rat", "human", "priest", 0));
    }
}
