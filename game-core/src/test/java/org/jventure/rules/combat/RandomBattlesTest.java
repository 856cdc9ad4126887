package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.BEAR;
import static org.jventure.rules.combat.Arena.BOB;
import static org.jventure.rules.combat.Arena.CAT;
import static org.jventure.rules.combat.Arena.WOLF;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Skill.Aim;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.testing.SeededChance;

/** Whatever is tried, in whatever order: what must hold in every battle. */
class RandomBattlesTest {

    private static final List<FighterId> ALL = List.of(ANN, BOB, CAT, WOLF, BEAR);
    private static final List<Skill> SKILLS = List.of(
            skill("slash", Aim.FOE, false, new Effect.Damage("odd", 9)),
            skill("venom", Aim.FOE, false, new Effect.DamageOverTime("odd", 3, Duration.ofMillis(700), 4)),
            skill("taunt", Aim.FOE, true),
            skill("mend", Aim.FRIEND, false, new Effect.Recover(Pool.HEALTH, 30)),
            skill("bless", Aim.FRIEND, false, new Effect.Boost(Stat.MAX_HEALTH, Mode.ADD, 40, Duration.ofSeconds(4))),
            skill("curse", Aim.FOE, false, new Effect.Boost(Stat.MAX_HEALTH, Mode.DIVIDE, 3, Duration.ofSeconds(4))));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Skill skill(String key, Aim aim, boolean taunts, Effect... effects) {
        return new Skill(key, 1, 3, Duration.ofSeconds(2), aim, List.of(effects), Set.of("damage"), taunts, true);
    }

    /** One run. */
    private static final class Run {

        private final Arena arena = new Arena();
        private final Random random;
        private final boolean handedOver;
        private final List<Combatant> away = new ArrayList<>();
        private final Map<FighterId, Stats> stats = new TreeMap<>();

        private Run(long seed, boolean handedOver) {
            random = new Random(seed);
            this.handedOver = handedOver;
            arena.chance = new SeededChance(seed);
            arena.groups.add(Set.of(ANN, BOB));
            ALL.forEach(who -> arena.with(Arena.fighter(who, 60 + random.nextInt(100), 1 + random.nextInt(9))
                    .wimpy(random.nextInt(3) * 15)));
            arena.battle.all().forEach(each -> stats.put(each.id(), each.fighter().body().stats()));
            if (random.nextInt(3) == 0) {
                arena.inPeace.add(CAT);
            }
        }

        private Run played() {
            for (int i = 0; i < 400; i++) {
                step();
                away.addAll(arena.gone);
                arena.gone.clear();
                if (handedOver) {
                    arena.battle = PlainCopy.of(arena.battle);
                }
                check();
            }
            return this;
        }

        private void step() {
            var who = any();
            switch (random.nextInt(12)) {
                case 0 -> arena.act(who, new Intent.Attack(any()));
                case 1, 2 -> arena.act(who, new Intent.Use(
                        SKILLS.get(random.nextInt(SKILLS.size())), random.nextBoolean() ? null : any()));
                case 3 -> arena.act(who, new Intent.Assist(any()));
                case 4 -> arena.act(who, random.nextInt(4) == 0 ? new Intent.Flee() : new Intent.Stop());
                case 5 -> leaveOrCome(who);
                default -> {
                    arena.now = arena.now.plusMillis(random.nextInt(1500));
                    arena.pulse();
                }
            }
        }

        private void leaveOrCome(FighterId who) {
            if (!away.isEmpty()) {
                var comer = away.removeFirst();
                arena.take(arena.combat.come(arena.battle, comer, arena.circumstances()));
            } else if (random.nextInt(3) == 0) {
                arena.take(arena.combat.leave(arena.battle, who, arena.circumstances()));
            }
        }

        private FighterId any() {
            return ALL.get(random.nextInt(ALL.size()));
        }

        private void check() {
            var ids = new ArrayList<FighterId>();
            for (var each : arena.battle.all()) {
                ids.add(each.id());
                var target = each.target();
                var body = each.fighter().body();
                boolean sound = body.isAlive()
                        && body.stats().equals(stats.get(each.id()))
                        && !each.fights(each.id())
                        && (target == null || arena.battle.find(target).isPresent());
                if (!sound) {
                    throw new AssertionError(each);
                }
            }
            away.forEach(each -> ids.add(each.id()));
            arena.deaths().forEach(death -> ids.add(death.dead().id()));
            if (ids.size() != ALL.size() || !ids.containsAll(ALL)) {
                throw new AssertionError("Lost or doubled: " + ids);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsHereAwayOrDeadAndDiesOnce(long seed) {
        var run = new Run(seed, false).played();

        assertThat(run.arena.deaths()).extracting(death -> death.dead().id()).doesNotHaveDuplicates();
        for (var death : run.arena.deaths()) {
            assertThat(death.dead().isAlive()).isFalse();
            assertThat(death.shares()).allSatisfy(share -> assertThat(share.points()).isBetween(1L, 220L));
            assertThat(death.shares()).extracting(Death.Share::who).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDeadDoNothingAndThePeacefulSufferNothing(long seed) {
        var arena = new Run(seed, false).played().arena;
        var dead = new HashSet<FighterId>();
        for (var event : arena.events) {
            switch (event) {
                case CombatEvent.Died(var death) -> dead.add(death.dead().id());
                case CombatEvent.Struck(var attacker, var target, _, _, _) -> {
                    assertThat(dead).doesNotContain(attacker, target);
                    assertThat(arena.inPeace).doesNotContain(attacker, target);
                }
                case CombatEvent.Used(var actor, var target, _, _) -> assertThat(dead).doesNotContain(actor, target);
                case CombatEvent.Fled(var who, _) -> assertThat(dead).doesNotContain(who);
                default -> { }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSeedAndAnyNumberOfHandOversGiveTheSameFight(long seed) {
        var once = new Run(seed, false).played().arena;
        var handedOver = new Run(seed, true).played().arena;

        assertThat(handedOver.events).isEqualTo(once.events);
        assertThat(handedOver.battle).isEqualTo(once.battle);
    }

    @Test
    void inTheseFightsThereAreAllKindsOfEvents() {
        var kinds = new TreeMap<String, Integer>();
        seeds().forEach(seed -> new Run(seed, false).played().arena.events
                .forEach(event -> kinds.merge(event.getClass().getSimpleName(), 1, Integer::sum)));

        assertThat(kinds).hasSameSizeAs(CombatEvent.class.getPermittedSubclasses());
    }
}
