package org.jventure.placement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;

/**
 * Which lives of nodes a leader has to declare over. Who is missing is given time for another beat, unless it has no
 * connection to the store either: all connections of a process that was killed end with it, and both sides are told.
 * Pure.
 */
final class Deaths {

    static final Duration MISSING_AND_SILENT = Duration.ofMillis(1500);
    static final Duration SILENT = Duration.ofSeconds(8);
    static final Duration MISSING = Duration.ofSeconds(10);

    private Deaths() {}

    /** Never the leader itself. */
    static List<NodeRow> in(Sight sight) {
        return sight.view().nodes().stream()
                .filter(row -> row.state() != NodeState.DEAD && !row.node().equals(sight.self()))
                .filter(row -> isDead(sight, row))
                .toList();
    }

    private static boolean isDead(Sight sight, NodeRow row) {
        var age = sight.age(row.node());
        if (age.compareTo(SILENT) >= 0) {
            return true;
        }
        return !sight.isPresent(row.node())
                && (sight.isUnconnected(row.node())
                        || age.compareTo(MISSING_AND_SILENT) >= 0
                        || isMissed(sight, row));
    }

    /** A node that is only cut off does no harm unless it has zones that nobody can reach. */
    private static boolean isMissed(Sight sight, NodeRow row) {
        var absence = sight.absences().getOrDefault(row.node(), Duration.ZERO);
        return absence.compareTo(MISSING) >= 0
                && sight.view().zones().stream().anyMatch(zone -> zone.isOf(row.node(), row.incarnation()));
    }

    /** After how long the next node may be dead, if it stays silent; empty if a usual round is soon enough. */
    static Optional<Duration> lookAgainAfter(Sight sight) {
        return sight.view().nodes().stream()
                .filter(row -> row.state() != NodeState.DEAD && !sight.isPresent(row.node()))
                .map(row -> MISSING_AND_SILENT.minus(sight.age(row.node())))
                .filter(Duration::isPositive)
                .min(Duration::compareTo);
    }
}
