package org.jventure.game;

import org.jventure.kernel.NodeId;

/** This node, and which of its lives it is in. Any thread. */
final class NodeLife {

    private final NodeId node;
    private volatile long incarnation;
    private volatile boolean reachesStore = true;

    NodeLife(NodeId node) {
        this.node = node;
    }

    NodeId node() {
        return node;
    }

    /** 0 until the node is registered. */
    long incarnation() {
        return incarnation;
    }

    /** Whether the last round of the database came to an end. */
    boolean reachesStore() {
        return reachesStore;
    }

    void reached(boolean store) {
        reachesStore = store;
    }

    void begin(long newIncarnation) {
        incarnation = newIncarnation;
    }
}
