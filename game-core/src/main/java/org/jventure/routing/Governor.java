package org.jventure.routing;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Where news of ownership goes that came from another node, or from this one's own leader. Called on whatever thread;
 * only enqueues.
 */
public interface Governor {

    /** Make the zone ready to be handed over; {@link NodeOrders#parked} or {@link NodeOrders#notParked} tell the leader. */
    void park(ZoneId zone, long epoch, NodeId leader);

    /** A zone stands still and waits for the leader, which this node is or was. */
    void parked(ZoneId zone, long epoch, long batch);

    /** A zone can't be handed over now; a sentence says why. */
    void notParked(ZoneId zone, long epoch, String why);

    /** A zone has a new owner; the routes know it already. */
    void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation);

    /** Staff want the zone on that node; they are told by {@link Router#notice}. */
    void moveZone(ZoneId zone, NodeId target, CharacterId asker);

    /** Staff want the zone back in service; they are told by {@link Router#notice}. */
    void releaseZone(ZoneId zone, CharacterId asker);

    /** Of a node that is alone: what it has stays as it is. */
    static Governor none() {
        return new Governor() {
            @Override
            public void park(ZoneId zone, long epoch, NodeId leader) {}

            @Override
            public void parked(ZoneId zone, long epoch, long batch) {}

            @Override
            public void notParked(ZoneId zone, long epoch, String why) {}

            @Override
            public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {}

            @Override
            public void moveZone(ZoneId zone, NodeId target, CharacterId asker) {}

            @Override
            public void releaseZone(ZoneId zone, CharacterId asker) {}
        };
    }
}
