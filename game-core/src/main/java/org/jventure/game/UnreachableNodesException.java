package org.jventure.game;

import java.util.List;
import java.util.stream.Collectors;
import org.jventure.placement.NodeSelf;

/** Other nodes live on this node's database, but it can't see them: it would only be in their way. */
public final class UnreachableNodesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean ofOtherVersion;

    public UnreachableNodesException(List<NodeSelf> nodes, NodeSelf self) {
        super(words(nodes, self));
        this.ofOtherVersion = isOfOther(nodes, self);
    }

    /** Whether one of them runs another version of the program: then the two may not go together. */
    public boolean isOfOtherVersion() {
        return ofOtherVersion;
    }

    private static boolean isOfOther(List<NodeSelf> nodes, NodeSelf self) {
        return nodes.stream().anyMatch(node -> !node.version().equals(self.version()));
    }

    private static String words(List<NodeSelf> nodes, NodeSelf self) {
        boolean versions = isOfOther(nodes, self);
        return "This node (" + place(self, versions) + ") does not see "
                + nodes.stream().map(node -> node.node() + " (" + place(node, versions) + ")").collect(Collectors.joining(", "))
                + ", which " + (nodes.size() == 1 ? "lives" : "live") + " on the same database.";
    }

    private static String place(NodeSelf node, boolean version) {
        return version ? node.member() + ", version " + node.version() : node.member();
    }
}
