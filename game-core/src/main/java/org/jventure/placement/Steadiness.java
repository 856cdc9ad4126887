package org.jventure.placement;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/**
 * Which zones have just been moved and should stay for a while. Every node watches, so that whoever comes to lead
 * knows. One thread.
 */
final class Steadiness {

    private static final long REST = Duration.ofSeconds(60).toNanos();

    private final Map<ZoneId, OwnerRow> rows = new HashMap<>();
    private final Map<ZoneId, Long> movedAt = new HashMap<>();

    /** Takes notice of zones that went from one node to another, though nothing was wrong with the first. */
    void hear(Sight sight) {
        for (OwnerRow row : sight.view().zones()) {
            var before = rows.put(row.zone(), row);
            if (before != null && before.epoch() < row.epoch() && !sameOwner(before, row) && wasFine(sight, before)) {
                movedAt.put(row.zone(), sight.askedAt());
            }
        }
    }

    private static boolean sameOwner(OwnerRow before, OwnerRow after) {
        return before.node() != null && after.isOf(before.node(), before.incarnation());
    }

    private static boolean wasFine(Sight sight, OwnerRow before) {
        return sight.livingOwner(before).filter(row -> row.state() == NodeState.UP).isPresent();
    }

    void moved(ZoneId zone, long now) {
        movedAt.put(zone, now);
    }

    boolean rests(ZoneId zone, long now) {
        var at = movedAt.get(zone);
        return at != null && now - at < REST;
    }
}
