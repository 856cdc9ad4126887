package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.ClusterStore.Assignment;
import org.jventure.placement.ClusterStore.Authority;
import org.jventure.placement.ClusterView;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.NodeIdInUseException;
import org.jventure.placement.NodeSelf;
import org.jventure.placement.OtherClusterException;

/**
 * What every store of the cluster's rows promises, the real one and the fake alike. Its world is that of
 * {@link StoreContract#world}; each test begins with no node, no leader and no owner.
 */
public interface ClusterStoreContract {

    NodeId RED = new NodeId("red");
    NodeId BLUE = new NodeId("blue");
    ZoneId TOWN = new ZoneId("town");
    ZoneId FOREST = new ZoneId("forest");

    /** The way of one more process to the same rows; closed after the test. */
    ClusterStore process();

    /** Marks the zone as quarantined by its owner. */
    void quarantine(ZoneId zone);

    /** Counts the zone's batches up to the number. */
    void batches(ZoneId zone, long batch);

    static NodeSelf self(NodeId node, String process) {
        return new NodeSelf(node, "127.0.0.1:5701", 5555, 8080, "1.0", "jventure", process);
    }

    static Assignment to(NodeId node, long incarnation, ZoneId zone, long seenEpoch) {
        return new Assignment(zone, seenEpoch, OptionalLong.empty(), node, incarnation);
    }

    private static OwnerRow zone(ClusterView view, ZoneId zone) {
        return view.zones().stream().filter(row -> row.zone().equals(zone)).findFirst().orElseThrow();
    }

    /** Registers the node and lets it lead. */
    private static Authority leader(ClusterStore store, NodeId node, String process) {
        var incarnation = store.register(self(node, process));
        var seen = store.round(node, incarnation, 0).lease().term();
        return new Authority(node, incarnation, store.takeLease(node, incarnation, seen).orElseThrow());
    }

    @Test
    default void everyRegistrationIsANewLife() {
        var red = process();
        var first = red.register(self(RED, "p1"));

        var view = red.round(RED, first, 0);

        assertThat(view.alive()).isTrue();
        assertThat(view.leading()).isFalse();
        assertThat(view.nodes()).singleElement().satisfies(row -> {
            assertThat(row.self()).isEqualTo(self(RED, "p1"));
            assertThat(row.incarnation()).isEqualTo(first);
            assertThat(row.state()).isEqualTo(NodeState.UP);
        });
        assertThat(red.register(self(RED, "p1"))).isEqualTo(first + 1);
        assertThat(red.round(RED, first, 0).alive()).isFalse();
        assertThat(red.round(RED, first + 1, 0).alive()).isTrue();
    }

    @Test
    default void aRoundBeats() {
        var red = process();
        var life = red.register(self(RED, "p1"));
        var before = red.round(RED, life, 0).node(RED).orElseThrow().beat();

        assertThat(red.round(RED, life, 0).node(RED).orElseThrow().beat()).isEqualTo(before + 1);
    }

    @Test
    default void everyZoneIsSeenAlsoOneThatNeverHadAnOwner() {
        var red = process();
        var view = red.round(RED, red.register(self(RED, "p1")), 0);

        assertThat(view.zones()).containsExactlyInAnyOrder(
                new OwnerRow(FOREST, null, 0, 0, 0, false, null), new OwnerRow(TOWN, null, 0, 0, 0, false, null));
        assertThat(view.lease()).isEqualTo(new Lease(0, null, 0, 0));
    }

    @Test
    default void aSecondProcessUnderOneIdIsRefused() {
        process().register(self(RED, "p1"));
        var second = process();

        assertThatThrownBy(() -> second.register(self(RED, "p2"))).isInstanceOf(NodeIdInUseException.class);
    }

    @Test
    default void theSameIdMayLiveAgainWhenItsProcessIsGone() {
        var first = process();
        first.register(self(RED, "p1"));
        first.close();

        assertThat(process().register(self(RED, "p2"))).isEqualTo(2);
    }

    @Test
    default void aProcessThatEndsIsSeenToHaveNoConnection() {
        var red = process();
        var life = red.register(self(RED, "p1"));
        var blue = process();
        blue.register(self(BLUE, "p2"));
        assertThat(red.round(RED, life, 0).unconnected()).isEmpty();

        blue.close(); // which PostgreSQL notices in a moment

        Awaitility.await().untilAsserted(() -> assertThat(red.round(RED, life, 0).unconnected()).containsExactly(BLUE));
    }

    @Test
    default void nodesOfAnotherClusterAreRefusedWhileOneLives() {
        var red = process();
        red.register(self(RED, "p1"));
        var stranger = new NodeSelf(BLUE, "127.0.0.1:5702", 0, 0, "1.0", "elsewhere", "p2");
        var blue = process();

        assertThatThrownBy(() -> blue.register(stranger))
                .isInstanceOf(OtherClusterException.class)
                .hasMessageContaining("\"jventure\"").hasMessageContaining("\"elsewhere\"");

        red.close(); // which PostgreSQL notices in a moment
        Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(blue.register(stranger)).isEqualTo(1));
    }

    @Test
    default void theLeaseIsTakenOnlyUnderTheTermThatWasSeen() {
        var red = process();
        var blue = process();
        var redLife = red.register(self(RED, "p1"));
        var blueLife = blue.register(self(BLUE, "p2"));

        assertThat(red.takeLease(RED, redLife, 0)).hasValue(1);

        assertThat(blue.takeLease(BLUE, blueLife, 0)).isEmpty();
        assertThat(blue.round(BLUE, blueLife, 0).lease().holder()).isEqualTo(RED);
        assertThat(blue.takeLease(BLUE, blueLife, 1)).hasValue(2);
        assertThat(red.round(RED, redLife, 1).leading()).isFalse();
        assertThat(blue.round(BLUE, blueLife, 2).leading()).isTrue();
    }

    @Test
    default void aLeaseIsRenewedByTheRoundsOfItsHolder() {
        var red = process();
        var leader = leader(red, RED, "p1");

        var first = red.round(RED, leader.incarnation(), leader.term());
        var second = red.round(RED, leader.incarnation(), leader.term());

        assertThat(first.leading()).isTrue();
        assertThat(second.lease().beat()).isEqualTo(first.lease().beat() + 1);
    }

    @Test
    default void whoLeavesGivesItsLeaseBack() {
        var red = process();
        var leader = leader(red, RED, "p1");

        red.leave(RED, leader.incarnation());

        var view = red.round(RED, leader.incarnation(), leader.term());
        assertThat(view.lease().holder()).isNull();
        assertThat(view.lease().term()).isEqualTo(leader.term());
        assertThat(view.leading()).isFalse();
    }

    @Test
    default void anAssignmentRaisesTheEpochAndKeepsTheCountOfBatches() {
        var red = process();
        var leader = leader(red, RED, "p1");
        assertThat(red.assign(leader, to(RED, 1, TOWN, 0))).hasValue(1);
        batches(TOWN, 42);

        assertThat(red.assign(leader, to(BLUE, 7, TOWN, 1))).hasValue(2);

        var view = red.round(RED, 1, leader.term());
        assertThat(zone(view, TOWN)).isEqualTo(new OwnerRow(TOWN, BLUE, 7, 2, 42, false, null));
        assertThat(zone(view, FOREST).node()).isNull();
    }

    @Test
    default void anAssignmentOfWhatHasChangedWritesNothing() {
        var red = process();
        var leader = leader(red, RED, "p1");
        red.assign(leader, to(RED, 1, TOWN, 0));
        batches(TOWN, 5);

        assertThat(red.assign(leader, to(BLUE, 1, TOWN, 0))).isEmpty();
        assertThat(red.assign(leader, new Assignment(TOWN, 1, OptionalLong.of(4), BLUE, 1))).isEmpty();

        assertThat(zone(red.round(RED, 1, 0), TOWN).epoch()).isEqualTo(1);
        assertThat(red.assign(leader, new Assignment(TOWN, 1, OptionalLong.of(5), BLUE, 1))).hasValue(2);
    }

    @Test
    default void aLeaderOfThePastWritesNothing() {
        var red = process();
        var blue = process();
        var past = leader(red, RED, "p1");
        red.assign(past, to(RED, 1, TOWN, 0));
        leader(blue, BLUE, "p2");

        assertThat(red.assign(past, to(RED, 1, TOWN, 1))).isEmpty();
        assertThat(red.release(past, to(RED, 1, TOWN, 1))).isEmpty();
        assertThat(red.declareDead(past, BLUE, 1)).isFalse();
        assertThat(red.round(RED, 1, past.term()).leading()).isFalse();
    }

    @Test
    default void anEarlierLifeOfTheLeaderWritesNothing() {
        var red = process();
        var past = leader(red, RED, "p1");
        var life = red.register(self(RED, "p1"));

        var now = new Authority(RED, life, past.term());

        assertThat(red.assign(now, to(RED, life, TOWN, 0))).isEmpty();
        assertThat(red.round(RED, life, past.term()).leading()).isFalse();
    }

    @Test
    default void quarantineOutlivesTheOwnerAndEndsWithItsRelease() {
        var red = process();
        var leader = leader(red, RED, "p1");
        red.assign(leader, to(RED, 1, TOWN, 0));
        quarantine(TOWN);

        red.assign(leader, to(BLUE, 1, TOWN, 1));
        assertThat(zone(red.round(RED, 1, 0), TOWN).quarantined()).isTrue();
        assertThat(zone(red.round(RED, 1, 0), TOWN).trouble()).isEqualTo("trouble");

        assertThat(red.release(leader, to(BLUE, 1, TOWN, 2))).hasValue(3);
        assertThat(red.release(leader, to(RED, 1, TOWN, 3))).as("it is not quarantined").isEmpty();
        assertThat(zone(red.round(RED, 1, 0), TOWN)).isEqualTo(new OwnerRow(TOWN, BLUE, 1, 3, 0, false, null));
    }

    @Test
    default void whoIsDeclaredDeadNeitherBeatsNorLeads() {
        var red = process();
        var blue = process();
        var leader = leader(red, RED, "p1");
        var life = blue.register(self(BLUE, "p2"));

        assertThat(red.declareDead(leader, BLUE, life + 1)).isFalse();
        assertThat(red.declareDead(leader, BLUE, life)).isTrue();
        assertThat(red.declareDead(leader, BLUE, life)).isFalse();

        assertThat(red.round(RED, leader.incarnation(), leader.term()).node(BLUE).orElseThrow().state())
                .isEqualTo(NodeState.DEAD);
        assertThat(red.takeLease(BLUE, life, leader.term())).isEmpty();
    }

    @Test
    default void theIdOfADeclaredDeadIsFree() {
        var red = process();
        var leader = leader(red, RED, "p1");
        process().register(self(BLUE, "p2"));
        red.declareDead(leader, BLUE, 1);

        assertThat(process().register(self(BLUE, "p3"))).isEqualTo(2);
    }

    @Test
    default void aLeaderLetsANodeDrainAndTakeZonesAgain() {
        var red = process();
        var leader = leader(red, RED, "p1");
        var life = process().register(self(BLUE, "p2"));

        assertThat(red.drain(leader, BLUE, life + 1)).isFalse();
        assertThat(red.resume(leader, BLUE, life)).as("it does not drain").isFalse();
        assertThat(red.drain(leader, BLUE, life)).isTrue();
        assertThat(red.drain(leader, BLUE, life)).as("it drains already").isFalse();
        assertThat(red.round(RED, 1, 0).node(BLUE).orElseThrow().state()).isEqualTo(NodeState.DRAINING);

        assertThat(red.resume(leader, BLUE, life + 1)).isFalse();
        assertThat(red.resume(leader, BLUE, life)).isTrue();
        assertThat(red.round(RED, 1, 0).node(BLUE).orElseThrow().state()).isEqualTo(NodeState.UP);
    }

    @Test
    default void theLastNodeThatTakesZonesDoesNotDrain() {
        var red = process();
        var leader = leader(red, RED, "p1");
        assertThat(red.drain(leader, RED, 1)).isFalse();

        process().register(self(BLUE, "p2"));
        assertThat(red.drain(leader, RED, 1)).isTrue();
        assertThat(red.drain(leader, BLUE, 1)).isFalse();
    }

    @Test
    default void aLeaderOfThePastLetsNobodyDrainOrTakeZones() {
        var red = process();
        var blue = process();
        var past = leader(red, RED, "p1");
        var present = leader(blue, BLUE, "p2");

        assertThat(red.drain(past, BLUE, 1)).isFalse();
        assertThat(blue.drain(present, RED, 1)).isTrue();
        assertThat(red.resume(past, RED, 1)).isFalse();
    }

    @Test
    default void whoIsDeadNeitherDrainsNorTakesZonesAgain() {
        var red = process();
        var leader = leader(red, RED, "p1");
        var life = process().register(self(BLUE, "p2"));
        red.declareDead(leader, BLUE, life);

        assertThat(red.drain(leader, BLUE, life)).isFalse();
        assertThat(red.resume(leader, BLUE, life)).isFalse();
    }

    @Test
    default void aNodeSaysThatItDrainsAndThatItIsGone() {
        var red = process();
        var life = red.register(self(RED, "p1"));

        red.drain(RED, life);
        assertThat(red.round(RED, life, 0).node(RED).orElseThrow().state()).isEqualTo(NodeState.DRAINING);

        red.leave(RED, life);
        assertThat(red.round(RED, life, 0).alive()).isFalse();
    }
}
