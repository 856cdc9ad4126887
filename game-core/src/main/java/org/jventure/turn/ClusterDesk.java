package org.jventure.turn;

import org.jventure.kernel.CharacterId;

/**
 * Where staff in the game see the cluster and give orders to its leader. Any thread; never blocks, never throws. What
 * becomes of an order reaches the asker later, as words.
 */
public interface ClusterDesk {

    /** As this node knows it: about a second old, and good for showing only. */
    ClusterStatus status();

    /** Asks the leader for it. */
    void order(CharacterId asker, ClusterOrder order);
}
