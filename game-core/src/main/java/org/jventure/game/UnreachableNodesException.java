package org.jventure.game;

import java.util.List;

/** Other nodes live on this node's database, but it can't see them: it would only be in their way. */
public final class UnreachableNodesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param nodes each with its address */
    public UnreachableNodesException(List<String> nodes, String address) {
        super("This node (" + address + ") does not see " + String.join(", ", nodes)
                + ", which " + (nodes.size() == 1 ? "lives" : "live") + " on the same database.");
    }
}
