package org.jventure.turn;

import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Deed;
import org.jventure.world.Npc;

/** How NPCs do what is written of them, step by step. Stateless. */
public interface NpcDeeds {

    /**
     * One step, within a turn without an actor. What can't be done just now is left undone.
     *
     * @param about whom it is about; null = nobody. That one may have gone
     */
    void perform(Turn turn, Npc npc, Deed deed, @Nullable FighterId about);
}
