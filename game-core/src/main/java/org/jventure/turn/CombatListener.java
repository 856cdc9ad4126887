package org.jventure.turn;

import org.jventure.kernel.RoomId;
import org.jventure.rules.combat.CombatEvent;

/**
 * Something that reacts to what happens in fights, such as NPCs that help each other. Called within the turn in which it
 * happened, when that is done with all its consequences: whoever died is gone, whoever fled stands elsewhere. Stateless;
 * found by component scan.
 */
@FunctionalInterface
public interface CombatListener {

    /** @param room where it happened */
    void happened(Turn turn, RoomId room, CombatEvent event);
}
