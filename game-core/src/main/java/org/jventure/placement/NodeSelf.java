package org.jventure.placement;

import org.jventure.kernel.NodeId;

/**
 * What a node tells of itself when it registers.
 *
 * @param member      host and port for other nodes
 * @param cluster     the cluster's name: nodes of two names never share a database
 * @param process names this process's database sessions (application_name), by which the leader can end them; no other
 *                process, not even a later one of this node, has the same; plain ASCII, at most 63 characters
 */
public record NodeSelf(NodeId node, String member, int telnet, int web, String version, String cluster, String process) {

    public NodeSelf {
        if (!process.matches("[ -~]{0,63}")) {
            throw new IllegalArgumentException("PostgreSQL would change the name of this process: " + process);
        }
    }
}
