package org.jventure.placement;

import org.jventure.kernel.NodeId;

/** Another process lives under this node's id, on the same database. */
public final class NodeIdInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NodeIdInUseException(NodeId node) {
        super("Another process runs as " + node + " on this database.");
    }
}
