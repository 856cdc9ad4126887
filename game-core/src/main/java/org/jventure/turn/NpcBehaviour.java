package org.jventure.turn;

import org.jventure.world.Npc;

/** Something that NPCs do of themselves, now and then. Stateless; found by component scan. */
public interface NpcBehaviour {

    /** Whether NPCs of this kind do it. */
    boolean fits(Npc npc);

    /** Mean seconds between two acts, above 0 for all that fit; the zone varies it by chance. */
    int meanSeconds(Npc npc);

    /** One act, within a turn without an actor. */
    void act(Turn turn, Npc npc);
}
