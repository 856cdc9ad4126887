package org.jventure.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * The cluster as one node knows it.
 *
 * @param leader null while nobody leads
 * @param term   grows with each leader
 * @param self   the node that tells this
 * @param nodes  by id
 * @param zones  by id; every zone of the world
 */
public record ClusterStatus(
        @Nullable NodeId leader, long term, NodeId self, List<NodeLine> nodes, List<ZoneLine> zones) {

    public ClusterStatus {
        nodes = List.copyOf(nodes);
        zones = List.copyOf(zones);
    }

    public enum NodeState {
        UP,
        /** It gives its zones away and takes no more. */
        DRAINING,
        /** It has not been heard of lately. */
        SUSPECT
    }

    public enum ZoneState {
        RUNNING,
        LOADING,
        /** On its way from one node to another. */
        MOVING,
        /** Its node can't reach the database; nothing is forgotten. */
        FROZEN,
        /** Out of service until staff release it. */
        QUARANTINED,
        UNOWNED
    }

    /**
     * @param address  host and port for other nodes
     * @param telnet   the port for players
     * @param web      the port for browsers
     * @param sessions how many connections it holds
     * @param version  of the program
     */
    public record NodeLine(
            NodeId id, String address, NodeState state, int telnet, int web, int sessions, String version) {}

    /**
     * @param name    as builders wrote it
     * @param node    null if nobody owns it
     * @param epoch   grows with each owner
     * @param players how many characters are in it
     */
    public record ZoneLine(
            ZoneId id, String name, @Nullable NodeId node, long epoch, ZoneState state, int players, int npcs) {}
}
