package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.admin.cluster.Pictures.node;
import static org.jventure.admin.cluster.Pictures.status;
import static org.jventure.admin.cluster.Pictures.zone;

import java.time.Instant;
import java.util.List;
import org.jventure.admin.cluster.Health.Level;
import org.jventure.kernel.NodeId;
import org.jventure.placement.LostNodes;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void allIsWellWhenAllRuns() {
        var health = Health.of(status(
                List.of(node("a", NodeState.UP), node("b", NodeState.UP)), List.of(zone("town", "a", ZoneState.RUNNING))), List.of());

        assertThat(health).isEqualTo(
                new Health(Level.GOOD, "All is well: every zone runs, every node is up.", List.of()));
    }

    @Test
    void whatPlayersCannotReachIsGraveAndHasANextStep() {
        var health = Health.of(status(
                List.of(node("a", NodeState.UP), node("b", NodeState.SUSPECT)),
                List.of(zone("mill", "b", ZoneState.FROZEN), zone("moor", "a", ZoneState.QUARANTINED),
                        zone("town", "a", ZoneState.MOVING))), List.of());

        assertThat(health.level()).isEqualTo(Level.BAD);
        assertThat(health.headline()).isEqualTo("2 zones out of reach for players.");
        assertThat(health.findings()).extracting(Health.Finding::cause).containsExactly(
                "Zone moor: out of service: what is stored of it could not be loaded or written.",
                "Zone mill: frozen: the node that owns it is not heard of, or can't reach the database.",
                "b has not been heard of lately.",
                "Zone town: on its way to another node.");
        assertThat(health.findings()).allSatisfy(finding -> assertThat(finding.next()).isNotBlank());
    }

    @Test
    void aZoneWithoutANodeIsTheLeadersBusinessUnlessNobodyTakesZones() {
        var homeless = List.of(zone("town", null, ZoneState.UNOWNED));

        assertThat(Health.of(status(List.of(node("a", NodeState.UP)), homeless), List.of()).findings().getFirst().next())
                .contains("The leader gives it to one");
        assertThat(Health.of(status(List.of(node("a", NodeState.DRAINING)), homeless), List.of()).findings().getFirst())
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.BAD);
                    assertThat(finding.next()).contains("let a draining node take zones again");
                });
    }

    @Test
    void aDrainingNodeTellsHowFarItIs() {
        var two = List.of(node("a", NodeState.UP), node("b", NodeState.DRAINING));

        assertThat(Health.of(status(two, List.of(zone("town", "b", ZoneState.RUNNING))), List.of()).findings())
                .extracting(Health.Finding::cause).containsExactly("b is draining; zones left: 1.");
        assertThat(Health.of(status(two, List.of(zone("town", "a", ZoneState.RUNNING))), List.of()).findings())
                .extracting(Health.Finding::cause).containsExactly("b is drained: it has no zones any more.");
    }

    @Test
    void aMissingLeaderAndAMissingClusterAreSaid() {
        var leaderless = new ClusterStatus(null, 4, new NodeId("a"), List.of(node("a", NodeState.UP)), List.of());
        var nothing = new ClusterStatus(null, 0, new NodeId("a"), List.of(), List.of());

        assertThat(Health.of(leaderless, List.of()).findings()).extracting(Health.Finding::cause).containsExactly("Nobody leads.");
        assertThat(Health.of(nothing, List.of()).findings()).extracting(Health.Finding::cause)
                .containsExactly("a has not found its cluster yet.");
    }

    @Test
    void twoVersionsAreAnUnfinishedUpgrade() {
        var health = Health.of(status(
                List.of(node("a", NodeState.UP, "1"), node("b", NodeState.UP, "2")), List.of()), List.of());

        assertThat(health.level()).isEqualTo(Level.WATCH);
        assertThat(health.findings().getFirst().cause()).isEqualTo("Nodes run different versions: 1 and 2.");
    }

    @Test
    void aNodeThatIsGoneIsMissedUntilItIsBack() {
        var lost = List.of(new LostNodes.Lost(new NodeId("b"), Instant.parse("2026-03-01T14:02:31Z")));
        var runs = List.of(zone("town", "a", ZoneState.RUNNING));

        var health = Health.of(status(List.of(node("a", NodeState.UP)), runs), lost);
        assertThat(health.level()).isEqualTo(Level.WATCH);
        assertThat(health.headline()).isEqualTo("The world runs, without b.");
        assertThat(health.findings()).extracting(Health.Finding::cause)
                .containsExactly("b is gone since 14:02 UTC; its zones run elsewhere.");
        assertThat(Health.of(status(List.of(node("a", NodeState.UP)), List.of(zone("town", null, ZoneState.UNOWNED))), lost).findings())
                .extracting(Health.Finding::cause).contains("b is gone since 14:02 UTC.");
        assertThat(Health.of(status(List.of(node("a", NodeState.UP), node("b", NodeState.UP)), runs), lost).level())
                .isEqualTo(Level.GOOD);
    }
}
