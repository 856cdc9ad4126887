package org.jventure.game;

import java.util.function.Consumer;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;

/** The way to the cluster's leader, which nobody notes. Any thread; never blocks, never throws. */
public interface LeaderDesk {

    /** As this node knows it: about a second old, and good for showing only. */
    ClusterStatus status();

    /** Asks the leader for it; exactly one sentence comes back, on whatever thread, that of the caller too. */
    void give(ClusterOrder order, Consumer<String> answer);
}
