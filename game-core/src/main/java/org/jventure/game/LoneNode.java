package org.jventure.game;

import java.util.Set;
import org.jventure.cluster.Membership;
import org.jventure.kernel.NodeId;

/** The membership of a node that has no others. */
record LoneNode(NodeId node) implements Membership {

    @Override
    public Set<NodeId> present() {
        return Set.of(node);
    }

    @Override
    public void onChange(Runnable listener) {}
}
