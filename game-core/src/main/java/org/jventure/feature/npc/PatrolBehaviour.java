package org.jventure.feature.npc;

import org.jventure.rules.conduct.Habits.Patrol;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.springframework.stereotype.Component;

/** Walks its round, room after room, and begins anew. */
@Component
final class PatrolBehaviour implements NpcBehaviour {

    @Override
    public boolean fits(Npc npc) {
        return npc.prototype().conduct().habits().patrol() != null;
    }

    @Override
    public int meanSeconds(Npc npc) {
        var patrol = npc.prototype().conduct().habits().patrol();
        return patrol == null ? 1 : Math.max(1, (int) patrol.every().toSeconds());
    }

    @Override
    public void act(Turn turn, Npc npc) {
        if (Battles.isFighting(turn, npc)) {
            return;
        }
        var patrol = npc.prototype().conduct().habits().patrol();
        if (patrol == null || patrol.rooms().isEmpty()) {
            return;
        }
        int stage = stage(npc, patrol);
        Ways.toward(turn.world(), npc.room(), patrol.rooms().get(stage)).ifPresent(exit -> {
            var going = npc.with(npc.bearing().making(stage));
            turn.soften(going);
            Ways.walk(turn, going, exit);
        });
    }

    /** The room that it makes for: where it is already, it makes for the next. */
    private static int stage(Npc npc, Patrol patrol) {
        int stage = npc.bearing().stage() % patrol.rooms().size();
        return patrol.rooms().get(stage).equals(npc.room()) ? (stage + 1) % patrol.rooms().size() : stage;
    }
}
