package org.jventure.admin.cluster;

import org.jventure.kernel.NodeId;
import org.jventure.text.Words;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.ZoneLine;

/** What a node carries, so far as it is known. */
record Load(int zones, int players) {

    static Load of(ClusterStatus status, NodeId node) {
        var its = status.zones().stream().filter(zone -> node.equals(zone.node())).toList();
        return new Load(its.size(), its.stream().mapToInt(ZoneLine::players).sum());
    }

    /** As in "3 zones with 12 players". */
    String words() {
        return Words.count(zones, "zone") + " with " + Words.count(players, "player");
    }
}
