package org.jventure.rules.item;

import java.util.ArrayList;
import java.util.List;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.harm.Formulas;

/**
 * What a thing is together with its aspects, for its level: armour and damage grow by a tenth for each level, all else
 * stays.
 *
 * @param armour  0 or more
 * @param effects its own, then those of its aspects
 */
public record Compiled(int armour, List<Effect> effects) {

    public Compiled {
        armour = Math.max(0, armour);
        effects = List.copyOf(effects);
    }

    /** Of a thing of that level; {@code this} of the thing itself as builders wrote it, for level 1. */
    public Compiled with(List<Compiled> aspects, int level) {
        long sum = armour;
        var all = new ArrayList<>(effects);
        for (var aspect : aspects) {
            sum += aspect.armour;
            all.addAll(aspect.effects);
        }
        int bounded = (int) Math.min(sum, Effect.MOST);
        return new Compiled(Formulas.atLevel(bounded, level), all.stream().map(each -> atLevel(each, level)).toList());
    }

    private static Effect atLevel(Effect effect, int level) {
        return switch (effect) {
            case Effect.Damage(var type, var amount) -> new Effect.Damage(type, amount(amount, level));
            case Effect.DamageOverTime(var type, var amount, var every, var count) ->
                    new Effect.DamageOverTime(type, amount(amount, level), every, count);
            case Effect.DamageTypes _, Effect.Recover _, Effect.Change _, Effect.Boost _ -> effect;
        };
    }

    private static int amount(int amount, int level) {
        return Math.clamp(Formulas.atLevel(amount, level), 1, Effect.MOST);
    }
}
