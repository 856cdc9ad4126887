package org.jventure.turn;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Where staff see the cluster and give orders to its leader. Any thread; never blocks, never throws. What becomes of an
 * order reaches the asker later, as words.
 */
public interface ClusterDesk {

    /** As this node knows it: about a second old, and good for showing only. */
    ClusterStatus status();

    /** Asks the leader to hand the zone over to the target. */
    void move(CharacterId asker, ZoneId zone, NodeId target);

    /** Asks the leader to bring a zone that is out of service back into it. */
    void release(CharacterId asker, ZoneId zone);
}
