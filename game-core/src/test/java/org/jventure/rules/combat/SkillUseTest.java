package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.BOB;
import static org.jventure.rules.combat.Arena.WOLF;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.combat.CombatEvent.BoostEnded;
import org.jventure.rules.combat.CombatEvent.HurtAgain;
import org.jventure.rules.combat.CombatEvent.Ready;
import org.jventure.rules.combat.CombatEvent.Taunted;
import org.jventure.rules.combat.CombatEvent.Used;
import org.jventure.rules.combat.Skill.Aim;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.Felt;

class SkillUseTest {

    private static final Skill SLASH = skill("slash", Aim.FOE, new Effect.Damage("pure", 7));
    private static final Skill MEND = skill("mend", Aim.FRIEND, new Effect.Recover(Pool.HEALTH, 20));
    private static final Skill POISON =
            skill("poison", Aim.FOE, new Effect.DamageOverTime("pure", 2, Duration.ofSeconds(1), 3));

    private final Arena arena = new Arena().with(ANN, 50, 5).with(BOB, 50, 5).with(WOLF, 500, 5);

    private static Skill skill(String key, Aim aim, Effect... effects) {
        return new Skill(key, 1, 10, Duration.ofSeconds(3), aim, List.of(effects), Set.of("change"), false, true);
    }

    private static Intent use(Skill skill) {
        return new Intent.Use(skill, null);
    }

    @Test
    void aSkillCostsPointsHurtsAndBeginsTheFight() {
        arena.does(ANN, new Intent.Use(SLASH, WOLF));

        assertThat(arena.events.getFirst())
                .isEqualTo(new Used(ANN, WOLF, "slash", List.of(new Felt.Damaged("pure", 7, 0))));
        assertThat(arena.get(ANN).fighter().body().vitals().skill()).isEqualTo(40);
        assertThat(arena.get(ANN).target()).isEqualTo(WOLF);
        assertThat(arena.get(WOLF).target()).isEqualTo(ANN);
        assertThat(arena.get(ANN).fighter().usage().of(Stat.STRENGTH)).isOne();
    }

    @Test
    void aSkillAimsByItself() {
        assertThat(arena.act(ANN, use(SLASH))).isEqualTo(new CombatRefusal.NoTarget());
        arena.attack(ANN, WOLF).does(ANN, use(SLASH)).passes(1000).does(ANN, use(MEND));

        assertThat(arena.told(Used.class)).extracting(Used::target).containsExactly(WOLF, ANN);
    }

    @Test
    void allThatIsInTheWayIsSaid() {
        arena.attack(ANN, WOLF);

        assertThat(arena.act(ANN, new Intent.Use(SLASH, ANN))).isEqualTo(new CombatRefusal.NotAtSelf());
        assertThat(arena.act(ANN, new Intent.Use(skill("pray", Aim.SELF), BOB))).isEqualTo(new CombatRefusal.OnlyAtSelf());
        assertThat(arena.act(ANN, new Intent.Use(MEND, Arena.CAT)))
                .isEqualTo(new CombatRefusal.TargetNotHere(Arena.CAT));
        assertThat(arena.act(ANN, use(new Skill("storm", 5, 0, Duration.ZERO, Aim.FOE, List.of(), Set.of(), false, true))))
                .isEqualTo(new CombatRefusal.LevelTooLow(5));
        assertThat(arena.act(ANN, use(new Skill("storm", 1, 51, Duration.ZERO, Aim.FOE, List.of(), Set.of(), false, true))))
                .isEqualTo(new CombatRefusal.TooFewPoints(51, 50));
        assertThat(arena.act(ANN, use(new Skill("storm", 1, 0, Duration.ZERO, Aim.FOE, List.of(), Set.of(), false, false))))
                .isEqualTo(new CombatRefusal.OutOfUse());
        arena.knowing = false;
        assertThat(arena.act(ANN, use(SLASH))).isEqualTo(new CombatRefusal.NotKnown());
    }

    @Test
    void peaceHoldsForSkillsToo() {
        arena.inPeace.add(BOB);

        assertThat(arena.act(ANN, new Intent.Use(SLASH, BOB))).isEqualTo(new CombatRefusal.MayNotHarm(BOB));
        assertThat(arena.act(ANN, new Intent.Use(MEND, BOB))).isNull();
    }

    @Test
    void cooldownsAreWaitedForAndTheirEndIsTold() {
        arena.attack(ANN, WOLF).does(ANN, use(SLASH));

        assertThat(arena.act(ANN, use(MEND))).isEqualTo(new CombatRefusal.NotReady(Duration.ofSeconds(1)));
        arena.passes(1000);
        assertThat(arena.act(ANN, use(SLASH))).isEqualTo(new CombatRefusal.NotReady(Duration.ofSeconds(2)));
        arena.passes(2000);
        assertThat(arena.told(Ready.class)).containsExactly(new Ready(ANN, "slash"));
        arena.does(ANN, use(SLASH));
    }

    @Test
    void anEditedCooldownBreaksNoPromise() {
        var waits = Cooldowns.none().after("slash", Arena.NOON, Duration.ofSeconds(10));
        var later = Arena.NOON.plusSeconds(4);

        assertThat(waits.left("slash", later, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(6));
        assertThat(waits.left("slash", later, Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(6));
        assertThat(waits.left("slash", later, Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(1));
        assertThat(waits.left("slash", later, Duration.ofSeconds(3))).isZero();
        assertThat(waits.left("slash", Arena.NOON.minusSeconds(3600), Duration.ofSeconds(10)))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(waits.left("bash", later, Duration.ofSeconds(10))).isZero();
    }

    @Test
    void npcsPayNoPoints() {
        arena.with(Arena.fighter(WOLF, 50, 1)).does(WOLF, new Intent.Use(
                new Skill("howl", 1, 999, Duration.ZERO, Aim.FOE, SLASH.effects(), Set.of("change"), false, true), ANN));

        assertThat(arena.health(ANN)).isEqualTo(43);
    }

    @Test
    void whatIsWieldedJoinsAsTheWhitelistAllows() {
        var open = new Skill("slash", 1, 0, Duration.ZERO, Aim.FOE, SLASH.effects(), Set.of("damage"), false, true);

        arena.does(ANN, new Intent.Use(SLASH, WOLF)).does(BOB, new Intent.Use(open, WOLF));

        assertThat(arena.health(WOLF)).isEqualTo(500 - 7 - (7 + 5));
    }

    @Test
    void noSwordInHandHurtsAFriend() {
        var mend = new Skill("mend", 1, 0, Duration.ZERO, Aim.FRIEND, MEND.effects(), Set.of(), false, true);

        arena.does(ANN, new Intent.Use(mend, BOB));

        assertThat(arena.told(Used.class)).extracting(Used::felt)
                .containsExactly(List.of(new Felt.Recovered(Pool.HEALTH, 0)));
    }

    @Test
    void poisonGoesOnAndKillsInTheNameOfWhoGaveIt() {
        arena.with(WOLF, 6, 1).does(ANN, new Intent.Use(POISON, WOLF));
        arena.take(arena.combat.leave(arena.battle, ANN, arena.circumstances()));
        assertThat(arena.health(WOLF)).isEqualTo(4);

        arena.passes(1000);
        assertThat(arena.told(HurtAgain.class))
                .containsExactly(new HurtAgain(WOLF, ANN, "poison", new Felt.Damaged("pure", 2, 0), false));
        arena.passes(1000);

        assertThat(arena.told(HurtAgain.class).getLast().last()).isTrue();
        assertThat(arena.deaths()).singleElement().satisfies(death -> {
            assertThat(death.slayer()).isEqualTo(ANN);
            assertThat(death.shares()).isEmpty();
        });
    }

    @Test
    void aBoostEndsAndThatIsTold() {
        var song = skill("song", Aim.FRIEND, new Effect.Boost(Stat.AGILITY, Mode.ADD, 5, Duration.ofSeconds(10)));

        arena.does(ANN, new Intent.Use(song, BOB)).passes(9900);
        assertThat(arena.told(BoostEnded.class)).isEmpty();
        arena.passes(100);

        assertThat(arena.told(BoostEnded.class)).extracting(BoostEnded::who).containsExactly(BOB);
        assertThat(arena.get(BOB).fighter().body().lasting().boosts()).isEmpty();
    }

    @Test
    void whoTauntsIsTurnedOn() {
        var taunt = new Skill("taunt", 1, 0, Duration.ZERO, Aim.FOE, List.of(), Set.of(), true, true);
        arena.with(Arena.fighter(ANN, 500, 9)).attack(ANN, WOLF).passes(10_000);

        arena.does(BOB, new Intent.Use(taunt, WOLF)).passes(1900);

        assertThat(arena.told(Taunted.class)).containsExactly(new Taunted(BOB, WOLF));
        assertThat(arena.get(WOLF).target()).isEqualTo(BOB);
    }

    @Test
    void whoHealsIsNoticed() {
        arena.with(Arena.fighter(ANN, 500, 5)).attack(ANN, WOLF);
        var hurt = arena.get(ANN);
        var body = hurt.fighter().body();
        arena.battle = arena.battle.with(hurt.with(hurt.fighter().with(body.with(new Vitals(100, 0, 0)))));

        arena.does(BOB, new Intent.Use(MEND, ANN));

        assertThat(arena.get(WOLF).threat().pointsOf(BOB)).isEqualTo(10);
        assertThat(arena.get(WOLF).threat().pointsOf(ANN)).isEqualTo(1);
    }

    @Test
    void aPotionNeedsNobodyElse() {
        var potion = Skill.ofThing("potion", List.of(new Effect.Recover(Pool.HEALTH, 20)));
        var knife = List.<Effect>of(new Effect.Boost(Stat.STRENGTH, Mode.SUBTRACT, 1, Duration.ofSeconds(1)));

        assertThat(potion.aim()).isEqualTo(Aim.FRIEND);
        assertThat(Skill.aimOf(knife)).isEqualTo(Aim.FOE);
        arena.battle = Battle.none();
        arena.with(ANN, 50, 5).does(ANN, use(potion)).passes(1000);
        assertThat(arena.told(Ready.class)).isEmpty();
        assertThat(arena.told(Used.class)).extracting(Used::target).containsExactly(ANN);
    }
}
