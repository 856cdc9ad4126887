package org.jventure.rules.combat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.ActiveBoost;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.harm.Felt;

/** What happens in a fight, for narrators to tell. */
public sealed interface CombatEvent {

    /**
     * Somebody goes for somebody.
     *
     * @param back because of being attacked, hurt or provoked, not of their own choice
     */
    record Engaged(FighterId attacker, FighterId target, boolean back) implements CombatEvent {}

    /**
     * A blow of a round that hit.
     *
     * @param weapon null = with bare hands
     * @param well   it hit twice as hard as others
     */
    record Struck(FighterId attacker, FighterId target, @Nullable String weapon, boolean well, List<Felt> felt)
            implements CombatEvent {

        public Struck {
            felt = List.copyOf(felt);
        }
    }

    /**
     * A blow of a round that did not hit.
     *
     * @param weapon null = with bare hands
     */
    record Missed(FighterId attacker, FighterId target, @Nullable String weapon) implements CombatEvent {}

    /** A skill or a thing was used at somebody, perhaps at its user. */
    record Used(FighterId actor, FighterId target, String skill, List<Felt> felt) implements CombatEvent {

        public Used {
            felt = List.copyOf(felt);
        }
    }

    /**
     * What afflicts somebody hurts again.
     *
     * @param last it was the last time
     */
    record HurtAgain(FighterId target, FighterId by, String cause, Felt felt, boolean last) implements CombatEvent {}

    record BoostEnded(FighterId who, ActiveBoost boost) implements CombatEvent {}

    /** Somebody looks better or worse than just now. */
    record Looks(FighterId who, Hurt hurt) implements CombatEvent {}

    record Taunted(FighterId by, FighterId target) implements CombatEvent {}

    /**
     * Somebody gets away.
     *
     * @param way which of the ways that the surroundings counted, from 0
     */
    record Fled(FighterId who, int way) implements CombatEvent {}

    record FlightFailed(FighterId who) implements CombatEvent {}

    /** Somebody has nobody to strike any more. */
    record Stopped(FighterId who) implements CombatEvent {}

    /** A skill can be used again. */
    record Ready(FighterId who, String skill) implements CombatEvent {}

    record Died(Death death) implements CombatEvent {}
}
