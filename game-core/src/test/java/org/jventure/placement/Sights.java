package org.jventure.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/** A sight in a few words: all nodes are up, in their first life and present unless told otherwise. */
final class Sights {

    private final NodeId self;
    private final long incarnation;
    private final List<NodeRow> rows = new ArrayList<>();
    private final List<OwnerRow> zones = new ArrayList<>();
    private final Set<NodeId> present = new HashSet<>();
    private final Map<NodeId, Duration> ages = new HashMap<>();
    private final Map<NodeId, Duration> absences = new HashMap<>();
    private final Set<NodeId> unconnected = new HashSet<>();
    private Lease lease = new Lease(0, null, 0, 0);
    private Duration leaseAge = Duration.ZERO;

    private Sights(NodeId self, long incarnation) {
        this.self = self;
        this.incarnation = incarnation;
    }

    static Sights of(String self) {
        return new Sights(new NodeId(self), 1).with(self);
    }

    static Sights of(String self, long incarnation) {
        return new Sights(new NodeId(self), incarnation).with(self, NodeState.UP, incarnation);
    }

    static NodeRow row(String node, NodeState state, long incarnation, long beat) {
        return new NodeRow(new NodeSelf(new NodeId(node), "", 0, 0, "1", "test", node + "-" + incarnation),
                incarnation, beat, state);
    }

    Sights with(String node) {
        return with(node, NodeState.UP, 1);
    }

    Sights with(String node, NodeState state, long life) {
        rows.removeIf(row -> row.node().value().equals(node));
        rows.add(row(node, state, life, 1));
        present.add(new NodeId(node));
        return this;
    }

    Sights missing(String node, Duration absence) {
        present.remove(new NodeId(node));
        absences.put(new NodeId(node), absence);
        return this;
    }

    Sights silent(String node, Duration age) {
        ages.put(new NodeId(node), age);
        return this;
    }

    Sights unconnected(String node) {
        unconnected.add(new NodeId(node));
        return this;
    }

    Sights zone(String zone, @Nullable String owner, boolean quarantined) {
        zones.add(new OwnerRow(
                new ZoneId(zone), owner == null ? null : new NodeId(owner), 1, 1, 0, quarantined, null));
        return this;
    }

    Sights lease(long term, @Nullable String holder, long life, Duration age) {
        lease = new Lease(term, holder == null ? null : new NodeId(holder), life, 7);
        leaseAge = age;
        return this;
    }

    Sight see() {
        return new Sight(self, incarnation, new ClusterView(true, false, rows, lease, zones, unconnected), present,
                ages, absences, leaseAge, 0);
    }
}
