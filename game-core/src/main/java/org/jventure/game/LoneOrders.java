package org.jventure.game;

import org.springframework.beans.factory.ObjectProvider;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.Orders;
import org.jventure.placement.Rounds;

/** The orders of a leader that has nobody to lead but itself. */
record LoneOrders(ObjectProvider<Rounds> rounds) implements Orders {

    @Override
    public void park(NodeId owner, ZoneId zone, long epoch, NodeId leader) {
        rounds.getObject().notParked(zone, epoch, "there is no other node.");
    }

    @Override
    public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {
        rounds.getObject().assigned(zone, epoch, owner, incarnation);
    }
}
