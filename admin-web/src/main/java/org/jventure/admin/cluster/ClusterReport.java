package org.jventure.admin.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneState;

/** The cluster as one node sees it, as plain text and numbers for tools; see {@link ClusterStatus}. */
record ClusterReport(@Nullable String leader, long term, String self, List<Node> nodes, List<Zone> zones) {

    record Node(String id, String address, NodeState state, int telnet, int web, int sessions) {}

    record Zone(String id, String name, @Nullable String node, long epoch, ZoneState state, int players, int npcs) {}

    static ClusterReport of(ClusterStatus status) {
        return new ClusterReport(
                id(status.leader()),
                status.term(),
                status.self().value(),
                status.nodes().stream()
                        .map(node -> new Node(
                                node.id().value(), node.address(), node.state(), node.telnet(), node.web(),
                                node.sessions()))
                        .toList(),
                status.zones().stream()
                        .map(zone -> new Zone(
                                zone.id().value(), zone.name(), id(zone.node()), zone.epoch(), zone.state(),
                                zone.players(), zone.npcs()))
                        .toList());
    }

    private static @Nullable String id(@Nullable NodeId node) {
        return node == null ? null : node.value();
    }
}
