package org.jventure.placement;

import java.util.OptionalLong;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Who lives, who leads and who owns which zone, as PostgreSQL knows it: the only authority. Every method blocks, on one
 * connection that is never the pool's, and throws {@link IllegalStateException} when the database can't be reached. One
 * caller at a time.
 */
public interface ClusterStore {

    /**
     * Begins a new life of the node and answers its incarnation. Throws {@link NodeIdInUseException} while another
     * process lives under the id, {@link OtherClusterException} while nodes of another cluster name do.
     */
    long register(NodeSelf self);

    /**
     * One round: renews the node's beat unless it is dead, renews its lease of that term if it holds one (0: it does
     * not), and reads all. Every zone of the world is in the view, also one that never had an owner.
     */
    ClusterView round(NodeId self, long incarnation, long term);

    /** Takes the lease if its term is still that one, stamps the new term into every zone, and answers it. */
    OptionalLong takeLease(NodeId self, long incarnation, long seenTerm);

    /** A leader's write: the term under which it leads, and who it is. */
    record Authority(NodeId self, long incarnation, long term) {}

    /**
     * Declares the incarnation dead and ends its database sessions, so that a paused process can hold no lock. False if
     * the authority is gone or the row has changed.
     */
    boolean declareDead(Authority leader, NodeId node, long incarnation);

    /**
     * What a zone is to become.
     *
     * @param seenEpoch the zone must still be under this epoch
     * @param seenBatch and, if present, have this as its last batch
     */
    record Assignment(
            ZoneId zone, long seenEpoch, OptionalLong seenBatch, NodeId target, long targetIncarnation) {}

    /**
     * Gives the zone to the target under the next epoch, which it answers; quarantine stays. Empty if anything is no
     * longer as it was seen, or a lock was waited for in vain: the next round sees how things are.
     */
    OptionalLong assign(Authority leader, Assignment assignment);

    /** As {@link #assign}, and lifts the quarantine; empty too if there is none. */
    OptionalLong release(Authority leader, Assignment assignment);

    /** Says that the node takes no more zones, and wants to be rid of those it has: it goes. */
    void drain(NodeId self, long incarnation);

    /**
     * Has another node, or the leader itself, take no more zones and be rid of those it has; its life goes on. False if
     * the authority is gone, the row has changed, or no other node is left that takes zones.
     */
    boolean drain(Authority leader, NodeId node, long incarnation);

    /** Ends the draining of a node. False if the authority is gone or it does not drain, in that life. */
    boolean resume(Authority leader, NodeId node, long incarnation);

    /** Says that this life of the node is over; if it holds the lease, another may take it at once. */
    void leave(NodeId self, long incarnation);

    /** Gives the connection back. */
    void close();
}
