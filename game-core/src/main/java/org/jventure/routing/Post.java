package org.jventure.routing;

import org.jventure.cluster.Membership;
import org.jventure.cluster.SequencedLink;
import org.jventure.kernel.NodeId;
import org.jventure.wire.WireCodec;

/** Sends what one node tells others. Any thread; never blocks, never throws. */
final class Post {

    private final WireCodec<NodeMessage> codec = WireCodec.of(NodeMessage.class);
    private final NodeId self;
    private final SequencedLink link;
    private final Membership membership;

    Post(NodeId self, SequencedLink link, Membership membership) {
        this.self = self;
        this.link = link;
        this.membership = membership;
    }

    void send(NodeId target, NodeMessage message) {
        link.send(target, codec.write(message));
    }

    /** Sends to all that are there, but not to this node nor to the one that knows already. */
    void sendToOthers(NodeMessage message, NodeId informed) {
        byte[] bytes = codec.write(message);
        for (NodeId node : membership.present()) {
            if (!node.equals(self) && !node.equals(informed)) {
                link.send(node, bytes);
            }
        }
    }
}
