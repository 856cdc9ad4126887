package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Chance;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.harm.DamageType;
import org.jventure.rules.harm.Moment;

/** A room to fight in, where chance takes the middle unless told otherwise. One thread. */
final class Arena implements Surroundings {

    static final FighterId ANN = character(1);
    static final FighterId BOB = character(2);
    static final FighterId CAT = character(3);
    static final FighterId WOLF = new FighterId.OfNpc(new NpcId("wood/wolf"));
    static final FighterId BEAR = new FighterId.OfNpc(new NpcId("wood/bear"));

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    /** Damage that neither stats nor chance of the middle change. */
    static final DamageTable TYPES = new DamageTable(Map.of(
            "pure", new DamageType("pure", Stat.STRENGTH, 0, Stat.STRENGTH, 0)));

    static final CombatRules RULES =
            new CombatRules(TYPES, Duration.ofSeconds(2), Duration.ofSeconds(1), new Effect.Damage("pure", 4));

    final Combat combat = new Combat(RULES);
    final Set<FighterId> inPeace = new HashSet<>();
    final List<Set<FighterId>> groups = new ArrayList<>();
    final List<CombatEvent> events = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    final List<Combatant> gone = new ArrayList<>();
    Chance chance = bound -> bound / 2;
    Instant now = NOON;
    Battle battle = Battle.none();
    int ways = 3;
    boolean knowing = true;

    static FighterId character(int number) {
        return new FighterId.OfCharacter(new CharacterId(new UUID(0, number)));
    }

    /** With as much health, who strikes that hard. */
    static Fighter fighter(FighterId who, int health, int strength) {
        var weapon = new Weapon("tool", List.of(new Effect.Damage("pure", strength)), false);
        var body = Body.fresh(Stats.newcomers().with(Stat.MAX_HEALTH, health));
        return Fighter.fresh(who, 1, body, new Gear(weapon, null, List.of(), 0)).worth(who.isCharacter() ? 0 : 100);
    }

    Arena with(FighterId who, int health, int strength) {
        return with(fighter(who, health, strength));
    }

    Arena with(Fighter fighter) {
        battle = battle.with(Combatant.peaceful(fighter));
        return this;
    }

    Circumstances circumstances() {
        return new Circumstances(new Moment(now, chance), this);
    }

    /** Does it, whatever becomes of it. */
    @Nullable CombatRefusal act(FighterId actor, Intent intent) {
        return switch (combat.act(battle, actor, intent, circumstances())) {
            case Outcome outcome -> {
                take(outcome);
                yield null;
            }
            case CombatRefusal refusal -> refusal;
        };
    }

    Arena does(FighterId actor, Intent intent) {
        assertThat(act(actor, intent)).isNull();
        return this;
    }

    Arena attack(FighterId actor, FighterId target) {
        return does(actor, new Intent.Attack(target));
    }

    /** Lets that much time go by, with a pulse each tenth of a second. */
    Arena passes(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(100);
            pulse();
        }
        return this;
    }

    Arena passes(long millis) {
        return passes(Duration.ofMillis(millis));
    }

    Arena pulse() {
        take(combat.pulse(battle, circumstances()));
        return this;
    }

    void take(Outcome outcome) {
        battle = outcome.after();
        events.addAll(outcome.events());
        outcome.events().forEach(event -> {
            if (event instanceof CombatEvent.Died(var death)) {
                deaths.add(death);
            }
        });
        gone.addAll(outcome.gone());
    }

    Combatant get(FighterId who) {
        return battle.find(who).orElseThrow();
    }

    int health(FighterId who) {
        return get(who).fighter().body().vitals().health();
    }

    <T extends CombatEvent> List<T> told(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Death> deaths() {
        return deaths;
    }

    @Override
    public boolean mayHarm(FighterId actor, FighterId target) {
        return !inPeace.contains(actor) && !inPeace.contains(target);
    }

    @Override
    public boolean knows(FighterId actor, Skill skill) {
        return knowing;
    }

    @Override
    public int waysOut(FighterId who) {
        return ways;
    }

    @Override
    public Set<FighterId> companions(FighterId who) {
        return groups.stream().filter(group -> group.contains(who)).findFirst().orElse(Set.of());
    }
}
