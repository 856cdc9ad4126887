package org.jventure.game;

import org.jventure.kernel.NodeId;

/** This node, and which of its lives it is in. Any thread. */
public final class NodeLife {

    private final NodeId node;
    private volatile long incarnation;

    NodeLife(NodeId node) {
        this.node = node;
    }

    public NodeId node() {
        return node;
    }

    /** 0 until the node is registered. */
    public long incarnation() {
        return incarnation;
    }

    void begin(long newIncarnation) {
        incarnation = newIncarnation;
    }
}
