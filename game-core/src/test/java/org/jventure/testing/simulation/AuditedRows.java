package org.jventure.testing.simulation;

import java.util.OptionalLong;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.ClusterView;
import org.jventure.placement.NodeSelf;

/** The rows of the protocol as one process has them: every write to {@code zone_owner} is told to the audit. */
final class AuditedRows implements ClusterStore {

    private final String process;
    private final ClusterStore store;
    private final Audit audit;
    private final Leases leases;

    AuditedRows(String process, ClusterStore store, Audit audit, Leases leases) {
        this.process = process;
        this.store = store;
        this.audit = audit;
        this.leases = leases;
    }

    @Override
    public ClusterView round(NodeId self, long incarnation, long term) {
        var view = store.round(self, incarnation, term);
        view.zones().stream()
                .filter(row -> self.equals(row.node()) && row.incarnation() == incarnation)
                .forEach(row -> leases.confirmed(process, row.zone()));
        return view;
    }

    @Override
    public OptionalLong assign(Authority leader, Assignment assignment) {
        return told(assignment, store.assign(leader, assignment));
    }

    @Override
    public OptionalLong release(Authority leader, Assignment assignment) {
        return told(assignment, store.release(leader, assignment));
    }

    private OptionalLong told(Assignment assignment, OptionalLong epoch) {
        epoch.ifPresent(now -> audit.assigned(
                assignment.zone(), assignment.seenEpoch(), now, assignment.target().value()));
        return epoch;
    }

    @Override
    public long register(NodeSelf self) {
        return store.register(self);
    }

    @Override
    public OptionalLong takeLease(NodeId self, long incarnation, long seenTerm) {
        return store.takeLease(self, incarnation, seenTerm);
    }

    @Override
    public boolean declareDead(Authority leader, NodeId node, long incarnation) {
        var dead = store.declareDead(leader, node, incarnation);
        if (dead) {
            audit.tell("# " + leader.self() + " declares " + node + " dead");
        }
        return dead;
    }

    @Override
    public void drain(NodeId self, long incarnation) {
        store.drain(self, incarnation);
    }

    @Override
    public boolean drain(Authority leader, NodeId node, long incarnation) {
        return store.drain(leader, node, incarnation);
    }

    @Override
    public boolean resume(Authority leader, NodeId node, long incarnation) {
        return store.resume(leader, node, incarnation);
    }

    @Override
    public void leave(NodeId self, long incarnation) {
        store.leave(self, incarnation);
    }

    @Override
    public void close() {
        store.close();
    }
}
