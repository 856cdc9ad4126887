package org.jventure.placement;

import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * What a leader tells nodes, itself included. Messages may be lost: all but {@link #park} only hasten what each node
 * reads in its next round anyway, and a park that is not answered is off. Any thread; never blocks, never throws.
 */
public interface Orders {

    /**
     * Makes ready to hand the zone over; the node answers the leader with the epoch and its last batch
     * ({@link Rounds#parked}), or why it can't ({@link Rounds#notParked}).
     */
    void park(NodeId owner, ZoneId zone, long epoch, NodeId leader);

    /** The zone has a new owner, under this epoch. Told to the new owner first, then to all others, the teller included. */
    void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation);
}
