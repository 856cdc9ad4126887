package org.jventure.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.ClusterView;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.NodeIdInUseException;
import org.jventure.placement.NodeSelf;
import org.jventure.placement.OtherClusterException;
import org.jventure.testing.FakeTables.OwnerRow;

/**
 * One process's way to the rows of the protocol in a fake store, which the processes of all nodes share. It is away when
 * the store is, and may be cut off alone. One thread.
 */
public final class FakeClusterStore implements ClusterStore {

    private final FakeStores stores;
    private @Nullable NodeSelf self;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean closed;

    public FakeClusterStore(FakeStores stores) {
        this.stores = stores;
    }

    /** Nothing answers this process until {@link #reconnect}; what it held, it holds. */
    public void cutOff() {
        cutOffAfter(0);
    }

    /** So many more calls are answered. */
    public void cutOffAfter(int calls) {
        callsLeft = calls;
    }

    public void reconnect() {
        callsLeft = Integer.MAX_VALUE;
    }

    @Override
    public long register(NodeSelf newSelf) {
        self = newSelf;
        reach();
        var tables = stores.tables();
        tables.nodes.values().stream()
                .filter(row -> !row.self().cluster().equals(newSelf.cluster()) && !row.node().equals(newSelf.node()))
                .filter(row -> row.state() != NodeState.DEAD && tables.nodeLocks.containsKey(row.node()))
                .findFirst()
                .ifPresent(row -> {
                    throw new OtherClusterException(row.self().cluster(), newSelf.cluster());
                });
        var before = tables.nodes.get(newSelf.node());
        if (before != null && !before.self().process().equals(newSelf.process())) {
            tables.end(before.self().process());
        }
        var incarnation = before == null ? 1 : before.incarnation() + 1;
        tables.nodes.put(newSelf.node(), new NodeRow(newSelf, incarnation, 0, NodeState.UP));
        return incarnation;
    }

    @Override
    public ClusterView round(NodeId node, long incarnation, long term) {
        reach();
        var tables = stores.tables();
        var alive = isAlive(node, incarnation);
        if (alive) {
            tables.nodes.computeIfPresent(node, (_, row) ->
                    new NodeRow(row.self(), row.incarnation(), row.beat() + 1, row.state()));
        }
        var leading = alive && holds(node, incarnation, term);
        if (leading) {
            tables.lease = new Lease(term, node, incarnation, tables.lease.beat() + 1);
        }
        var unconnected = new HashSet<>(tables.nodes.keySet());
        unconnected.removeAll(tables.nodeLocks.keySet());
        return new ClusterView(alive, leading, List.copyOf(tables.nodes.values()), tables.lease, zones(), unconnected);
    }

    private List<ClusterView.OwnerRow> zones() {
        var rows = new ArrayList<ClusterView.OwnerRow>();
        for (ZoneId zone : stores.content().zones()) {
            var row = stores.tables().owners.getOrDefault(zone, OwnerRow.NONE);
            rows.add(new ClusterView.OwnerRow(
                    zone, row.node(), row.incarnation(), row.epoch(), row.batch(), !row.running(), row.trouble()));
        }
        return rows;
    }

    @Override
    public OptionalLong takeLease(NodeId node, long incarnation, long seenTerm) {
        reach();
        var tables = stores.tables();
        if (tables.lease.term() != seenTerm || !isAlive(node, incarnation)) {
            return OptionalLong.empty();
        }
        var term = seenTerm + 1;
        tables.lease = new Lease(term, node, incarnation, 0);
        stores.content().zones().forEach(zone -> tables.owners.putIfAbsent(zone, OwnerRow.NONE));
        tables.owners.replaceAll((zone, row) -> tables.locked.containsKey(zone) ? row : row.under(term));
        return OptionalLong.of(term);
    }

    @Override
    public boolean declareDead(Authority leader, NodeId node, long incarnation) {
        reach();
        var tables = stores.tables();
        if (!holds(leader) || !isAlive(node, incarnation)) {
            return false;
        }
        var process = tables.nodes.get(node).self().process();
        bury(node, incarnation);
        tables.nodeLocks.remove(node, process);
        tables.end(process);
        return true;
    }

    @Override
    public OptionalLong assign(Authority leader, Assignment to) {
        reach();
        var row = stores.tables().owners.getOrDefault(to.zone(), OwnerRow.NONE);
        if (!holds(leader)
                || stores.tables().locked.containsKey(to.zone())
                || row.epoch() != to.seenEpoch()
                || row.leaderTerm() > leader.term()
                || to.seenBatch().orElse(row.batch()) != row.batch()) {
            return OptionalLong.empty();
        }
        var given = row.of(to.target(), to.targetIncarnation(), leader.term());
        stores.tables().owners.put(to.zone(), given);
        return OptionalLong.of(given.epoch());
    }

    @Override
    public OptionalLong release(Authority leader, Assignment assignment) {
        var zone = stores.tables().owners.get(assignment.zone());
        if (zone != null && zone.trouble() == null) {
            reach();
            return OptionalLong.empty();
        }
        var epoch = assign(leader, assignment);
        if (epoch.isPresent()) {
            stores.tables().owners.computeIfPresent(assignment.zone(), (_, row) -> row.released());
        }
        return epoch;
    }

    @Override
    public void drain(NodeId node, long incarnation) {
        reach();
        stores.tables().nodes.computeIfPresent(node, (_, row) -> row.incarnation() == incarnation && row.state() == NodeState.UP
                ? new NodeRow(row.self(), incarnation, row.beat(), NodeState.DRAINING)
                : row);
    }

    @Override
    public boolean drain(Authority leader, NodeId node, long incarnation) {
        reach();
        return stores.tables().nodes.values().stream()
                        .anyMatch(row -> !row.node().equals(node) && row.state() == NodeState.UP)
                && change(leader, node, incarnation, NodeState.UP, NodeState.DRAINING);
    }

    @Override
    public boolean resume(Authority leader, NodeId node, long incarnation) {
        reach();
        return change(leader, node, incarnation, NodeState.DRAINING, NodeState.UP);
    }

    private boolean change(Authority leader, NodeId node, long incarnation, NodeState from, NodeState to) {
        var row = stores.tables().nodes.get(node);
        if (!holds(leader) || row == null || row.incarnation() != incarnation || row.state() != from) {
            return false;
        }
        stores.tables().nodes.put(node, new NodeRow(row.self(), incarnation, row.beat(), to));
        return true;
    }

    @Override
    public void leave(NodeId node, long incarnation) {
        reach();
        var lease = stores.tables().lease;
        if (holds(node, incarnation, lease.term())) {
            stores.tables().lease = new Lease(lease.term(), null, 0, lease.beat());
        }
        bury(node, incarnation);
    }

    /** Also what becomes of the connection when its process ends. */
    @Override
    public void close() {
        closed = true;
        if (self != null) {
            stores.tables().nodeLocks.remove(self.node(), self.process());
        }
    }

    private void bury(NodeId node, long incarnation) {
        stores.tables().nodes.computeIfPresent(node, (_, row) -> row.incarnation() == incarnation
                ? new NodeRow(row.self(), incarnation, row.beat(), NodeState.DEAD)
                : row);
    }

    private boolean isAlive(NodeId node, long incarnation) {
        var row = stores.tables().nodes.get(node);
        return row != null && row.incarnation() == incarnation && row.state() != NodeState.DEAD;
    }

    private boolean holds(Authority leader) {
        return holds(leader.self(), leader.incarnation(), leader.term());
    }

    private boolean holds(NodeId node, long incarnation, long term) {
        var lease = stores.tables().lease;
        return lease.term() == term && node.equals(lease.holder()) && lease.incarnation() == incarnation;
    }

    /** Reaches the store, with a new connection if the old one was ended. */
    private void reach() {
        if (closed || callsLeft <= 0 || stores.faults().isAway()) {
            throw new IllegalStateException("The database does not answer");
        }
        callsLeft--;
        if (self != null && !self.process().equals(
                stores.tables().nodeLocks.computeIfAbsent(self.node(), _ -> self.process()))) {
            throw new NodeIdInUseException(self.node());
        }
    }
}
