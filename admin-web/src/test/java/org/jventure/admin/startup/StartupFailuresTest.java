package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.game.UnreachableNodesException;
import org.jventure.kernel.NodeId;
import org.jventure.placement.NodeSelf;

/** What a node that may not start says, and what it tells to do. */
class StartupFailuresTest {

    private final NodeSelf self = node("node-2", 5702, "1.2");

    private static NodeSelf node(String id, int port, String version) {
        return new NodeSelf(new NodeId(id), "127.0.0.1:" + port, 0, 0, version, "jventure", id);
    }

    @Test
    void whoDoesNotSeeNodesOfAnotherVersionSaysWhichVersionsTheyAre() {
        var failure = new UnreachableNodesException(
                List.of(node("node-1", 5701, "1.0"), node("node-3", 5703, "1.0")), self);

        var analysis = new StartupFailures.UnreachableNodes().analyze(failure, failure);

        assertThat(analysis.getDescription()).isEqualTo("This node (127.0.0.1:5702, version 1.2) does not see"
                + " node-1 (127.0.0.1:5701, version 1.0), node-3 (127.0.0.1:5703, version 1.0), which live on the same"
                + " database.");
        assertThat(analysis.getAction()).startsWith("Versions that don't go together can't be one cluster: start this node"
                + " in their version, or stop all nodes of the other one first.");
    }

    @Test
    void whoDoesNotSeeNodesOfItsOwnVersionLooksForTheWay() {
        var failure = new UnreachableNodesException(List.of(node("node-1", 5701, "1.2")), self);

        var analysis = new StartupFailures.UnreachableNodes().analyze(failure, failure);

        assertThat(analysis.getDescription()).isEqualTo(
                "This node (127.0.0.1:5702) does not see node-1 (127.0.0.1:5701), which lives on the same database.");
        assertThat(analysis.getAction()).contains("JVENTURE_CLUSTER_PORT", "JVENTURE_CLUSTER_MEMBERS");
    }
}
