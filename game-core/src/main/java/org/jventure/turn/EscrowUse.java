package org.jventure.turn;

import java.util.List;
import org.jventure.escrow.Escrowed;
import org.jventure.kernel.EscrowId;
import org.jventure.turn.Entrance.Manner;

/**
 * One way to use escrow, as parcels do: found by component scan. Called within a turn of the character concerned, as often
 * as it enters a zone, so that nothing is stuck whatever process died in between. Stateless.
 */
public interface EscrowUse {

    /** What escrows of this use have for a purpose; also the name of the table that decides about them. */
    String purpose();

    /** The actor has just come into the world or the zone, or its player is back. */
    default void arrived(Turn turn, Manner manner) {}

    /** The actor has filled this escrow, and the row that decides about it was never made: asks for that again. */
    void resume(Turn turn, EscrowId escrow);

    /** This is due to the actor: takes it, or leaves it for another time and answers false. */
    boolean receive(Turn turn, Escrowed due);

    /** What the actor could not take: tells of it in a line. Called when the actor has asked for it, or signs in. */
    void kept(Turn turn, List<Escrowed> kept);
}
