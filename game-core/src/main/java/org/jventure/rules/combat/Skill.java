package org.jventure.rules.combat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;

/**
 * A skill, or a thing that is used like one.
 *
 * @param key       by which its cooldown, boosts and afflictions are known
 * @param level     which its user needs
 * @param cost      skill points
 * @param whitelist words of the kinds of effects ({@link Effect#word}) that things worn and wielded may add; empty: all. Its
 *                  own always act, and no sword in hand hurts a friend
 * @param taunts    whoever it is used at turns on its user
 * @param enabled   false while builders keep it from everybody
 */
public record Skill(
        String key,
        int level,
        int cost,
        Duration cooldown,
        Aim aim,
        List<Effect> effects,
        Set<String> whitelist,
        boolean taunts,
        boolean enabled) {

    public Skill {
        effects = List.copyOf(effects);
        whitelist = Set.copyOf(whitelist);
        cost = Math.max(0, cost);
        cooldown = cooldown.isNegative() ? Duration.ZERO : cooldown;
    }

    /** At whom it is used. */
    public enum Aim {
        /** At whom one fights, if nobody is named. */
        FOE,
        /** At oneself, if nobody is named. */
        FRIEND,
        /** Only at oneself. */
        SELF
    }

    /** A thing that anybody can use, such as a potion: it costs no skill points, and its charges are counted elsewhere. */
    public static Skill ofThing(String key, List<Effect> effects) {
        return new Skill(key, 1, 0, Duration.ZERO, aimOf(effects), effects, Set.of(), false, true);
    }

    /** What effects are good for: those that hurt or weaken are for foes. */
    public static Aim aimOf(List<Effect> effects) {
        return effects.stream().anyMatch(Skill::harms) ? Aim.FOE : Aim.FRIEND;
    }

    /** Its own effects, and what of the gear joins them. */
    List<Effect> effectsWith(Gear gear) {
        var all = new ArrayList<>(gear.joining(whitelist));
        if (aim != Aim.FOE) {
            all.removeIf(Skill::harms);
        }
        all.addAll(0, effects);
        return all;
    }

    private static boolean harms(Effect effect) {
        return switch (effect) {
            case Effect.Damage _, Effect.DamageOverTime _ -> true;
            case Effect.Boost boost -> boost.mode() == Mode.SUBTRACT || boost.mode() == Mode.DIVIDE;
            case Effect.DamageTypes _, Effect.Recover _, Effect.Change _ -> false;
        };
    }
}
