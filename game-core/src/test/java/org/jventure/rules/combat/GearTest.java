package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.combat.Gear.Blow;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

class GearTest {

    private static final Effect.Damage FIST = new Effect.Damage("bludgeoning", 4);
    private static final Effect.Change STRONGER = new Effect.Change(Stat.STRENGTH, Mode.ADD, 3);
    private static final Weapon SWORD = weapon("sword", 7, false);
    private static final Weapon AXE = weapon("axe", 7, true);

    private static Weapon weapon(String key, int amount, boolean twoHanded) {
        return new Weapon(key, List.of(new Effect.Damage("slashing", amount)), twoHanded);
    }

    private static List<Blow> blows(@Nullable Weapon right, @Nullable Weapon left, Effect... worn) {
        return new Gear(right, left, List.of(worn), 0).blows(FIST);
    }

    private static Effect slashing(int amount) {
        return new Effect.Damage("slashing", amount);
    }

    @Test
    void handsDecideHowOneStrikes() {
        assertThat(blows(null, null)).containsExactly(new Blow(null, List.of(FIST)));
        assertThat(blows(SWORD, null)).containsExactly(new Blow(SWORD, List.of(slashing(7))));
        assertThat(blows(null, SWORD)).containsExactly(new Blow(SWORD, List.of(slashing(7))));
        assertThat(blows(SWORD, weapon("dagger", 5, false))).extracting(Blow::effects)
                .containsExactly(List.of(slashing(7)), List.of(slashing(3)));
        assertThat(blows(AXE, null)).extracting(Blow::effects).containsExactly(List.of(slashing(11)));
    }

    @Test
    void twoOfAKindStrikeTwice() {
        assertThat(blows(SWORD, weapon("sword", 7, false))).hasSize(2);
    }

    @Test
    void aStaffThatHurtsNobodyLeavesBareHands() {
        var staff = new Weapon("staff", List.of(STRONGER), true);

        assertThat(blows(staff, null)).containsExactly(new Blow(null, List.of(FIST, STRONGER)));
    }

    @Test
    void blowsNeitherHealNorBoostWhomTheyHit() {
        var blow = blows(SWORD, null, STRONGER, new Effect.Recover(Pool.HEALTH, 5),
                new Effect.Boost(Stat.STRENGTH, Mode.ADD, 5, Duration.ofSeconds(1)));

        assertThat(blow).extracting(Blow::effects).containsExactly(List.of(slashing(7), STRONGER));
    }

    @Test
    void whatIsWornAndWieldedProtectsAndJoinsSkills() {
        var gear = new Gear(new Weapon("club", List.of(slashing(2), STRONGER), false), null,
                List.of(new Effect.Change(Stat.AGILITY, Mode.SUBTRACT, 1)), 12);

        assertThat(gear.protection().armour()).isEqualTo(12);
        assertThat(gear.protection().changes()).containsExactly(
                new Modifier(Stat.AGILITY, Mode.SUBTRACT, 1), new Modifier(Stat.STRENGTH, Mode.ADD, 3));
        assertThat(gear.joining(Set.of("damage"))).containsExactly(slashing(2));
        assertThat(gear.joining(Set.of("recover"))).isEmpty();
        assertThat(gear.joining(Set.of())).hasSize(3);
        assertThat(gear.joining(Set.of("damage", "change"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        // health and blow of one, of the other, what it looks like
        "400, 10, 40, 10, CHILDS_PLAY", "100, 5, 50, 5, EASY", "100, 5, 70, 5, FAVOURABLE", "50, 5, 50, 5, EVEN",
        "50, 5, 70, 5, RISKY", "50, 10, 100, 10, DANGEROUS", "10, 1, 500, 50, SUICIDE"
    })
    void theOddsAreSeenBeforehand(int health, int blow, int otherHealth, int otherBlow, Odds odds) {
        var one = new Odds.Side(Arena.fighter(Arena.ANN, health, blow), List.of());
        var other = new Odds.Side(Arena.fighter(Arena.WOLF, otherHealth, otherBlow), List.of());

        assertThat(Odds.of(one, other, Arena.RULES, Arena.NOON)).isEqualTo(odds);
    }

    @Test
    void skillsAreReckonedWithAsFarAsPointsReach() {
        var ann = Arena.fighter(Arena.ANN, 50, 5);
        var wolf = new Odds.Side(Arena.fighter(Arena.WOLF, 100, 5), List.of());
        var bolt = skill("bolt", 10, Skill.Aim.FOE, new Effect.Damage("pure", 15));
        var poison = skill("poison", 10, Skill.Aim.FOE, new Effect.DamageOverTime("pure", 3, Duration.ofSeconds(1), 5));
        var mend = skill("mend", 10, Skill.Aim.FRIEND, new Effect.Recover(Pool.HEALTH, 20));
        var tooDear = skill("storm", 60, Skill.Aim.FOE, new Effect.Damage("pure", 500));

        assertThat(odds(ann, wolf)).isEqualTo(Odds.DANGEROUS);
        assertThat(odds(ann, wolf, bolt)).isEqualTo(Odds.FAVOURABLE);
        assertThat(odds(ann, wolf, poison)).isEqualTo(Odds.FAVOURABLE);
        assertThat(odds(ann, wolf, mend)).isEqualTo(Odds.FAVOURABLE);
        assertThat(odds(ann, wolf, tooDear)).isEqualTo(Odds.DANGEROUS);
    }

    private static Odds odds(Fighter one, Odds.Side other, Skill... skills) {
        return Odds.of(new Odds.Side(one, List.of(skills)), other, Arena.RULES, Arena.NOON);
    }

    private static Skill skill(String key, int cost, Skill.Aim aim, Effect effect) {
        return new Skill(key, 1, cost, Duration.ofSeconds(4), aim, List.of(effect), Set.of("change"), false, true);
    }
}
