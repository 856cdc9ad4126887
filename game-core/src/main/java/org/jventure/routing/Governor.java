package org.jventure.routing;

import java.util.function.Consumer;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterOrder;

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

    /** Staff want something of the leader, which this node is or was; they are told one sentence. */
    void order(ClusterOrder order, Consumer<String> answer);

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
            public void order(ClusterOrder order, Consumer<String> answer) {
                answer.accept("This node is alone: what it has stays as it is.");
            }
        };
    }
}
