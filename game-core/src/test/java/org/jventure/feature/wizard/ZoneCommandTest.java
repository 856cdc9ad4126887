package org.jventure.feature.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeAudit;
import org.jventure.testing.FakeClusterDesk;
import org.jventure.testing.TestZone;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneState;

class ZoneCommandTest {

    private final FakeClusterDesk desk = new FakeClusterDesk()
            .node("node-4", NodeState.SUSPECT, 4, 0)
            .zone("guttering", "Guttering", "node-1", ZoneState.RUNNING)
            .zone("salt-marsh", "The Salt Marsh", "node-1", ZoneState.QUARANTINED);
    private final TestZone game = TestZone.room("square").desk(desk).start().player(Role.ADMIN, "ann", "square");
    private final CharacterId ann = game.characterOf("Ann");

    private String nodeOf(String zone) {
        return desk.status().zones().stream()
                .filter(line -> line.id().equals(new ZoneId(zone)))
                .findFirst().orElseThrow().node().value();
    }

    @Test
    void everyOrderIsNotedBeforeItIsGiven() {
        game.perform("ann", "zone move guttering 2").perform("ann", "zone release salt-marsh");

        assertThat(game.audit().entries()).containsExactly(
                new FakeAudit.Entry(ann, "zone.move node-2", "guttering"),
                new FakeAudit.Entry(ann, "zone.release", "salt-marsh"));
        assertThat(nodeOf("guttering")).isEqualTo("node-2");
    }

    @Test
    void anOrderThatCanNotBeNotedIsNotDone() {
        game.audit().fail();

        game.perform("ann", "zone move guttering 2");

        assertThat(game.seen("ann")).containsExactly(
                "You ask the leader to move guttering to node-2.",
                "What you asked for guttering could not be noted, so it is not done.");
        assertThat(nodeOf("guttering")).isEqualTo("node-1");
    }

    @Test
    void aNodeDrainsAndTakesZonesAgain() {
        game.perform("ann", "node drain 2").perform("ann", "node drain 2").perform("ann", "node resume 2")
                .perform("ann", "node resume 2").perform("ann", "node resume 9").perform("ann", "node dance 2");

        assertThat(game.seen("ann")).containsExactly(
                "You ask the leader to give the zones of node-2 to others.",
                "node-2 takes no more zones.",
                "node-2 is draining already.",
                "You ask the leader to let node-2 take zones again.",
                "node-2 takes zones again.",
                "node-2 is not draining.",
                "There is no node '9'; 'cluster' shows them all.",
                "Write 'node drain <node>' or 'node resume <node>'.");
        assertThat(game.audit().entries()).containsExactly(
                new FakeAudit.Entry(ann, "node.drain", "node-2"), new FakeAudit.Entry(ann, "node.resume", "node-2"));
    }

    @Test
    void theNotingHoldsUpNobody() {
        game.database().hold();

        game.perform("ann", "zone move guttering 2");
        assertThat(nodeOf("guttering")).isEqualTo("node-1");

        game.database().release();
        game.drain();
        assertThat(nodeOf("guttering")).isEqualTo("node-2");
    }

    @Test
    void aNodeThatIsNotHeardOfGetsNoZone() {
        game.perform("ann", "zone move guttering 4");

        assertThat(game.seen("ann")).containsExactly("node-4 has not been heard of lately, and takes no zones.");
        assertThat(game.audit().entries()).isEmpty();
    }

    @Test
    void withoutALeaderNobodyTakesOrders() {
        desk.loseLeader();

        game.perform("ann", "zone move guttering 2").perform("ann", "zone release salt-marsh").perform("ann", "cluster");

        assertThat(game.seen("ann"))
                .startsWith(
                        "Nobody leads the cluster just now; ask again in a few seconds.",
                        "Nobody leads the cluster just now; ask again in a few seconds.")
                .anyMatch(words -> words.contains("Nobody leads just now. Your zone runs on node-2, which tells this."));
        assertThat(game.audit().entries()).isEmpty();
        assertThat(desk.status().zones()).extracting(line -> line.node()).containsOnly(new NodeId("node-1"));
    }

    @Test
    void aRoleThatChangesTakesEffectAtTheNextEntering() {
        game.stores().grant(ann, Role.PLAYER);
        game.perform("ann", "zone list");
        assertThat(game.seen("ann").getFirst()).startsWith("Zones");

        game.perform("ann", "quit");
        game.signIn("ann", "ann").seen();
        game.perform("ann", "zone list");

        assertThat(game.seen("ann")).containsExactly("You don't know how to 'zone'. Did you mean 'hone'?");
    }
}
