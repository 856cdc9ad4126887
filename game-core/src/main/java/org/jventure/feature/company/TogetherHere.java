package org.jventure.feature.company;

import java.util.Comparator;
import java.util.List;
import org.jventure.turn.Company;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** The company of one who follows or is followed: the first leader in the room, and all behind it. */
@Component
final class TogetherHere implements Company {

    @Override
    public List<PlayerCharacter> of(Turn turn) {
        return Fellowship.companyOf(turn.world(), turn.actor()).stream()
                .filter(character -> !character.id().equals(turn.actor().id()))
                .sorted(Comparator.comparingLong(PlayerCharacter::arrival))
                .toList();
    }
}
