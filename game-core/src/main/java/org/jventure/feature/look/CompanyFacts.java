package org.jventure.feature.look;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.turn.FactSource;
import org.jventure.world.Creature;
import org.jventure.world.PlayerCharacter;

/** Which other players are in the room. */
@Component
final class CompanyFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.PLAYERS;
    }

    @Override
    public ClientFact now(View view) {
        var who = view.who();
        var others = new ArrayList<ClientFact.Person>();
        for (Creature creature : view.world().creaturesIn(who.room())) {
            if (creature instanceof PlayerCharacter other && !other.id().equals(who.id())) {
                others.add(new ClientFact.Person(other.name(), other.name()));
            }
        }
        return new ClientFact.Players(view.world().requireRoom(who.room()).number(), others);
    }
}
