package org.jventure.rules.combat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.Chance;
import org.jventure.rules.body.Body;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.harm.Incoming;
import org.jventure.rules.harm.Moment;
import org.jventure.rules.harm.Outgoing;
import org.jventure.rules.harm.Source;

/** How long somebody would need to strike another down, if chance always took the middle. */
final class Forecast {

    /** Whoever needs longer might as well stop. */
    static final int MOST_ROUNDS = 1000;

    private static final Chance MIDDLE = bound -> bound / 2;

    private final CombatRules rules;
    private final Moment moment;
    private final Fighter attacker;
    private final Fighter target;

    private Forecast(Fighter attacker, Fighter target, CombatRules rules, Instant now) {
        this.attacker = attacker;
        this.target = target;
        this.rules = rules;
        moment = new Moment(now, MIDDLE);
    }

    /** With blows, the skills of the one as often as points and cooldowns allow, and all that the other can heal. */
    static int rounds(Odds.Side one, Odds.Side other, CombatRules rules, Instant now) {
        var forecast = new Forecast(one.fighter(), other.fighter(), rules, now);
        return forecast.rounds(one.skills(), target(other));
    }

    private static long target(Odds.Side other) {
        var vitals = other.fighter().body().vitals();
        long healed = other.skills().stream()
                .filter(skill -> skill.aim() != Skill.Aim.FOE && skill.cost() > 0)
                .mapToLong(skill -> (long) vitals.skill() / skill.cost() * healing(skill))
                .max()
                .orElse(0);
        return vitals.health() + healed;
    }

    private static long healing(Skill skill) {
        return skill.effects().stream()
                .filter(effect -> effect instanceof Effect.Recover(var pool, _) && pool == Pool.HEALTH)
                .mapToLong(effect -> ((Effect.Recover) effect).amount())
                .sum();
    }

    private int rounds(List<Skill> skills, long health) {
        long blows = blows();
        var arsenal = new Arsenal(skills);
        long left = 100 * health;
        for (int round = 1; round < MOST_ROUNDS; round++) {
            left -= blows + arsenal.fire(rules.round().multipliedBy(round));
            if (left <= 0) {
                return round;
            }
        }
        return MOST_ROUNDS;
    }

    /** A skill and its harm in hundredths of a point of health. */
    private record Strike(Skill skill, long harm) {}

    /** What the attacker's skills still have in them. */
    private final class Arsenal {

        private final List<Strike> strikes;
        private final Map<String, Duration> ready = new HashMap<>();
        private long points = attacker.body().vitals().skill();

        private Arsenal(List<Skill> skills) {
            strikes = skills.stream()
                    .filter(skill -> skill.aim() == Skill.Aim.FOE && skill.enabled() && skill.level() <= attacker.level())
                    .map(skill -> new Strike(skill, 100 * harm(skill.effectsWith(attacker.gear()))))
                    .sorted(Comparator.comparing(Strike::harm).reversed())
                    .toList();
        }

        /** The harm of all that are ready by then and can be paid, the worst first. */
        private long fire(Duration now) {
            long harm = 0;
            for (var strike : strikes) {
                var skill = strike.skill();
                int price = attacker.id().isCharacter() ? skill.cost() : 0;
                if (price <= points && ready.getOrDefault(skill.key(), Duration.ZERO).compareTo(now) <= 0) {
                    points -= price;
                    harm += strike.harm();
                    ready.put(skill.key(), now.plus(skill.cooldown()));
                }
            }
            return harm;
        }
    }

    /** In hundredths of a point of health, each round: some miss, some hit well. */
    private long blows() {
        long harm = 0;
        for (var blow : attacker.gear().blows(rules.bareHands(attacker.level()))) {
            harm += harm(blow.effects());
        }
        return harm * Precision.share(attacker, target, moment.now());
    }

    private long harm(List<Effect> effects) {
        var source = new Source(attacker.id(), attacker.level(), "forecast");
        var impact = new Outgoing(rules.types()).of(source, effects, attacker.body(), moment);
        var incoming = new Incoming(rules.types());
        var suffered = incoming.suffer(target.body(), impact, moment);
        return suffered.lost() + again(incoming, suffered.after());
    }

    private long again(Incoming incoming, Body body) {
        return body.lasting().afflictions().stream()
                .filter(affliction -> affliction.cause().equals("forecast"))
                .mapToLong(affliction -> (long) affliction.left() * incoming.again(body, affliction, moment).lost())
                .sum();
    }
}
