package org.jventure.command;

import org.jventure.turn.Turn;

/** One thing that a player can do. Stateless, package-private and final; found by component scan. */
public interface Command {

    CommandSpec spec();

    /**
     * Does it, for the turn's actor. Throws {@link org.jventure.turn.Refusal} where the player may not, which takes
     * back what the turn has changed. Runs on the zone's thread and must not block.
     */
    void perform(Turn turn, Arguments arguments);
}
