package org.jventure.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.ClusterView;
import org.jventure.routing.NodeMessage.Report;
import org.jventure.routing.NodeMessage.ZoneLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.jventure.turn.ClusterStatus;

/** Draws the picture of the cluster from the rows of the last round, the member list and what nodes report. */
record PictureOf(
        NodeId self, ClusterView view, Set<NodeId> present, Reports reports, Function<ZoneId, String> names) {

    ClusterStatus draw() {
        var lease = view.lease();
        return new ClusterStatus(lease.holder(), lease.term(), self, nodes(), zones());
    }

    List<ClusterStatus.NodeLine> nodes() {
        return view.nodes().stream()
                .filter(PictureOf::lives)
                .sorted(Comparator.comparing(NodeRow::node))
                .map(this::node)
                .toList();
    }

    private ClusterStatus.NodeLine node(NodeRow row) {
        var known = row.self();
        return new ClusterStatus.NodeLine(
                known.node(), known.member(), state(row), known.telnet(), known.web(),
                reports.last(known.node()).map(Report::sessions).orElse(0), known.version());
    }

    private NodeState state(NodeRow row) {
        if (!isHeard(row.node())) {
            return NodeState.SUSPECT;
        }
        return row.state() == ClusterView.NodeState.DRAINING ? NodeState.DRAINING : NodeState.UP;
    }

    private boolean isHeard(NodeId node) {
        return node.equals(self) || (present.contains(node) && reports.isFresh(node));
    }

    private List<ClusterStatus.ZoneLine> zones() {
        return view.zones().stream()
                .sorted(Comparator.comparing(OwnerRow::zone))
                .map(this::zone)
                .toList();
    }

    private ClusterStatus.ZoneLine zone(OwnerRow row) {
        var owner = Optional.ofNullable(row.node()).filter(node -> ownerLives(row));
        var line = owner.flatMap(reports::last).flatMap(report -> line(report, row));
        return new ClusterStatus.ZoneLine(
                row.zone(), names.apply(row.zone()), owner.orElse(null), row.epoch(),
                owner.map(node -> state(row, node, line)).orElse(ZoneState.UNOWNED),
                line.map(ZoneLine::players).orElse(0), line.map(ZoneLine::npcs).orElse(0));
    }

    private boolean ownerLives(OwnerRow row) {
        return view.nodes().stream().anyMatch(node -> lives(node) && row.isOf(node.node(), node.incarnation()));
    }

    private ZoneState state(OwnerRow row, NodeId owner, Optional<ZoneLine> line) {
        if (row.quarantined()) {
            return ZoneState.QUARANTINED;
        }
        if (!isHeard(owner)) {
            return ZoneState.FROZEN;
        }
        return line.map(PictureOf::state).orElse(ZoneState.LOADING);
    }

    private static ZoneState state(ZoneLine line) {
        return switch (line.status()) {
            case RUNNING -> ZoneState.RUNNING;
            case LOADING, ENDED -> ZoneState.LOADING;
            case MOVING -> ZoneState.MOVING;
            case FROZEN -> ZoneState.FROZEN;
            case QUARANTINED -> ZoneState.QUARANTINED;
        };
    }

    private static Optional<ZoneLine> line(Report report, OwnerRow row) {
        return report.zones().stream()
                .filter(line -> line.zone().equals(row.zone()) && line.epoch() == row.epoch())
                .findFirst();
    }

    private static boolean lives(NodeRow row) {
        return row.state() != ClusterView.NodeState.DEAD;
    }
}
