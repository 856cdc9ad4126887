package org.jventure.routing;

import java.util.Optional;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.Orders;

/** Orders of the leader and wishes of staff, on their way to the node that they are for. Any thread; never blocks. */
public final class NodeOrders implements Orders {

    private final NodeId self;
    private final Post post;
    private final Routes routes;
    private final NodeInbox inbox;

    NodeOrders(NodeId self, Post post, Routes routes, NodeInbox inbox) {
        this.self = self;
        this.post = post;
        this.routes = routes;
        this.inbox = inbox;
    }

    @Override
    public void park(NodeId owner, ZoneId zone, long epoch, NodeId leader) {
        send(owner, new NodeMessage.Park(zone, epoch, leader));
    }

    @Override
    public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {
        var news = new NodeMessage.Assigned(zone, epoch, owner, incarnation);
        send(owner, news); // it has something to do; the others only learn of it
        if (!owner.equals(self)) {
            inbox.take(self, news);
        }
        post.sendToOthers(news, owner);
    }

    /** The answer to {@link Governor#park}. */
    public void parked(NodeId leader, ZoneId zone, long epoch, long batch) {
        send(leader, new NodeMessage.Parked(zone, epoch, batch));
    }

    /** The other answer to {@link Governor#park}. */
    public void notParked(NodeId leader, ZoneId zone, long epoch, String why) {
        send(leader, new NodeMessage.NotParked(zone, epoch, why));
    }

    /** Brings the wish before the leader; answers false if nobody leads just now. */
    public boolean moveZone(ZoneId zone, NodeId target, CharacterId asker) {
        return sendToLeader(new NodeMessage.MoveZone(zone, target, asker));
    }

    /** Brings the wish before the leader; answers false if nobody leads just now. */
    public boolean releaseZone(ZoneId zone, CharacterId asker) {
        return sendToLeader(new NodeMessage.ReleaseZone(zone, asker));
    }

    private boolean sendToLeader(NodeMessage wish) {
        Optional<NodeId> leader = routes.leader();
        leader.ifPresent(node -> send(node, wish));
        return leader.isPresent();
    }

    private void send(NodeId target, NodeMessage message) {
        if (target.equals(self)) {
            inbox.take(self, message);
        } else {
            post.send(target, message);
        }
    }
}
