package org.jventure.admin.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as one node sees it.
 *
 * @param leader null while nobody leads
 * @param term   grows with each leader; 0 before the first
 * @param self   the node that answers
 */
public record ClusterStatus(@Nullable String leader, long term, String self, List<Node> nodes, List<Zone> zones) {

    public ClusterStatus {
        nodes = List.copyOf(nodes);
        zones = List.copyOf(zones);
    }

    public enum NodeState {
        UP,
        DRAINING,
        /** It is silent, and not yet declared dead. */
        SUSPECT
    }

    public enum ZoneState {
        RUNNING,
        LOADING,
        MOVING,
        FROZEN,
        QUARANTINED,
        UNOWNED
    }

    /**
     * @param address  host and port for other nodes
     * @param telnet   its telnet port
     * @param web      its web port
     * @param sessions people connected to it
     */
    public record Node(String id, String address, NodeState state, int telnet, int web, int sessions) {}

    /** @param node its owner; null if it has none */
    public record Zone(
            String id, String name, @Nullable String node, long epoch, ZoneState state, int players, int npcs) {}
}
