package org.jventure.rules.balance;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jventure.kernel.Chance;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.Circumstances;
import org.jventure.rules.combat.Combat;
import org.jventure.rules.combat.CombatRules;
import org.jventure.rules.combat.Combatant;
import org.jventure.rules.combat.Intent;
import org.jventure.rules.combat.Outcome;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.combat.Surroundings;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.Moment;

/** One fight of two to the end, both of whom do what seems best each half second. */
final class Duel {

    private static final Instant BEGIN = Instant.EPOCH;
    private static final Duration STEP = Duration.ofMillis(500);

    /** Who has not won by then has not won. */
    private static final int MOST_ROUNDS = 100;

    private final CombatRules rules;
    private final Combat combat;
    private final Chance chance;
    private final Contender player;
    private final Contender foe;
    private Instant now = BEGIN;
    private Battle battle = Battle.none();

    private Duel(CombatRules rules, Contender player, Contender foe, Chance chance) {
        this.rules = rules;
        combat = new Combat(rules);
        this.player = player;
        this.foe = foe;
        this.chance = chance;
    }

    /**
     * How it ended.
     *
     * @param rounds begun, at least 1
     * @param left   health of the player at the end, in percent
     */
    record Ending(boolean won, int rounds, int left) {}

    static Ending fight(CombatRules rules, Contender player, Contender foe, Chance chance) {
        return new Duel(rules, player, foe, chance).fight();
    }

    private Ending fight() {
        battle = battle.with(Combatant.peaceful(player.fighter())).with(Combatant.peaceful(foe.fighter()));
        act(player.fighter().id(), new Intent.Attack(foe.fighter().id()));
        int rounds = 0;
        while (battle.all().size() == 2 && rounds < MOST_ROUNDS) {
            if (battle.next().filter(due -> !due.isAfter(now)).isPresent()) {
                battle = combat.pulse(battle, circumstances()).after();
            }
            decide(player);
            decide(foe);
            now = now.plus(STEP);
            rounds = (int) Math.ceilDiv(Duration.between(BEGIN, now).toMillis(), rules.round().toMillis());
        }
        var winner = battle.find(player.fighter().id());
        boolean won = winner.isPresent() && battle.all().size() == 1;
        return new Ending(won, rounds, winner.map(this::health).orElse(0));
    }

    /** Heals when hurt, blesses when not blessed, else does what hurts most. */
    private void decide(Contender one) {
        battle.find(one.fighter().id()).ifPresent(self -> one.skills().stream()
                .filter(skill -> isReady(skill, self) && makesSense(skill, self))
                .anyMatch(skill -> act(one.fighter().id(), new Intent.Use(skill, null))));
    }

    private boolean makesSense(Skill skill, Combatant self) {
        boolean heals = skill.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Recover(var pool, _) && pool == Pool.HEALTH);
        boolean blesses = skill.effects().stream().anyMatch(effect -> effect instanceof Effect.Boost);
        boolean blessed = self.fighter().body().lasting().boosts().stream()
                .anyMatch(boost -> boost.cause().equals(skill.key()));
        return switch (skill.aim()) {
            case FOE -> true;
            case FRIEND, SELF -> heals && health(self) < 50 || blesses && !blessed;
        };
    }

    private int health(Combatant one) {
        var body = one.fighter().body();
        return (int) (body.vitals().of(Pool.HEALTH) * 100L / body.effective(now).of(Stat.MAX_HEALTH));
    }

    /** Whether it would be refused anyway: of most, most of the time. */
    private boolean isReady(Skill skill, Combatant self) {
        var isNpc = self.id() instanceof FighterId.OfNpc;
        var wait = self.fighter().cooldowns().waits().get(skill.key());
        return (isNpc || skill.cost() <= self.fighter().body().vitals().of(Pool.SKILL))
                && (wait == null || !wait.ready().isAfter(now));
    }

    /** How much good it does, or harm, at a guess. */
    static int worth(Skill skill) {
        return skill.effects().stream()
                .mapToInt(effect -> switch (effect) {
                    case Effect.Damage(_, var amount) -> amount;
                    case Effect.DamageOverTime(_, var amount, _, var count) -> amount * count;
                    case Effect.Recover(_, var amount) -> 1000 + amount;
                    case Effect.Boost _ -> 100;
                    case Effect.DamageTypes _, Effect.Change _ -> 0;
                })
                .sum();
    }

    private boolean act(FighterId who, Intent intent) {
        if (combat.act(battle, who, intent, circumstances()) instanceof Outcome outcome) {
            battle = outcome.after();
            return true;
        }
        return false;
    }

    private Circumstances circumstances() {
        return new Circumstances(new Moment(now, chance), OPEN_FIELD);
    }

    private static final Surroundings OPEN_FIELD = new Surroundings() {

        @Override
        public boolean mayHarm(FighterId actor, FighterId target) {
            return true;
        }

        @Override
        public boolean knows(FighterId actor, Skill skill) {
            return true;
        }

        @Override
        public int waysOut(FighterId who) {
            return 1;
        }

        @Override
        public Set<FighterId> companions(FighterId who) {
            return Set.of();
        }
    };
}
