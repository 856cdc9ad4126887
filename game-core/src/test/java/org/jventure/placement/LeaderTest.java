package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.presence.Reign;

class LeaderTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private final PlacementWorld world = new PlacementWorld(3);
    private final List<String> answers = new ArrayList<>();

    /** Four zones on two nodes; "a" leads. */
    private PlacementWorld twoNodes() {
        world.start("a", "b").seconds(10);
        assertThat(world.allZonesRunOnce()).isTrue();
        return world;
    }

    private String owner(String zone) {
        return String.valueOf(world.zone(zone).node());
    }

    private NodeId notOwner(String zone) {
        return owner(zone).equals("a") ? B : A;
    }

    private String move(String zone, NodeId to) {
        answers.clear();
        world.node("a").rounds.move(new ZoneId(zone), to, answers::add);
        world.advance(Duration.ofMillis(1));
        return String.join("; ", answers);
    }

    private void quarantine(ZoneId zone) {
        world.stores.quarantine(new Reign(zone, world.zone(zone.value()).epoch(), 1), "trouble");
    }

    @Test
    void nothingIsEvenedOutAgainstTheWishOfStaffUntilANodeComesOrGoes() {
        twoNodes();
        var to = notOwner("town");
        move("town", to);
        var wished = world.zonesOf(to.value());

        world.seconds(90);
        assertThat(world.zonesOf(to.value())).isEqualTo(wished);

        world.start("c");
        world.seconds(90);
        assertThat(world.zonesOf("c")).isNotEmpty();
    }

    @Test
    void staffMoveAZone() {
        twoNodes();
        var to = notOwner("town");
        var epoch = world.zone("town").epoch();

        assertThat(move("town", to)).isEqualTo("Zone town is now on " + to + ".");

        assertThat(world.zone("town").node()).isEqualTo(to);
        assertThat(world.zone("town").epoch()).isEqualTo(epoch + 1);
        world.seconds(2);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void everyRefusalIsASentence() {
        twoNodes();
        assertThat(move("moon", B)).isEqualTo("There is no zone moon.");
        assertThat(move("town", new NodeId("z"))).isEqualTo("There is no node called z.");
        assertThat(move("town", new NodeId(owner("town"))))
                .isEqualTo("Zone town is on %s already.".formatted(owner("town")));

        world.node(owner("town")).refusesToPark = "it is frozen.";
        assertThat(move("town", notOwner("town"))).isEqualTo("Zone town stays where it is: it is frozen.");

        quarantine(TOWN);
        world.seconds(1);
        assertThat(move("town", notOwner("town"))).isEqualTo("Zone town is quarantined: release it first.");
    }

    @Test
    void nodesThatCannotTakeAZoneAreRefused() {
        twoNodes();
        var mine = world.zonesOf("a").getFirst();
        world.start("c").seconds(5);
        var c = new NodeId("c");

        world.node("c").home.pause();
        world.seconds(5);
        assertThat(move(mine, c)).isEqualTo("c does not answer.");

        world.seconds(5);
        assertThat(move(mine, c)).isEqualTo("c is down.");
    }

    @Test
    void aNodeThatDrainsTakesNoZone() {
        twoNodes();
        var mine = world.zonesOf("a").getFirst();
        world.lose("park");
        world.node("b").rounds.drain(Duration.ofSeconds(60), () -> {});
        world.seconds(2);

        assertThat(move(mine, B)).isEqualTo("b is draining and takes no more zones.");
    }

    private String drain(NodeId node) {
        answers.clear();
        world.node("a").rounds.drainNode(node, answers::add);
        world.advance(Duration.ofMillis(1));
        return String.join("; ", answers);
    }

    private String resume(NodeId node) {
        answers.clear();
        world.node("a").rounds.resumeNode(node, answers::add);
        world.advance(Duration.ofMillis(1));
        return String.join("; ", answers);
    }

    @Test
    void aNodeThatStaffDrainGivesItsZonesAwayAndLivesOnUntilItTakesThemAgain() {
        twoNodes();
        var zones = world.zonesOf("b").size();

        assertThat(drain(B)).isEqualTo("b takes no more zones; zones of it that go to others: " + zones + ".");
        world.seconds(10);
        assertThat(world.zonesOf("b")).isEmpty();
        assertThat(world.allZonesRunOnce()).isTrue();
        assertThat(world.view().node(B).orElseThrow().state()).isEqualTo(NodeState.DRAINING);

        assertThat(resume(B)).isEqualTo("b takes zones again.");
        world.seconds(90);
        assertThat(world.zonesOf("b")).isNotEmpty();
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aLeaderMayDrainToo() {
        twoNodes();

        drain(A);
        world.seconds(10);

        assertThat(world.zonesOf("a")).isEmpty();
        assertThat(world.node("a").leads()).isTrue();
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aNodeThatStaffHaveDrainedStillGoesInGoodOrder() {
        twoNodes();
        drain(B);
        world.seconds(10);
        var gone = new ArrayList<String>();

        world.node("b").rounds.drain(Duration.ofSeconds(10), () -> gone.add("b"));
        world.seconds(3);

        assertThat(gone).containsExactly("b");
        assertThat(world.view().node(B).orElseThrow().state()).isEqualTo(NodeState.DEAD);
    }

    @Test
    void aNodeThatGoesGoesEvenIfStaffWantItToTakeZones() {
        twoNodes();
        var gone = new ArrayList<String>();
        world.lose("park");
        world.node("b").rounds.drain(Duration.ofSeconds(60), () -> gone.add("b"));
        world.seconds(2);

        resume(B);
        world.lose();
        world.seconds(10);

        assertThat(gone).containsExactly("b");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void everyRefusalToDrainIsASentence() {
        twoNodes();
        assertThat(drain(new NodeId("z"))).isEqualTo("There is no node called z.");
        assertThat(resume(B)).isEqualTo("b is not draining.");
        drain(B);
        assertThat(drain(B)).as("before it is seen").isEqualTo("b has changed a moment ago; look again.");
        world.seconds(2);
        assertThat(drain(B)).isEqualTo("b is draining already.");
        assertThat(drain(A)).isEqualTo("a is the last node that takes zones: nobody could take what it has.");

        world.start("c").seconds(5);
        world.node("c").home.pause();
        world.seconds(5);
        assertThat(drain(new NodeId("c"))).isEqualTo("c does not answer.");
        world.seconds(5);
        assertThat(drain(new NodeId("c"))).isEqualTo("c is down.");
        assertThat(resume(new NodeId("c"))).isEqualTo("c is down.");
    }

    @Test
    void onlyTheLeaderMoves() {
        twoNodes();

        world.node("b").rounds.move(TOWN, A, answers::add);
        world.node("b").rounds.release(TOWN, answers::add);
        world.node("b").rounds.drainNode(A, answers::add);
        world.node("b").rounds.resumeNode(A, answers::add);
        world.advance(Duration.ZERO);

        assertThat(answers).containsExactly(
                "This node does not lead the cluster.", "This node does not lead the cluster.",
                "This node does not lead the cluster.", "This node does not lead the cluster.");
    }

    @Test
    void anOwnerThatDoesNotAnswerKeepsItsZone() {
        twoNodes();
        var zone = world.zonesOf("b").getFirst();
        world.node("b").silentOwner = true;
        assertThat(move(zone, A)).isEmpty();
        world.node("a").rounds.move(new ZoneId(zone), A, answers::add);

        world.seconds(2);

        assertThat(answers).containsExactly(
                "Zone %s is on its way already.".formatted(zone),
                "b does not answer; zone %s stays where it is.".formatted(zone));
        assertThat(owner(zone)).isEqualTo("b");

        var row = world.zone(zone);
        world.node("a").rounds.parked(row.zone(), row.epoch(), row.batch());
        world.seconds(2);
        assertThat(owner(zone)).isEqualTo("b"); // it came too late
    }

    @Test
    void aZoneThatHasChangedSinceItParkedIsNotMoved() {
        twoNodes();
        var zone = world.zonesOf("b").getFirst();
        world.node("b").silentOwner = true;
        move(zone, A);
        var row = world.zone(zone);

        world.node("a").rounds.parked(row.zone(), row.epoch(), row.batch() - 1);
        world.advance(Duration.ofMillis(1));

        assertThat(answers).containsExactly("Zone %s has changed meanwhile and stays where it is; try again.".formatted(zone));
        assertThat(owner(zone)).isEqualTo("b");
    }

    /** Interleaving 17. */
    @Test
    void aLeaderThatDiesAfterParkLeavesTheZoneWhereItIs() {
        twoNodes();
        var zone = world.zonesOf("b").getFirst();
        world.lose("parked");
        move(zone, A);
        world.lose();

        world.kill("a").seconds(5);

        assertThat(owner(zone)).isEqualTo("b");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    /** Interleaving 17. */
    @Test
    void aLeaderThatDiesAfterTheAssignmentHasNotLostTheZone() {
        twoNodes();
        world.start("c").seconds(5);
        var zone = world.zonesOf("b").getFirst();
        world.lose("assigned");
        move(zone, new NodeId("c"));
        assertThat(owner(zone)).isEqualTo("c");

        world.kill("a").seconds(5);

        assertThat(world.allZonesRunOnce()).isTrue();
    }

    /** Interleaving 37. */
    @Test
    void aQuarantinedZoneIsGivenToAnotherNodeAndNotRun() {
        twoNodes();
        var zone = new ZoneId(world.zonesOf("b").getFirst());
        quarantine(zone);
        world.kill("b").seconds(3);

        assertThat(owner(zone.value())).isEqualTo("a");
        assertThat(world.zone(zone.value()).quarantined()).isTrue();
        assertThat(world.node("a").running).hasSize(3).doesNotContainKey(zone);

        world.node("a").rounds.release(zone, answers::add);
        world.seconds(1);

        assertThat(answers).containsExactly("Zone %s is released and starts on a.".formatted(zone));
        assertThat(world.node("a").running).hasSize(4).containsKey(zone);
    }

    @Test
    void onlyWhatIsQuarantinedIsReleased() {
        twoNodes();

        world.node("a").rounds.release(TOWN, answers::add);
        world.node("a").rounds.release(new ZoneId("moon"), answers::add);
        world.advance(Duration.ofMillis(1));

        assertThat(answers)
                .containsExactlyInAnyOrder("Zone town is not quarantined.", "There is no zone moon.");
    }

    @Test
    void whatStaffHaveSeenQuarantinedIsReleasedThoughTheLeaderHasNotLookedYet() {
        twoNodes();
        quarantine(TOWN);

        world.node("a").rounds.release(TOWN, answers::add);
        world.advance(Duration.ofMillis(1));

        assertThat(answers).containsExactly("Zone town is released and starts on %s.".formatted(owner("town")));
        assertThat(world.zone("town").quarantined()).isFalse();
    }

    @Test
    void aQuarantinedZoneLeavesADrainingNodeWithoutParking() {
        twoNodes();
        var zone = new ZoneId(world.zonesOf("b").getFirst());
        quarantine(zone);
        world.seconds(1);
        var gone = new ArrayList<String>();

        world.node("b").rounds.drain(Duration.ofSeconds(30), () -> gone.add("b"));
        world.seconds(3);

        assertThat(gone).containsExactly("b");
        assertThat(owner(zone.value())).isEqualTo("a");
        assertThat(world.zone(zone.value()).quarantined()).isTrue();
    }

    @Test
    void aMoveOfALeaderThatLosesItsTermIsOff() {
        twoNodes();
        var zone = world.zonesOf("b").getFirst();
        world.node("b").silentOwner = true;
        move(zone, A);
        world.node("b").sees();
        world.giveLock("b");
        world.advance(Duration.ofMillis(1500));

        assertThat(answers).containsExactly("This node no longer leads the cluster; ask again.");
        assertThat(owner(zone)).isEqualTo("b");
    }

    @Test
    void afterAChangeOfMembersBalanceWaitsForASecond() {
        world.start("a").seconds(3);
        world.start("b").advance(Duration.ofMillis(900));
        assertThat(world.zonesOf("b")).isEmpty();

        world.seconds(2);

        assertThat(world.zonesOf("b")).hasSize(2);
    }
}
