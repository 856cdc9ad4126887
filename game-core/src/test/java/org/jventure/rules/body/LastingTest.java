package org.jventure.rules.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;

class LastingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final FighterId WOLF = new FighterId.OfNpc(new NpcId("wood/wolf"));
    private static final FighterId ANN = new FighterId.OfCharacter(new CharacterId(new UUID(0, 1)));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static ActiveBoost boost(String cause, int amount, int seconds) {
        return new ActiveBoost(cause, new Modifier(Stat.STRENGTH, Mode.ADD, amount), NOW.plusSeconds(seconds));
    }

    private static Affliction poison(FighterId from, int left) {
        return new Affliction("bite", from, "poison", 3, Duration.ofSeconds(2), left, NOW.plusSeconds(2));
    }

    @Test
    void aBoostHoldsUntilItsTimeAndNeverTouchesTheStats() {
        var body = Body.fresh(Stats.newcomers());

        var boosted = body.with(body.lasting().with(boost("rage", 5, 10)));

        assertThat(boosted.effective(NOW.plusSeconds(9)).of(Stat.STRENGTH)).isEqualTo(15);
        assertThat(boosted.effective(NOW.plusSeconds(10)).of(Stat.STRENGTH)).isEqualTo(10);
        assertThat(boosted.stats()).isEqualTo(body.stats());
        assertThat(boosted.withoutEnded(NOW.plusSeconds(10))).isEqualTo(body);
    }

    @Test
    void theSameCauseRenewsABoostAndAnotherAdds() {
        var lasting = Lasting.none().with(boost("rage", 5, 10)).with(boost("rage", 4, 20)).with(boost("song", 1, 5));

        assertThat(lasting.boosts()).containsExactly(boost("rage", 4, 20), boost("song", 1, 5));
    }

    @Test
    void whoGetsUpAfterDeathIsFreeOfAllThatWasUponThem() {
        var body = Body.fresh(Stats.newcomers());
        var dead = body.with(body.lasting().with(boost("rage", 5, 10)).with(poison(WOLF, 3))).hurtBy(99);

        assertThat(dead.isAlive()).isFalse();
        assertThat(dead.revived()).isEqualTo(body.with(new Vitals(1, 50, 20)));
    }

    @Test
    void whatABoostOfHealthLentIsGoneWithIt() {
        var stats = Stats.newcomers();
        var lent = new ActiveBoost("feast", new Modifier(Stat.MAX_HEALTH, Mode.ADD, 30), NOW.plusSeconds(5));
        var body = new Body(stats, new Vitals(80, 50, 20), Lasting.none().with(lent), Protection.none());

        assertThat(body.withoutEnded(NOW.plusSeconds(4))).isEqualTo(body);
        assertThat(body.withoutEnded(NOW.plusSeconds(5)).vitals().health()).isEqualTo(50);
    }

    @Test
    void renewedPoisonKeepsItsRhythm() {
        var lasting = Lasting.none().with(poison(WOLF, 3));
        var renewed = lasting.with(new Affliction("bite", WOLF, "poison", 4, Duration.ofSeconds(2), 5, NOW.plusSeconds(3)));

        assertThat(renewed.afflictions())
                .containsExactly(new Affliction("bite", WOLF, "poison", 4, Duration.ofSeconds(2), 5, NOW.plusSeconds(2)));
        assertThat(renewed.with(poison(ANN, 1)).afflictions()).hasSize(2);
    }

    @Test
    void timeInWhichNobodyLivedHurtsNobody() {
        var poison = poison(WOLF, 3);
        var late = NOW.plusSeconds(3600);

        var after = Lasting.none().with(poison).afterOne(poison, late);

        assertThat(after.afflictions()).singleElement().satisfies(left -> {
            assertThat(left.left()).isEqualTo(2);
            assertThat(left.next()).isEqualTo(late.plusSeconds(2));
        });
        assertThat(after.dueBy(late)).isEmpty();
    }

    @Test
    void theLastTimeEndsIt() {
        var poison = poison(WOLF, 1);

        assertThat(Lasting.none().with(poison).afterOne(poison, NOW.plusSeconds(2))).isEqualTo(Lasting.none());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyGathersMoreThanTheMost(long seed) {
        var random = new Random(seed);
        var lasting = Lasting.none();
        for (int i = 0; i < 200; i++) {
            lasting = lasting
                    .with(boost("cause" + random.nextInt(100), 1 + random.nextInt(9), 1 + random.nextInt(60)))
                    .with(new Affliction("cause" + random.nextInt(100), random.nextBoolean() ? ANN : WOLF, "fire",
                            1, Duration.ofSeconds(1), 1, NOW));
        }

        assertThat(lasting.boosts()).hasSizeLessThanOrEqualTo(Lasting.MOST);
        assertThat(lasting.afflictions()).hasSizeLessThanOrEqualTo(Lasting.MOST);
        assertThat(lasting.boosts()).extracting(ActiveBoost::cause).doesNotHaveDuplicates();
    }

    @Test
    void charactersComeFirst() {
        var all = IntStream.of(3, 1, 2).<FighterId>mapToObj(i -> new FighterId.OfNpc(new NpcId("wood/" + i))).toList();

        assertThat(List.of(all.get(0), ANN, all.get(1), all.get(2)).stream().sorted())
                .containsExactly(ANN, all.get(1), all.get(2), all.get(0));
    }
}
