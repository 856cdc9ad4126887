package org.jventure.feature.npc;

import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;

/** What NPCs ask of fights. */
final class Battles {

    private Battles() {}

    static boolean isFighting(Turn turn, Npc npc) {
        return false;
    }

    static void use(Turn turn, Npc npc, String skill, @Nullable FighterId about) {}

    static void target(Turn turn, Npc npc, boolean players, boolean npcs, @Nullable FighterId about) {}
}
