package org.jventure.placement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * The rows of the protocol, read in one round.
 *
 * @param alive       whether this node's own row still names its incarnation and is not dead
 * @param leading     whether this node's lease was renewed in the same round
 * @param unconnected nodes whose process has no connection to the store: it was lost, or the process has ended
 */
public record ClusterView(
        boolean alive, boolean leading, List<NodeRow> nodes, Lease lease, List<OwnerRow> zones, Set<NodeId> unconnected) {

    public ClusterView {
        nodes = List.copyOf(nodes);
        zones = List.copyOf(zones);
        unconnected = Set.copyOf(unconnected);
    }

    /** With all nodes connected. */
    public ClusterView(boolean alive, boolean leading, List<NodeRow> nodes, Lease lease, List<OwnerRow> zones) {
        this(alive, leading, nodes, lease, zones, Set.of());
    }

    public enum NodeState {
        UP,
        DRAINING,
        DEAD
    }

    public record NodeRow(NodeSelf self, long incarnation, long beat, NodeState state) {

        public NodeId node() {
            return self.node();
        }
    }

    /**
     * @param term   grows with each leader; 0 before the first
     * @param holder null if the lease was released, or never taken
     */
    public record Lease(long term, @Nullable NodeId holder, long incarnation, long beat) {}

    /**
     * @param node        null if the zone never had an owner; epoch and batch are 0 then
     * @param quarantined out of service: assigned, but not loaded
     */
    public record OwnerRow(
            ZoneId zone,
            @Nullable NodeId node,
            long incarnation,
            long epoch,
            long batch,
            boolean quarantined,
            @Nullable String trouble) {

        public boolean isOf(NodeId other, long otherIncarnation) {
            return other.equals(node) && incarnation == otherIncarnation;
        }
    }

    public Optional<NodeRow> node(NodeId id) {
        return nodes.stream().filter(row -> row.node().equals(id)).findFirst();
    }
}
