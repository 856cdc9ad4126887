package org.jventure.placement;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/**
 * The cluster as this node sees it after a round.
 *
 * @param present  the members that this node sees, itself included
 * @param ages     for how long each row's beat has stood still
 * @param absences for how long each node has been missing among the members, though its row is not dead
 * @param leaseAge for how long the lease's beat has stood still
 * @param askedAt  the clock before the store was asked
 */
public record Sight(
        NodeId self,
        long incarnation,
        ClusterView view,
        Set<NodeId> present,
        Map<NodeId, Duration> ages,
        Map<NodeId, Duration> absences,
        Duration leaseAge,
        long askedAt) {

    /** A node that has been silent for so long is not given anything. */
    public static final Duration SUSPECT = Duration.ofSeconds(3);

    public Sight {
        present = Set.copyOf(present);
        ages = Map.copyOf(ages);
        absences = Map.copyOf(absences);
    }

    public Duration age(NodeId node) {
        return ages.getOrDefault(node, Duration.ZERO);
    }

    /** Whether the node lives and is neither draining, nor missing, nor silent. */
    public boolean mayTake(NodeRow row) {
        return row.state() == NodeState.UP
                && (row.node().equals(self)
                        || present.contains(row.node()) && age(row.node()).compareTo(SUSPECT) < 0);
    }

    /** The living node, in the life, that the row names. */
    public Optional<NodeRow> livingOwner(OwnerRow zone) {
        return view.nodes().stream()
                .filter(row -> row.state() != NodeState.DEAD && zone.isOf(row.node(), row.incarnation()))
                .findFirst();
    }

    public Optional<OwnerRow> zone(ZoneId id) {
        return view.zones().stream().filter(row -> row.zone().equals(id)).findFirst();
    }

    /** Who holds the lease, whether it still renews it or not; empty if it is free. */
    public Optional<NodeId> leader() {
        return Optional.ofNullable(view.lease().holder());
    }

    boolean isPresent(NodeId node) {
        return present.contains(node);
    }

    boolean isUnconnected(NodeId node) {
        return view.unconnected().contains(node);
    }

    /** Whether all nodes that live run the same version of the program. */
    boolean hasOneVersion() {
        return view.nodes().stream()
                        .filter(row -> row.state() != NodeState.DEAD)
                        .map(row -> row.self().version())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether any other node may take zones. */
    boolean hasOtherTaker() {
        return view.nodes().stream().anyMatch(row -> !row.node().equals(self) && mayTake(row));
    }

    /** Whether any other member may take zones now or soon: one that has just come has no row yet, a slow one an old beat. */
    boolean mayGetTaker() {
        return present.stream()
                .filter(node -> !node.equals(self))
                .anyMatch(node -> view.node(node).map(row -> row.state() == NodeState.UP).orElse(true));
    }
}
