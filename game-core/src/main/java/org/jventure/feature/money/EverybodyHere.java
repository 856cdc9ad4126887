package org.jventure.feature.money;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.turn.Company;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;

/** Whoever is in the same room is company, until people can follow each other. */
@Component
final class EverybodyHere implements Company {

    @Override
    public List<PlayerCharacter> of(Turn turn) {
        return turn.world().creaturesIn(turn.actor().room()).stream()
                .filter(PlayerCharacter.class::isInstance)
                .map(PlayerCharacter.class::cast)
                .filter(character -> !character.id().equals(turn.actor().id()))
                .toList();
    }
}
