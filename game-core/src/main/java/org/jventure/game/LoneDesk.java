package org.jventure.game;

import java.util.List;
import java.util.function.Consumer;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.FarMessage;

/** The desk of a node that is alone: there is nowhere to move anything. Any thread. */
final class LoneDesk implements ClusterDesk {

    private final NodeId node;
    private final Consumer<FarMessage> outside;

    LoneDesk(NodeId node, Consumer<FarMessage> outside) {
        this.node = node;
        this.outside = outside;
    }

    @Override
    public ClusterStatus status() {
        return new ClusterStatus(node, 0, node, List.of(), List.of());
    }

    @Override
    public void move(CharacterId asker, ZoneId zone, NodeId target) {
        outside.accept(new FarMessage.Notice(asker, "There is no other node."));
    }

    @Override
    public void release(CharacterId asker, ZoneId zone) {
        outside.accept(new FarMessage.Notice(
                asker, "Starting this node again brings " + zone + " back into service."));
    }
}
