package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.WOLF;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.CombatEvent.FlightFailed;
import org.jventure.rules.combat.CombatEvent.Fled;
import org.jventure.rules.effect.Stat;

class FlightTest {

    private static final Intent FLEE = new Intent.Flee();

    private final Arena arena = new Arena().with(ANN, 50, 5).with(WOLF, 50, 5);

    private int agility(int ann, int wolf) {
        var quick = Arena.fighter(ANN, 50, 5);
        var slow = Arena.fighter(WOLF, 50, 5);
        arena.with(quick.with(quick.body().with(Stats.newcomers().with(Stat.AGILITY, ann))));
        arena.with(slow.with(slow.body().with(Stats.newcomers().with(Stat.AGILITY, wolf))));
        arena.attack(WOLF, ANN);
        return (int) IntStream.range(0, 100)
                .filter(roll -> {
                    arena.chance = bound -> bound == 100 ? roll : 0;
                    var outcome = (Outcome) arena.combat.act(arena.battle, ANN, FLEE, arena.circumstances());
                    return outcome.events().getFirst() instanceof Fled;
                })
                .count();
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 50", "15, 10, 60", "10, 15, 40", "90, 10, 90", "10, 90, 10", "0, 1000000, 10"})
    void theQuickGetAway(int own, int foes, int percent) {
        assertThat(agility(own, foes)).isEqualTo(percent);
    }

    @Test
    void whoGetsAwayIsOutOfTheFight() {
        arena.attack(ANN, WOLF);
        arena.chance = bound -> 0;

        arena.does(ANN, FLEE);

        assertThat(arena.told(Fled.class)).containsExactly(new Fled(ANN, 0));
        assertThat(arena.gone).extracting(Combatant::id).containsExactly(ANN);
        assertThat(arena.battle.find(ANN)).isEmpty();
        assertThat(arena.battle.rages()).isFalse();
        assertThat(arena.get(WOLF).threat().pointsOf(ANN)).isPositive();
    }

    @Test
    void whoFailsTriesAgainARoundLater() {
        arena.attack(ANN, WOLF);
        arena.chance = bound -> bound - 1;

        arena.does(ANN, FLEE);

        assertThat(arena.told(FlightFailed.class)).containsExactly(new FlightFailed(ANN));
        assertThat(arena.act(ANN, FLEE)).isEqualTo(new CombatRefusal.NotReady(Duration.ofSeconds(2)));
        arena.passes(2000).does(ANN, FLEE);
    }

    @Test
    void thereMustBeAFightAndAWayOut() {
        assertThat(arena.act(ANN, FLEE)).isEqualTo(new CombatRefusal.NotFighting());
        arena.attack(WOLF, ANN).ways = 0;
        assertThat(arena.act(ANN, FLEE)).isEqualTo(new CombatRefusal.NoWayOut());
    }

    @Test
    void theWimpyFleeByThemselves() {
        arena.with(Arena.fighter(ANN, 50, 5).wimpy(50)).attack(WOLF, ANN);
        arena.chance = bound -> bound == 100 ? 20 : bound / 2;

        arena.passes(7900);
        assertThat(arena.health(ANN)).isEqualTo(30);
        arena.passes(100);

        assertThat(arena.told(Fled.class)).containsExactly(new Fled(ANN, 1));
        assertThat(arena.gone.getFirst().fighter().body().vitals().health()).isEqualTo(25);
    }

    @Test
    void theBraveStay() {
        arena.attack(WOLF, ANN);
        arena.chance = bound -> bound == 100 ? 20 : bound / 2;

        arena.passes(60_000);

        assertThat(arena.told(Fled.class)).isEmpty();
    }
}
