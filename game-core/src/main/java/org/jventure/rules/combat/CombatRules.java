package org.jventure.rules.combat;

import java.time.Duration;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.harm.Formulas;

/**
 * The numbers of fights that an operator may change.
 *
 * @param types     all types of damage
 * @param round     from one blow to the next
 * @param pause     after any skill, before the next of whatever kind; zero = none
 * @param bareHands what fists, teeth and claws of level 1 do
 */
public record CombatRules(DamageTable types, Duration round, Duration pause, Effect.Damage bareHands) {

    public CombatRules {
        if (round.compareTo(Effect.SHORTEST) < 0 || pause.isNegative()) {
            throw new IllegalArgumentException("A round lasts 100 ms at least, and no pause is below nothing");
        }
    }

    /** Rounds of two seconds, a second between skills, and fists of four. */
    public static CombatRules usual(DamageTable types) {
        return new CombatRules(
                types, Duration.ofSeconds(2), Duration.ofSeconds(1), new Effect.Damage("bludgeoning", 4));
    }

    Effect.Damage bareHands(int level) {
        return new Effect.Damage(
                bareHands.type(), Math.clamp(Formulas.atLevel(bareHands.amount(), level), 1, Effect.MOST));
    }
}
