package org.jventure.feature.npc;

import org.springframework.stereotype.Component;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.rules.body.FighterId;
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
        var world = turn.world();
        var ways = world.requireRoom(npc.room()).exits().values().stream()
                .filter(exit -> exit.zone().equals(world.id()) && world.room(exit.room()).isPresent())
                .toList();
        if (ways.isEmpty() || world.isFighting(new FighterId.OfNpc(npc.id()))) {
            return;
        }
        var way = ways.get(turn.chance().below(ways.size()));
        turn.emitTo(npc.room(), _ -> true, new MovementEvent.Departed(npc.styledName(), way.direction()));
        turn.move(npc, way.room());
        turn.emitTo(way.room(), _ -> true, new MovementEvent.Arrived(npc.styledName(), way.direction()));
    }
}
