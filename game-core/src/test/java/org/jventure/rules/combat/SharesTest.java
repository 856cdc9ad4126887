package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.BEAR;
import static org.jventure.rules.combat.Arena.BOB;
import static org.jventure.rules.combat.Arena.CAT;
import static org.jventure.rules.combat.Arena.NOON;
import static org.jventure.rules.combat.Arena.WOLF;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Death.Share;

class SharesTest {

    private final Arena arena = new Arena();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Combatant of(FighterId who, int level) {
        var body = Body.fresh(Stats.newcomers());
        return Combatant.peaceful(Fighter.fresh(who, level, body, Gear.none()));
    }

    private static Combatant wolf(int level, long worth, Threat threat) {
        var wolf = of(WOLF, level);
        return wolf.with(wolf.fighter().worth(worth)).with(threat);
    }

    private static Threat by(FighterId who, int damage) {
        return Threat.none().struck(who, damage, NOON);
    }

    private List<Share> shares(Combatant dead, Combatant... there) {
        return Shares.of(dead, List.of(there), arena);
    }

    @Test
    void strangersShareByWhatTheyDid() {
        var threat = by(ANN, 75).struck(BOB, 25, NOON);

        assertThat(shares(wolf(1, 100, threat), of(ANN, 1), of(BOB, 1)))
                .containsExactly(new Share(ANN, 75), new Share(BOB, 25));
    }

    @Test
    void companionsShareByLevelWithALittleMoreForAll() {
        arena.groups.add(Set.of(ANN, BOB));

        assertThat(shares(wolf(3, 100, by(ANN, 50)), of(ANN, 3), of(BOB, 1), of(CAT, 1)))
                .containsExactly(new Share(ANN, 82), new Share(BOB, 27));
    }

    @Test
    void nobodyIsPulledUpByAGreatFriend() {
        arena.groups.add(Set.of(ANN, BOB));

        assertThat(shares(wolf(1, 1000, by(ANN, 50)), of(ANN, 9), of(BOB, 1)))
                .containsExactly(new Share(ANN, 1), new Share(BOB, 1));
        assertThat(shares(wolf(9, 1000, by(ANN, 50)), of(ANN, 9), of(BOB, 1)))
                .containsExactly(new Share(ANN, 990), new Share(BOB, 110));
    }

    @Test
    void whatTheAbsentAndOtherNpcsDidIsForNobody() {
        var threat = by(ANN, 50).struck(BOB, 25, NOON).struck(BEAR, 25, NOON);

        assertThat(shares(wolf(1, 100, threat), of(BOB, 1), of(BEAR, 1))).containsExactly(new Share(BOB, 25));
        arena.groups.add(Set.of(ANN, BOB));
        assertThat(shares(wolf(1, 100, threat), of(BOB, 1), of(BEAR, 1))).containsExactly(new Share(BOB, 75));
    }

    @Test
    void nobodyGainsByCharactersOrByWhatIsWorthNothing() {
        assertThat(shares(of(ANN, 1).with(by(BOB, 50)), of(BOB, 1))).isEmpty();
        assertThat(shares(wolf(1, 0, by(BOB, 50)), of(BOB, 1))).isEmpty();
        assertThat(shares(wolf(1, 100, Threat.none()), of(BOB, 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void againstEqualsNothingIsMadeOfNothing(long seed) {
        var random = new Random(seed);
        long worth = random.nextInt(5000) + 1;
        var threat = Threat.none();
        var there = new ArrayList<Combatant>();
        for (int i = 1; i <= 8; i++) {
            var who = Arena.character(i);
            threat = threat.struck(who, random.nextInt(500) + 1, NOON);
            there.add(of(who, 5));
        }
        boolean grouped = random.nextBoolean();
        if (grouped) {
            arena.groups.add(Set.of(Arena.character(1), Arena.character(4), Arena.character(7)));
        }

        var shares = shares(wolf(5, worth, threat), there.toArray(Combatant[]::new));

        // rounding gives each of who gains anything at least one point
        assertThat(shares.stream().mapToLong(Share::points).sum())
                .isLessThanOrEqualTo(worth * (grouped ? 150 : 100) / 100 + shares.size());
        assertThat(shares).extracting(Share::who).doesNotHaveDuplicates();
    }

    @Test
    void numbersBeyondAllPlayDoNotOverflow() {
        var threat = Threat.none();
        var there = new ArrayList<Combatant>();
        for (int i = 1; i <= 30; i++) {
            for (int j = 0; j < 100; j++) {
                threat = threat.struck(Arena.character(i), Integer.MAX_VALUE, NOON);
            }
            there.add(of(Arena.character(i), 1_000_000));
        }
        arena.groups.add(Set.copyOf(there.stream().map(Combatant::id).toList()));

        assertThat(shares(wolf(1_000_000, Long.MAX_VALUE, threat), there.toArray(Combatant[]::new)))
                .hasSize(30).allSatisfy(share -> assertThat(share.points()).isBetween(1L, 100_000_000L));
    }
}
