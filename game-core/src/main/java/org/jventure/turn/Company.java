package org.jventure.turn;

import java.util.List;
import org.jventure.world.PlayerCharacter;

/** Who belongs together, and shares what is found. Called within a turn; stateless. */
@FunctionalInterface
public interface Company {

    /** The characters in the actor's room that are of its company, without the actor, in order of arrival. */
    List<PlayerCharacter> of(Turn turn);
}
