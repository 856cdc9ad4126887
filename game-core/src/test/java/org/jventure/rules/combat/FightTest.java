package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.BEAR;
import static org.jventure.rules.combat.Arena.BOB;
import static org.jventure.rules.combat.Arena.NOON;
import static org.jventure.rules.combat.Arena.WOLF;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.combat.CombatEvent.Engaged;
import org.jventure.rules.combat.CombatEvent.Looks;
import org.jventure.rules.combat.CombatEvent.Missed;
import org.jventure.rules.combat.CombatEvent.Stopped;
import org.jventure.rules.combat.CombatEvent.Struck;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.Felt;

class FightTest {

    private final Arena arena = new Arena();

    @Test
    void whoIsAttackedGoesBack() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(ANN, WOLF);

        assertThat(arena.events).containsExactly(new Engaged(ANN, WOLF, false), new Engaged(WOLF, ANN, true));
        assertThat(arena.battle.rages()).isTrue();
        assertThat(arena.battle.involves(WOLF)).isTrue();
    }

    @Test
    void blowsFallRoundByRound() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 3).attack(ANN, WOLF);

        arena.pulse();
        assertThat(arena.told(Struck.class))
                .containsExactly(new Struck(ANN, WOLF, "tool", false, List.of(new Felt.Damaged("pure", 5, 0))));
        arena.passes(1000);
        assertThat(arena.health(ANN)).isEqualTo(47);
        arena.passes(10_000);
        assertThat(arena.health(WOLF)).isEqualTo(50 - 6 * 5);
        assertThat(arena.health(ANN)).isEqualTo(50 - 6 * 3);
    }

    @ParameterizedTest
    @CsvSource({
        // awareness, agility, the roll, what is left of 50
        "10, 10, 50, 45", "10, 10, 74, 45", "10, 10, 75, 50", "10, 10, 9, 40", "10, 10, 10, 45", "20, 10, 84, 45",
        "20, 10, 85, 50", "10, 20, 64, 45", "10, 20, 65, 50", "999, 10, 95, 50", "10, 999, 49, 45"
    })
    void blowsMissOrHitWell(int awareness, int agility, int roll, int left) {
        var ann = Arena.fighter(ANN, 50, 5);
        var wolf = Arena.fighter(WOLF, 50, 5);
        arena.with(ann.with(ann.body().with(ann.body().stats().with(Stat.AWARENESS, awareness))));
        arena.with(wolf.with(wolf.body().with(wolf.body().stats().with(Stat.AGILITY, agility)))).attack(ANN, WOLF);
        arena.chance = bound -> bound == 100 ? roll : bound / 2;

        arena.pulse();

        assertThat(arena.health(WOLF)).isEqualTo(left);
        assertThat(arena.told(Missed.class)).hasSize(left == 50 ? 1 : 0);
        assertThat(arena.told(Struck.class)).allMatch(struck -> struck.well() == (left == 40));
    }

    @Test
    void roundsThatNobodyRanAreNotMadeUpFor() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 3).attack(ANN, WOLF).pulse();
        arena.now = NOON.plus(Duration.ofHours(1));
        arena.pulse().pulse().passes(1900);

        assertThat(arena.health(WOLF)).isEqualTo(40);
        assertThat(arena.passes(100).health(WOLF)).isEqualTo(35);
    }

    @Test
    void toTurnOnAnotherBringsNoBlowForward() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 3).with(BEAR, 50, 3).attack(ANN, WOLF).pulse();

        arena.attack(ANN, BEAR).attack(ANN, WOLF).attack(ANN, BEAR).passes(1900);

        assertThat(arena.health(BEAR)).isEqualTo(50);
        assertThat(arena.passes(100).health(BEAR)).isEqualTo(45);
    }

    @Test
    void everybodySeesHowHurtTheyAreWhenThatChanges() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 1).attack(ANN, WOLF).passes(6000);

        assertThat(arena.told(Looks.class).stream().filter(looks -> looks.who().equals(WOLF)).map(Looks::hurt))
                .containsExactly(Hurt.SCRATCHED, Hurt.BRUISED, Hurt.WOUNDED);
    }

    @Test
    void aDeathIsToldOnceAndEndsTheFight() {
        arena.with(ANN, 50, 30).with(WOLF, 50, 3).attack(ANN, WOLF).passes(20_000);

        assertThat(arena.deaths()).singleElement().satisfies(death -> {
            assertThat(death.dead().id()).isEqualTo(WOLF);
            assertThat(death.slayer()).isEqualTo(ANN);
            assertThat(death.shares()).containsExactly(new Death.Share(ANN, 100));
        });
        assertThat(arena.told(Stopped.class)).containsExactly(new Stopped(ANN));
        assertThat(arena.battle.find(WOLF)).isEmpty();
        assertThat(arena.battle.rages()).isFalse();
        assertThat(arena.act(ANN, new Intent.Attack(WOLF))).isEqualTo(new CombatRefusal.TargetNotHere(WOLF));
        assertThat(arena.act(WOLF, new Intent.Attack(ANN))).isEqualTo(new CombatRefusal.NotHere());
    }

    @Test
    void afterAKillOneTurnsOnTheNextWhoIsAfterOne() {
        arena.with(ANN, 500, 60).with(WOLF, 50, 1).with(BEAR, 500, 1);

        arena.attack(BEAR, ANN).attack(ANN, WOLF).passes(3000);

        assertThat(arena.get(ANN).target()).isEqualTo(BEAR);
    }

    @Test
    void afterAKillNobodyIsAttackedWhoDoesNotFight() {
        arena.with(ANN, 500, 60).with(WOLF, 50, 1).with(BEAR, 500, 1).attack(ANN, BEAR).does(BEAR, new Intent.Stop());

        arena.attack(ANN, WOLF).pulse().passes(4000);

        assertThat(arena.battle.find(WOLF)).isEmpty();
        assertThat(arena.get(ANN).target()).isNull();
    }

    @Test
    void anNpcTurnsOnWhoHurtsItClearlyMore() {
        arena.with(ANN, 500, 5).with(BOB, 500, 9).with(WOLF, 500, 1).attack(ANN, WOLF).attack(BOB, WOLF);

        arena.passes(9000);

        assertThat(arena.get(WOLF).target()).isEqualTo(BOB);
        assertThat(arena.told(Engaged.class)).filteredOn(engaged -> engaged.attacker().equals(WOLF)).hasSize(2);
    }

    @Test
    void whoAssistsGoesForTheFriendsFoe() {
        arena.with(ANN, 500, 5).with(BOB, 500, 9).with(WOLF, 500, 1);

        assertThat(arena.act(BOB, new Intent.Assist(ANN))).isEqualTo(new CombatRefusal.FriendNotFighting(ANN));
        arena.attack(WOLF, ANN).does(ANN, new Intent.Stop()).does(BOB, new Intent.Assist(ANN));

        assertThat(arena.get(BOB).target()).isEqualTo(WOLF);
        assertThat(arena.act(BOB, new Intent.Assist(ANN))).isEqualTo(new CombatRefusal.FightsAlready(WOLF));
        assertThat(arena.act(BOB, new Intent.Assist(BOB))).isEqualTo(new CombatRefusal.NotAtSelf());
    }

    @Test
    void peaceIsKept() {
        arena.with(ANN, 50, 5).with(BOB, 50, 5).inPeace.add(BOB);

        assertThat(arena.act(ANN, new Intent.Attack(BOB))).isEqualTo(new CombatRefusal.MayNotHarm(BOB));
        assertThat(arena.act(ANN, new Intent.Attack(ANN))).isEqualTo(new CombatRefusal.NotAtSelf());
        assertThat(arena.events).isEmpty();
    }

    @Test
    void aFightEndsWhenPeaceIsMade() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(ANN, WOLF);
        arena.inPeace.add(WOLF);

        arena.passes(3000);

        assertThat(arena.battle.rages()).isFalse();
        assertThat(arena.told(Struck.class)).isEmpty();
    }

    @Test
    void whoLeavesIsStruckNoMoreAndRemembered() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(ANN, WOLF).pulse();
        arena.take(arena.combat.leave(arena.battle, ANN, arena.circumstances()));
        arena.passes(3000);

        assertThat(arena.battle.rages()).isFalse();
        assertThat(arena.gone).singleElement().satisfies(ann -> assertThat(ann.target()).isNull());

        arena.take(arena.combat.come(arena.battle, arena.gone.getFirst(), arena.circumstances()));
        assertThat(arena.get(WOLF).target()).isEqualTo(ANN);
        assertThat(arena.get(ANN).target()).isEqualTo(WOLF);
    }

    @Test
    void whoStaysAwayIsForgotten() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(ANN, WOLF).pulse();
        arena.take(arena.combat.leave(arena.battle, ANN, arena.circumstances()));
        arena.passes(Duration.ofMinutes(5));

        arena.take(arena.combat.come(arena.battle, arena.gone.getFirst(), arena.circumstances()));

        assertThat(arena.battle.rages()).isFalse();
    }

    @Test
    void nothingIsHeldAgainstWhoDied() {
        arena.with(ANN, 5, 1).with(WOLF, 50, 5).attack(ANN, WOLF).passes(1000);
        assertThat(arena.deaths()).hasSize(1);

        var risen = Combatant.peaceful(Arena.fighter(ANN, 50, 5));
        arena.take(arena.combat.come(arena.battle, risen, arena.circumstances()));

        assertThat(arena.battle.rages()).isFalse();
    }

    @Test
    void aBattleSaysWhenSomethingIsDue() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5);
        assertThat(arena.battle.next()).isEmpty();

        arena.attack(ANN, WOLF);
        assertThat(arena.battle.next()).contains(NOON);
        arena.pulse();
        assertThat(arena.battle.next()).contains(NOON.plusSeconds(1));
    }

    @Test
    void whoHasStoppedStaysStoppedWhileBlowsMissThem() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(WOLF, ANN).does(ANN, new Intent.Stop());
        arena.chance = bound -> bound - 1;

        arena.passes(5000);

        assertThat(arena.told(Missed.class)).hasSize(3);
        assertThat(arena.get(ANN).target()).isNull();
    }

    @Test
    void nothingHappensTwice() {
        arena.with(ANN, 50, 5).with(WOLF, 50, 5).attack(ANN, WOLF).pulse();
        var once = arena.battle;

        assertThat(arena.pulse().pulse().battle).isEqualTo(once);
    }
}
