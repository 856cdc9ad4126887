package org.jventure.placement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Which zone should be whose. What stands is kept: zones without a living owner are given to whoever has least, zones
 * of a node that leaves likewise, and of the others so few move that no two nodes differ by more than the heaviest zone
 * weighs. Pure, and the same for the same input in any order.
 */
final class AssignmentPlan {

    private AssignmentPlan() {}

    /**
     * @param owner   null, or a node that lives
     * @param movable whether it may be moved for balance; one that is not still leaves a node that leaves
     */
    record Zone(ZoneId id, @Nullable NodeId owner, int weight, boolean movable) {

        Zone {
            weight = Math.max(1, weight);
        }
    }

    enum Part {
        /** Has zones and may get more. */
        TAKES,
        /** Has what it has, for now. */
        KEEPS,
        /** Wants to be rid of all. */
        LEAVES
    }

    record Node(NodeId id, Part part) {}

    record Move(ZoneId zone, NodeId from, NodeId to) {}

    /**
     * @param orphans new owners of zones that have none
     * @param leaving moves off nodes that leave
     * @param balance moves that nothing but balance asks for
     */
    record Plan(Map<ZoneId, NodeId> orphans, List<Move> leaving, List<Move> balance) {

        Plan {
            orphans = Map.copyOf(orphans);
            leaving = List.copyOf(leaving);
            balance = List.copyOf(balance);
        }
    }

    /** @param balanced whether zones may move for balance now */
    static Plan next(Collection<Zone> zones, Collection<Node> nodes, boolean balanced) {
        var parts = new TreeMap<NodeId, Part>();
        nodes.forEach(node -> parts.put(node.id(), node.part()));
        var shares = new Shares(parts.keySet().stream().filter(id -> parts.get(id) == Part.TAKES).toList());
        if (shares.isEmpty()) {
            return new Plan(Map.of(), List.of(), List.of());
        }
        var sorted = zones.stream()
                .sorted(Comparator.comparingInt(Zone::weight).reversed().thenComparing(Zone::id))
                .toList();
        sorted.stream().filter(zone -> partOf(zone, parts) == Part.TAKES).forEach(shares::stands);
        var orphans = new TreeMap<ZoneId, NodeId>();
        var leaving = new TreeMap<ZoneId, Move>();
        for (Zone zone : sorted) {
            var part = partOf(zone, parts);
            if (part == null) {
                orphans.put(zone.id(), shares.give(zone));
            } else if (part == Part.LEAVES && zone.owner() != null) {
                leaving.put(zone.id(), new Move(zone.id(), zone.owner(), shares.give(zone)));
            }
        }
        var moves = balanced ? shares.balance() : List.<Move>of();
        return new Plan(orphans, List.copyOf(leaving.values()), moves);
    }

    /** Null if the zone has no owner, or one that nobody knows. */
    private static @Nullable Part partOf(Zone zone, Map<NodeId, Part> parts) {
        return zone.owner() == null ? null : parts.get(zone.owner());
    }
}
