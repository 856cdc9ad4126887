package org.jventure.placement;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;

/**
 * For how long beats have stood still: seen by this node's own rounds, no two of them more than two seconds apart. A
 * longer gap, be it of the database or of this process, starts every count anew; so nobody grows old in an outage. One
 * thread.
 */
final class Ages {

    private static final long GAP = Duration.ofSeconds(2).toNanos();

    private final Map<NodeId, Beat<Life>> nodes = new HashMap<>();
    private final Map<NodeId, Long> missingSince = new HashMap<>();
    private @Nullable Beat<Lease> lease;
    private @Nullable Long lastAsked;

    private record Life(long incarnation, long beat) {}

    /** @param since the clock after it was first seen: the beat may be older, but no younger */
    private record Beat<T>(T value, long since) {}

    /** When the store was asked, and when it had answered. */
    record Moments(long askedAt, long answeredAt) {}

    Sight see(NodeId self, long incarnation, ClusterView view, Set<NodeId> present, Moments at) {
        if (lastAsked != null && at.askedAt() - lastAsked > GAP) {
            nodes.clear();
            missingSince.clear();
            lease = null;
        }
        lastAsked = at.askedAt();
        var ages = new HashMap<NodeId, Duration>();
        var absences = new HashMap<NodeId, Duration>();
        for (NodeRow row : view.nodes()) {
            var life = new Life(row.incarnation(), row.beat());
            ages.put(row.node(), age(seen(nodes.get(row.node()), life, at, beat -> nodes.put(row.node(), beat)), at));
            if (present.contains(row.node()) || row.state() == NodeState.DEAD) {
                missingSince.remove(row.node());
            } else {
                var since = missingSince.computeIfAbsent(row.node(), _ -> at.answeredAt());
                absences.put(row.node(), since(since, at));
            }
        }
        var leaseAge = age(seen(lease, view.lease(), at, beat -> lease = beat), at);
        return new Sight(self, incarnation, view, present, ages, absences, leaseAge, at.askedAt());
    }

    private static <T> Beat<T> seen(
            @Nullable Beat<T> before, T value, Moments at, java.util.function.Consumer<Beat<T>> keep) {
        if (before != null && before.value().equals(value)) {
            return before;
        }
        var now = new Beat<>(value, at.answeredAt());
        keep.accept(now);
        return now;
    }

    private static Duration age(Beat<?> beat, Moments at) {
        return since(beat.since(), at);
    }

    private static Duration since(long moment, Moments at) {
        return Duration.ofNanos(Math.max(0, at.askedAt() - moment));
    }
}
