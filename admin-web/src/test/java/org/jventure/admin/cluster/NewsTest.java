package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.admin.cluster.Pictures.node;
import static org.jventure.admin.cluster.Pictures.status;
import static org.jventure.admin.cluster.Pictures.zone;

import java.util.List;
import org.jventure.kernel.NodeId;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final List<ClusterStatus.ZoneLine> TOWN_ON_A = List.of(zone("town", "a", ZoneState.RUNNING));

    private static List<String> ofNodes(NodeState before, NodeState now) {
        return News.between(
                status(List.of(node("a", NodeState.UP), node("b", before)), TOWN_ON_A),
                status(List.of(node("a", NodeState.UP), node("b", now)), TOWN_ON_A));
    }

    private static List<String> ofTown(ZoneState before, ZoneState now) {
        var nodes = List.of(node("a", NodeState.UP));
        return News.between(
                status(nodes, List.of(zone("town", "a", before))), status(nodes, List.of(zone("town", "a", now))));
    }

    @Test
    void theFirstLookIsNoNews() {
        assertThat(News.between(status(List.of(), List.of()), status(List.of(node("a", NodeState.UP)), TOWN_ON_A))).isEmpty();
    }

    @Test
    void nodesComeAndGo() {
        var both = status(List.of(node("a", NodeState.UP), node("b", NodeState.UP)), TOWN_ON_A);
        var one = status(List.of(node("a", NodeState.UP)), TOWN_ON_A);

        assertThat(News.between(both, one)).containsExactly("b is gone.");
        assertThat(News.between(one, both)).containsExactly("b has joined.");
        assertThat(News.between(both, both)).isEmpty();
    }

    @Test
    void nodesChange() {
        assertThat(ofNodes(NodeState.UP, NodeState.SUSPECT)).containsExactly("b does not answer.");
        assertThat(ofNodes(NodeState.SUSPECT, NodeState.UP)).containsExactly("b answers again.");
        assertThat(ofNodes(NodeState.UP, NodeState.DRAINING)).containsExactly("b gives its zones to others.");
        assertThat(ofNodes(NodeState.DRAINING, NodeState.UP)).containsExactly("b takes zones again.");
    }

    @Test
    void aDrainedNodeIsSaidToBe() {
        var nodes = List.of(node("a", NodeState.UP), node("b", NodeState.DRAINING));

        assertThat(News.between(status(nodes, List.of(zone("town", "b", ZoneState.RUNNING))), status(nodes, TOWN_ON_A)))
                .containsExactly("b is drained: it has no zones any more.", "Zone town is on a now.");
    }

    @Test
    void leadersChange() {
        var nodes = List.of(node("a", NodeState.UP));
        var led = status(nodes, TOWN_ON_A);
        var unled = new ClusterStatus(null, 4, new NodeId("a"), nodes, TOWN_ON_A);

        assertThat(News.between(led, unled)).containsExactly("Nobody leads.");
        assertThat(News.between(unled, led)).containsExactly("a leads now.");
    }

    @Test
    void zonesAreNewsWhenPlayersNotice() {
        assertThat(ofTown(ZoneState.RUNNING, ZoneState.FROZEN)).containsExactly("Zone town is frozen.");
        assertThat(ofTown(ZoneState.FROZEN, ZoneState.RUNNING)).containsExactly("Zone town runs again.");
        assertThat(ofTown(ZoneState.RUNNING, ZoneState.QUARANTINED)).containsExactly("Zone town is out of service.");
        assertThat(ofTown(ZoneState.RUNNING, ZoneState.MOVING)).isEmpty();
        assertThat(ofTown(ZoneState.MOVING, ZoneState.RUNNING)).isEmpty();
    }
}
