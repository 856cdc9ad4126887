package org.jventure.feature.company;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jventure.turn.Company;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.Ties;
import org.springframework.stereotype.Component;

/**
 * The company of one who follows or is followed: the first leader in the room, and all behind it; and whoever is in the
 * same group and in the room.
 */
@Component
final class TogetherHere implements Company {

    @Override
    public List<PlayerCharacter> of(Turn turn) {
        return Stream.concat(Fellowship.companyOf(turn.world(), turn.actor()).stream(), group(turn))
                .distinct()
                .filter(character -> !character.id().equals(turn.actor().id()))
                .sorted(Comparator.comparingLong(PlayerCharacter::arrival))
                .toList();
    }

    private static Stream<PlayerCharacter> group(Turn turn) {
        var mine = turn.actor().sheet().ties().group();
        return turn.world().characters().stream()
                .filter(other -> mine != null
                        && other.room().equals(turn.actor().room())
                        && other.sheet().ties().group() instanceof Ties.Membership(var theirs, var _)
                        && theirs.equals(mine.group()));
    }
}
