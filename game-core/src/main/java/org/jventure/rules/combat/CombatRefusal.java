package org.jventure.rules.combat;

import java.time.Duration;
import org.jventure.rules.body.FighterId;

/** Why something cannot be done now. Nothing has changed. */
public sealed interface CombatRefusal extends Answer {

    /** Who is not among the living of this battle does nothing here. */
    record NotHere() implements CombatRefusal {}

    record NoTarget() implements CombatRefusal {}

    record TargetNotHere(FighterId target) implements CombatRefusal {}

    /** Nobody hurts themselves. */
    record NotAtSelf() implements CombatRefusal {}

    record OnlyAtSelf() implements CombatRefusal {}

    /** Peace is kept here, or that one has not consented. */
    record MayNotHarm(FighterId target) implements CombatRefusal {}

    record FightsAlready(FighterId target) implements CombatRefusal {}

    record NotKnown() implements CombatRefusal {}

    /** Builders have taken it out of use. */
    record OutOfUse() implements CombatRefusal {}

    record LevelTooLow(int needed) implements CombatRefusal {}

    /** To wait for, more than nothing. */
    record NotReady(Duration left) implements CombatRefusal {}

    record TooFewPoints(int needed, int left) implements CombatRefusal {}

    record NotFighting() implements CombatRefusal {}

    record NoWayOut() implements CombatRefusal {}

    record FriendNotFighting(FighterId friend) implements CombatRefusal {}
}
