package org.jventure.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * The cluster at one moment, as one node sees it; for operators and staff.
 *
 * @param leader null if nobody leads
 */
public record ClusterPicture(
        @Nullable NodeId leader, long term, NodeId self, List<Node> nodes, List<Zone> zones) {

    public ClusterPicture {
        nodes = List.copyOf(nodes);
        zones = List.copyOf(zones);
    }

    /** @param sessions connections that it had when it last told */
    public record Node(NodeId id, String address, NodeState state, int telnet, int web, int sessions) {}

    public enum NodeState {
        UP,
        /** It takes no more zones and hands over those it has. */
        DRAINING,
        /** It is not seen, or has not reported lately. */
        SUSPECT
    }

    /** @param node null if it has no owner */
    public record Zone(
            ZoneId id, String name, @Nullable NodeId node, long epoch, ZoneState state, int players, int npcs) {}

    public enum ZoneState {
        RUNNING,
        LOADING,
        /** It is being handed over. */
        MOVING,
        /** It can't act, or its owner is not heard. */
        FROZEN,
        QUARANTINED,
        /** No living node owns it. */
        UNOWNED
    }
}
