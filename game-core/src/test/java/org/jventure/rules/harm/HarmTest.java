package org.jventure.rules.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.Chance;
import org.jventure.kernel.NpcId;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.body.Protection;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.testing.SeededChance;

class HarmTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Chance MIDDLE = bound -> bound / 2;
    private static final Moment MOMENT = new Moment(NOW, MIDDLE);
    private static final Source WOLF = new Source(new FighterId.OfNpc(new NpcId("wood/wolf")), 1, "bite");
    private static final DamageTable TYPES = new DamageTable(Map.of(
            "slashing", new DamageType("slashing", Stat.STRENGTH, 20, Stat.AGILITY, 20),
            "fire", new DamageType("fire", Stat.INTELLIGENCE, 10, Stat.WILLPOWER, 10),
            "pure", new DamageType("pure", Stat.STRENGTH, 0, Stat.STRENGTH, 0)));
    private static final Body BODY = Body.fresh(Stats.newcomers());

    private final Outgoing outgoing = new Outgoing(TYPES);
    private final Incoming incoming = new Incoming(TYPES);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private Impact impact(Body body, Effect... effects) {
        return outgoing.of(WOLF, List.of(effects), body, MOMENT);
    }

    private Suffered suffer(Body body, Effect... effects) {
        return incoming.suffer(body, impact(BODY, effects), MOMENT);
    }

    private static Effect.Damage damage(String type, int amount) {
        return new Effect.Damage(type, amount);
    }

    private static Effect.DamageOverTime poison(int count) {
        return new Effect.DamageOverTime("fire", 5, Duration.ofSeconds(3), count);
    }

    @Test
    void eachTypeHasItsStats() {
        var impact = impact(BODY, damage("slashing", 10), damage("fire", 10), damage("pure", 10), damage("odd", 10));

        assertThat(impact.hits()).extracting(Impact.Hit::amount).containsExactly(15, 20, 10, 15);
        assertThat(impact.practised())
                .containsExactly(Stat.STRENGTH, Stat.INTELLIGENCE, Stat.STRENGTH, Stat.STRENGTH);
    }

    @Test
    void changesAndBoostsCountForAnAttackAndAreGoneBehindIt() {
        var strong = incoming.suffer(BODY, impact(BODY,
                new Effect.Boost(Stat.STRENGTH, Mode.ADD, 10, Duration.ofSeconds(5))), MOMENT).after();

        var impact = impact(strong, damage("slashing", 10), new Effect.Change(Stat.STRENGTH, Mode.MULTIPLY, 2));

        assertThat(impact.hits()).containsExactly(new Impact.Hit("slashing", 30));
        assertThat(strong.stats()).isEqualTo(BODY.stats());
    }

    @Test
    void directDamageOfOtherTypesIsHalvedAndNoOther() {
        var impact = impact(BODY, damage("slashing", 10), damage("fire", 10), poison(2),
                new Effect.DamageTypes(List.of("slashing")));

        assertThat(impact.hits()).containsExactly(new Impact.Hit("slashing", 15), new Impact.Hit("fire", 10));
        assertThat(impact.doses()).extracting(Impact.Dose::amount).containsExactly(10);
    }

    @Test
    void aRingOfFireMakesNoSwordBlunt() {
        var impact = impact(BODY, damage("slashing", 10), damage("fire", 10), damage("pure", 5),
                new Effect.DamageTypes(List.of("slashing")), new Effect.DamageTypes(List.of("fire")));

        assertThat(impact.hits()).extracting(Impact.Hit::amount).containsExactly(15, 20, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfABundleMakesNoDifference(long seed) {
        var effects = new ArrayList<Effect>(List.of(
                new Effect.DamageTypes(List.of("fire")), damage("slashing", 9),
                new Effect.Change(Stat.STRENGTH, Mode.ADD, 5),
                new Effect.Change(Stat.STRENGTH, Mode.DIVIDE, 2), damage("fire", 4), poison(3),
                new Effect.Recover(Pool.HEALTH, 3)));
        var before = outgoing.of(WOLF, effects, BODY, MOMENT);
        Collections.shuffle(effects, new Random(seed));
        var after = outgoing.of(WOLF, effects, BODY, MOMENT);

        assertThat(after.hits()).containsExactlyInAnyOrderElementsOf(before.hits());
        assertThat(after.doses()).isEqualTo(before.doses());
        assertThat(after.recoveries()).isEqualTo(before.recoveries());
    }

    @Test
    void armourHelpsAgainstBlowsAndNotAgainstPoison() {
        var armoured = BODY.with(new Protection(50, List.of()));

        var suffered = suffer(armoured, damage("slashing", 10), poison(1));

        assertThat(suffered.felt())
                .containsExactly(new Felt.Damaged("slashing", 5, 5), new Felt.Damaged("fire", 5, 0));
        assertThat(suffered.lost()).isEqualTo(10);
    }

    @Test
    void whatIsWornDefendsToo() {
        var nimble = BODY.with(new Protection(0, List.of(new Modifier(Stat.AGILITY, Mode.ADD, 20))));

        assertThat(suffer(nimble, damage("slashing", 10)).felt()).containsExactly(new Felt.Damaged("slashing", 6, 0));
    }

    @Test
    void nobodyLosesMoreThanThereIsAndTheDeadFeelNothing() {
        var suffered = suffer(BODY, damage("pure", 999), new Effect.Recover(Pool.HEALTH, 50), poison(9),
                new Effect.Boost(Stat.STRENGTH, Mode.ADD, 1, Duration.ofSeconds(1)));

        assertThat(suffered.after().isAlive()).isFalse();
        assertThat(suffered.lost()).isEqualTo(50);
        assertThat(suffered.felt()).containsExactly(new Felt.Damaged("pure", 999, 0));
    }

    @Test
    void recoveryIsCapped() {
        var hurt = BODY.with(new Vitals(45, 10, 20));

        var suffered = suffer(hurt, new Effect.Recover(Pool.HEALTH, 50), new Effect.Recover(Pool.SKILL, 7));

        assertThat(suffered.after().vitals()).isEqualTo(new Vitals(50, 17, 20));
        assertThat(suffered.felt())
                .containsExactly(new Felt.Recovered(Pool.HEALTH, 5), new Felt.Recovered(Pool.SKILL, 7));
        assertThat(impact(BODY, new Effect.Recover(Pool.HEALTH, 1)).practised()).containsExactly(Stat.AWARENESS);
    }

    @Test
    void damageOverTimeHurtsAtOnceAndThenUntilItsCountIsUsedUp() {
        var body = suffer(BODY, poison(3)).after();
        assertThat(body.vitals().health()).isEqualTo(45);

        int times = 0;
        var now = NOW;
        while (!body.lasting().afflictions().isEmpty()) {
            var next = body.lasting().next().orElseThrow();
            assertThat(next).isEqualTo(now.plusSeconds(3));
            now = next;
            body = incoming.again(body, body.lasting().dueBy(now).getFirst(), new Moment(now, MIDDLE)).after();
            times++;
        }

        assertThat(times).isEqualTo(2);
        assertThat(body.vitals().health()).isEqualTo(35);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensDuringBoostsNothingOfThemStays(long seed) {
        var random = new Random(seed);
        var chance = new SeededChance(seed);
        var body = BODY;
        var now = NOW;
        for (int i = 0; i < 60; i++) {
            now = now.plusMillis(random.nextInt(3000));
            var moment = new Moment(now, chance);
            var effect = switch (random.nextInt(4)) {
                case 0 -> new Effect.Boost(Stat.values()[random.nextInt(9)], Mode.values()[random.nextInt(4)],
                        random.nextInt(50) + 1, Duration.ofSeconds(random.nextInt(20) + 1));
                case 1 -> new Effect.Recover(Pool.values()[random.nextInt(3)], random.nextInt(60) + 1);
                case 2 -> damage("fire", random.nextInt(3) + 1);
                default -> poison(random.nextInt(5) + 1);
            };
            var source = new Source(WOLF.by(), 1, "cause" + random.nextInt(5));
            var rid = body.withoutEnded(now);
            body = incoming.suffer(rid, outgoing.of(source, List.of(effect), rid, moment), moment).after();
            assertThat(body.stats()).isEqualTo(BODY.stats());
            assertThat(body.vitals().within(body.effective(now))).isEqualTo(body.vitals());
        }

        var later = body.withoutEnded(now.plusSeconds(21));

        assertThat(later.effective(now.plusSeconds(21))).isEqualTo(BODY.stats());
        assertThat(later.vitals().within(BODY.stats())).isEqualTo(later.vitals());
    }
}
