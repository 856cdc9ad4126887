package org.jventure.rules.combat;

import java.util.ArrayList;
import java.util.List;
import org.jventure.rules.effect.Effect;

/**
 * What is wielded, or what nature gave.
 *
 * @param key       of the thing, for words and for what it leaves behind
 * @param effects   for its own level, aspects included
 * @param twoHanded takes both hands
 */
public record Weapon(String key, List<Effect> effects, boolean twoHanded) {

    public Weapon {
        effects = List.copyOf(effects);
    }

    boolean canHurt() {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.Damage);
    }

    /** Its effects with that many percent of its damage, at least 1 each. */
    List<Effect> withStrength(int percent) {
        return scaled(effects, percent);
    }

    /** Effects with that many percent of their damage, at least 1 each. */
    static List<Effect> scaled(List<Effect> effects, int percent) {
        var scaled = new ArrayList<Effect>();
        for (var effect : effects) {
            scaled.add(switch (effect) {
                case Effect.Damage(var type, var amount) -> new Effect.Damage(type, share(amount, percent));
                case Effect.DamageOverTime(var type, var amount, var every, var count) ->
                        new Effect.DamageOverTime(type, share(amount, percent), every, count);
                case Effect.DamageTypes _, Effect.Recover _, Effect.Change _, Effect.Boost _ -> effect;
            });
        }
        return scaled;
    }

    private static int share(int amount, int percent) {
        return (int) Math.clamp(Math.ceilDiv((long) amount * percent, 100L), 1, Effect.MOST);
    }
}
