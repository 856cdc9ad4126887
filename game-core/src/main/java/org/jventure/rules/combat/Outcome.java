package org.jventure.rules.combat;

import java.util.List;

/**
 * What became of a battle.
 *
 * @param after  the battle now, without those who died or left
 * @param events what happened, in order
 * @param gone   those who left alive, as they are now: to be put where they went
 */
public record Outcome(Battle after, List<CombatEvent> events, List<Combatant> gone) implements Answer {

    public Outcome {
        events = List.copyOf(events);
        gone = List.copyOf(gone);
    }
}
