package org.jventure.admin.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;

/** Clusters that are only told of; a leads. */
final class Pictures {

    private Pictures() {}

    static ClusterStatus status(List<NodeLine> nodes, List<ZoneLine> zones) {
        return new ClusterStatus(new NodeId("a"), 4, new NodeId("a"), nodes, zones);
    }

    static NodeLine node(String id, NodeState state) {
        return node(id, state, "1");
    }

    static NodeLine node(String id, NodeState state, String version) {
        return new NodeLine(new NodeId(id), "127.0.0.1:5701", state, 5555, 8080, 3, version);
    }

    static ZoneLine zone(String id, @Nullable String node, ZoneState state) {
        return new ZoneLine(new ZoneId(id), id, node == null ? null : new NodeId(node), 7, state, 2, 5);
    }
}
