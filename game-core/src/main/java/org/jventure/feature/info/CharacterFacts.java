package org.jventure.feature.info;

import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.turn.FactSource;
import org.jventure.world.Holder;

/** Who the character is, and what is in its purse. */
@Component
final class CharacterFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.CHARACTER;
    }

    @Override
    public ClientFact now(View view) {
        var who = view.who();
        return new ClientFact.Character(
                who.id().toString(),
                who.name(),
                who.name(),
                who.race(),
                who.characterClass(),
                view.world().coinsOf(new Holder.HeldBy(who.id())));
    }
}
