package org.jventure.turn;

import java.time.Duration;
import org.jventure.rules.conduct.Happening;
import org.jventure.world.Npc;

/** Something that NPCs do when something happens in their room. Stateless; found by component scan. */
public interface NpcInstinct {

    /** Whether this NPC does it on that. Asked for each NPC in the room, so it is quick. */
    boolean heeds(Npc npc, Happening happening);

    /** How long it takes to get to it. */
    default Duration after() {
        return Duration.ofMillis(500);
    }

    /** In a turn of its own, without an actor; meanwhile everybody may have gone. */
    void act(Turn turn, Npc npc, Happening happening);
}
