package org.jventure.feature.item;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.turn.FactSource;
import org.jventure.world.Creature;
import org.jventure.world.Holder;
import org.jventure.world.Npc;

/** What lies in the room, and which NPCs are there. */
@Component
final class GroundFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.LYING;
    }

    @Override
    public ClientFact now(View view) {
        var room = view.who().room();
        var things = new ArrayList<ClientFact.Thing>();
        view.world().itemsOf(new Holder.InRoom(room)).stream().map(BurdenFacts::thing).forEach(things::add);
        for (Creature creature : view.world().creaturesIn(room)) {
            if (creature instanceof Npc npc) {
                things.add(new ClientFact.Thing(npc.id().toString(), npc.name(), false, false, true));
            }
        }
        return new ClientFact.Things(new ClientFact.Ground(view.world().requireRoom(room).number()), things);
    }
}
