package org.jventure.placement;

import java.util.Collection;
import java.util.Map;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Who owns which zone, as the database knows it: the only authority. Every method blocks, on a connection of its own,
 * and throws {@link java.sql.SQLException} wrapped as an unchecked exception when the database can't be reached.
 */
public interface ZoneOwners {

    /** Begins a new life of the node and answers its incarnation. Refuses while another server uses the database. */
    long register(NodeId node, String address, String version);

    /** Takes all these zones, each under its next epoch, and answers the epochs. */
    Map<ZoneId, Long> claim(NodeId node, long incarnation, Collection<ZoneId> zones);

    /**
     * Renews the node's beat and reads what it owns: one round. Answers the epochs of the zones that are this node's
     * in this incarnation.
     */
    Map<ZoneId, Long> round(NodeId node, long incarnation);

    /** Gives the connection back. */
    void close();
}
