package org.jventure.feature.npc;

import java.util.List;
import org.jventure.feature.look.ItemView;
import org.jventure.kernel.RoomId;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.springframework.stereotype.Component;

/**
 * Carries off what lies about, one thing at a time, to its nest. It is there at once, and stored: so nothing is lost with the
 * NPC, whatever becomes of that, and whoever finds the nest has it all back.
 */
@Component
final class ScavengeBehaviour implements NpcBehaviour {

    /** A nest is full some time. */
    private static final int MOST_IN_NEST = 20;

    @Override
    public boolean fits(Npc npc) {
        return npc.prototype().conduct().habits().scavenge() != null;
    }

    @Override
    public int meanSeconds(Npc npc) {
        var scavenge = npc.prototype().conduct().habits().scavenge();
        return scavenge == null ? 1 : Math.max(1, (int) scavenge.every().toSeconds());
    }

    @Override
    public void act(Turn turn, Npc npc) {
        if (Battles.isFighting(turn, npc)) {
            return;
        }
        var nest = nest(npc);
        var there = new Holder.InRoom(nest);
        if (nest.equals(npc.room())
                || turn.world().room(nest).isEmpty()
                || turn.world().itemsOf(there).size() >= MOST_IN_NEST) {
            return;
        }
        turn.world().itemsOf(new Holder.InRoom(npc.room())).stream()
                .filter(item -> item.prototype().takeable() && !item.prototype().isContainer())
                .findFirst()
                .ifPresent(item -> {
                    turn.move(item, there);
                    turn.emitTo(npc.room(), _ -> true, new NpcEvent.Snatched(npc.styledName(), ItemView.list(List.of(item))));
                });
    }

    private static RoomId nest(Npc npc) {
        var scavenge = npc.prototype().conduct().habits().scavenge();
        return scavenge == null || scavenge.nest() == null ? npc.bearing().home() : scavenge.nest();
    }
}
