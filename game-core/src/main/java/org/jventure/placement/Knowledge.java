package org.jventure.placement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.AssignmentPlan.Part;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/** What a leader has done since the sight that it looks at. One thread. */
final class Knowledge {

    private final Set<Life> declaredDead = new HashSet<>();
    private final Map<ZoneId, OwnerRow> given = new HashMap<>();

    private record Life(NodeId node, long incarnation) {

        static Life of(NodeRow row) {
            return new Life(row.node(), row.incarnation());
        }
    }

    /** Forgets what the sight shows by itself. */
    void hear(Sight now) {
        now.view().zones().forEach(row -> given.computeIfPresent(
                row.zone(), (_, later) -> later.epoch() > row.epoch() ? later : null));
    }

    void clear() {
        declaredDead.clear();
        given.clear();
    }

    void died(NodeRow row) {
        declaredDead.add(Life.of(row));
    }

    boolean isDead(NodeRow row) {
        return row.state() == NodeState.DEAD || declaredDead.contains(Life.of(row));
    }

    void given(OwnerRow before, NodeRow target, long epoch, boolean quarantined) {
        given.put(before.zone(), new OwnerRow(
                before.zone(), target.node(), target.incarnation(), epoch, before.batch(), quarantined, before.trouble()));
    }

    /** As the leader has left it, if the sight is older. */
    OwnerRow latest(OwnerRow row) {
        return given.getOrDefault(row.zone(), row);
    }

    List<NodeRow> living(Sight now) {
        return now.view().nodes().stream().filter(row -> !isDead(row)).toList();
    }

    Optional<NodeRow> owner(Sight now, OwnerRow row) {
        return living(now).stream().filter(node -> row.isOf(node.node(), node.incarnation())).findFirst();
    }

    boolean lives(Sight now, NodeRow row) {
        return living(now).stream().anyMatch(other -> Life.of(other).equals(Life.of(row)));
    }

    List<AssignmentPlan.Node> parts(Sight now) {
        return living(now).stream().map(row -> new AssignmentPlan.Node(row.node(), part(now, row))).toList();
    }

    private static Part part(Sight now, NodeRow row) {
        if (row.state() == NodeState.DRAINING) {
            return Part.LEAVES;
        }
        return now.mayTake(row) ? Part.TAKES : Part.KEEPS;
    }
}
