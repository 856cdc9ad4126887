package org.jventure.rules.harm;

import org.jventure.rules.body.ActiveBoost;
import org.jventure.rules.body.Affliction;
import org.jventure.rules.effect.Pool;

/** What arrived of an impact, after stats, armour and limits: what both sides are told. */
public sealed interface Felt {

    /**
     * Health lost.
     *
     * @param amount  how hard it was; may be more than was left
     * @param stopped what the armour took of it
     */
    record Damaged(String type, int amount, int stopped) implements Felt {}

    /** So much came back; 0 if nothing was missing. */
    record Recovered(Pool pool, int amount) implements Felt {}

    record Boosted(ActiveBoost boost) implements Felt {}

    /** Will be hurt again. */
    record Afflicted(Affliction affliction) implements Felt {}
}
