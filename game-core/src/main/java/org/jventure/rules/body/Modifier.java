package org.jventure.rules.body;

import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;

/** A change of one stat, wherever it comes from: a worn thing, a skill, a boost. */
public record Modifier(Stat stat, Mode mode, int amount) {

    /** An amount below 1 changes nothing and would divide by nothing; more than {@link Effect#MOST} is not needed. */
    public Modifier {
        if (amount < 1 || amount > Effect.MOST) {
            throw new IllegalArgumentException("A stat cannot be changed by " + amount);
        }
    }

    public static Modifier of(Effect.Change change) {
        return new Modifier(change.field(), change.mode(), change.amount());
    }
}
