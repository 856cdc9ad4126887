package org.jventure.turn;

import org.jventure.world.Exit;
import org.jventure.world.PlayerCharacter;

/** Something that may keep characters from walking through an exit. Stateless; found by component scan. */
public interface Warden {

    /**
     * Throws a {@link Refusal} if the character may not go that way.
     *
     * @param walker the actor, or one who follows it
     */
    void check(Turn turn, PlayerCharacter walker, Exit exit);
}
