package org.jventure.feature.npc;

import org.springframework.stereotype.Component;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;

/** Walks into a neighbouring room, never out of the zone. */
@Component
final class WanderBehaviour implements NpcBehaviour {

    @Override
    public boolean fits(Npc npc) {
        return npc.prototype().wanders() > 0;
    }

    @Override
    public int meanSeconds(Npc npc) {
        return npc.prototype().wanders();
    }

    @Override
    public void act(Turn turn, Npc npc) {
        if (Battles.isFighting(turn, npc)) {
            return;
        }
        var ways = Ways.from(turn.world(), npc.room());
        if (!ways.isEmpty()) {
            Ways.walk(turn, npc, ways.get(turn.chance().below(ways.size())));
        }
    }
}
