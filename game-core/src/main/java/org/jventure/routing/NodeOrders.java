package org.jventure.routing;

import java.util.function.Consumer;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.Orders;
import org.jventure.turn.ClusterOrder;

/** Orders of the leader and wishes of staff, on their way to the node that they are for. Any thread; never blocks. */
public final class NodeOrders implements Orders {

    private final NodeId self;
    private final Post post;
    private final Routes routes;
    private final NodeInbox inbox;
    private final Wishes wishes;

    NodeOrders(NodeId self, Post post, Routes routes, NodeInbox inbox, Wishes wishes) {
        this.self = self;
        this.post = post;
        this.routes = routes;
        this.inbox = inbox;
        this.wishes = wishes;
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

    /**
     * Brings what staff want before the leader. Exactly one sentence comes back, on whatever thread: the leader's, or that
     * it is not heard of, for it may have died over the order, before or after.
     */
    public void give(ClusterOrder order, Consumer<String> answer) {
        wishes.wait(answer, number -> {
            var leader = routes.leader();
            leader.ifPresent(node -> send(node, new NodeMessage.Wanted(number, order)));
            return leader.isPresent();
        });
    }

    /** What this node, as the leader, says to staff of the asker. */
    void answer(NodeId asker, long number, String words) {
        send(asker, new NodeMessage.Answered(number, words));
    }

    /** What the leader says to staff of this node. */
    void answered(long number, String words) {
        wishes.answered(number, words);
    }

    private void send(NodeId target, NodeMessage message) {
        if (target.equals(self)) {
            inbox.take(self, message);
        } else {
            post.send(target, message);
        }
    }
}
