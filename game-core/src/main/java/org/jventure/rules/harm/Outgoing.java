package org.jventure.rules.harm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jventure.kernel.Chance;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Stat;

/**
 * What a bundle of effects comes to when somebody uses it. In this order, whatever the order of the bundle: changes of the
 * user's stats, boosts, damage, damage over time, recovery, and the halving of damage of types that are not meant.
 */
public final class Outgoing {

    private final DamageTable types;

    public Outgoing(DamageTable types) {
        this.types = types;
    }

    /**
     * What leaves somebody with that body.
     *
     * @param effects all that joins in: of the skill or the weapon, and of what is worn. Changes that worn things make count
     *                only if they are among these, so that a whitelist can leave them out
     */
    public Impact of(Source source, List<Effect> effects, Body body, Moment moment) {
        var reckoning = new Reckoning(stats(effects, body, moment), moment.chance());
        var boosts = only(Effect.Boost.class, effects);
        only(Effect.Damage.class, effects).forEach(reckoning::damage);
        only(Effect.DamageOverTime.class, effects).forEach(reckoning::overTime);
        only(Effect.Recover.class, effects).forEach(reckoning::recovery);
        var hits = halved(reckoning.hits, only(Effect.DamageTypes.class, effects));
        return new Impact(source, hits, reckoning.doses, reckoning.recoveries, boosts, reckoning.practised);
    }

    private static Stats stats(List<Effect> effects, Body body, Moment moment) {
        var modifiers = new ArrayList<>(body.lasting().modifiers(moment.now()));
        only(Effect.Change.class, effects).forEach(change -> modifiers.add(Modifier.of(change)));
        return body.stats().under(modifiers);
    }

    /** Several lists of types are taken together: a ring of fire makes a sword no blunter. */
    private static List<Impact.Hit> halved(List<Impact.Hit> hits, List<Effect.DamageTypes> lists) {
        if (lists.isEmpty()) {
            return hits;
        }
        Set<String> meant = new HashSet<>();
        lists.forEach(list -> meant.addAll(list.types()));
        return hits.stream()
                .map(hit -> meant.contains(hit.type()) ? hit : new Impact.Hit(hit.type(), Formulas.halved(hit.amount())))
                .toList();
    }

    private static <T extends Effect> List<T> only(Class<T> kind, List<Effect> effects) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private final class Reckoning {

        private final Stats stats;
        private final Chance chance;
        private final List<Impact.Hit> hits = new ArrayList<>();
        private final List<Impact.Dose> doses = new ArrayList<>();
        private final List<Impact.Recovery> recoveries = new ArrayList<>();
        private final List<Stat> practised = new ArrayList<>();

        private Reckoning(Stats stats, Chance chance) {
            this.stats = stats;
            this.chance = chance;
        }

        private void damage(Effect.Damage damage) {
            hits.add(new Impact.Hit(damage.type(), amount(damage.type(), damage.amount())));
        }

        private void overTime(Effect.DamageOverTime dose) {
            int amount = amount(dose.type(), dose.amount());
            doses.add(new Impact.Dose(dose.type(), amount, dose.every(), dose.count()));
        }

        private void recovery(Effect.Recover recover) {
            practised.add(Stat.AWARENESS);
            int amount = Formulas.recovered(recover.amount(), Formulas.luck(chance));
            recoveries.add(new Impact.Recovery(recover.pool(), amount));
        }

        private int amount(String key, int amount) {
            var type = types.of(key);
            practised.add(type.attack());
            return Formulas.outgoing(amount, stats.of(type.attack()), type.boost(), Formulas.luck(chance));
        }
    }
}
