package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.testing.FakeClusterStore;

class RoundsTest {

    private final PlacementWorld world = new PlacementWorld(8); // and "town": nine zones

    private PlacementWorld threeNodes() {
        world.start("a", "b", "c").seconds(10);
        assertThat(world.zonesOf("a")).hasSize(3);
        assertThat(world.zonesOf("b")).hasSize(3);
        assertThat(world.zonesOf("c")).hasSize(3);
        assertThat(world.allZonesRunOnce()).isTrue();
        return world;
    }

    @Test
    void aLoneNodeLeadsAtOnceAndRunsEverything() {
        world.start("a").advance(Duration.ofMillis(500));

        assertThat(world.leader()).hasValue("a");
        assertThat(world.zonesOf("a")).hasSize(9);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aNodeRegistersOnceThoughMembersComeAndTheLockIsGotBeforeItBegins() {
        var early = world.add("a");
        early.sees("b");
        world.giveLock("a");
        world.seconds(3);
        assertThat(world.view().nodes()).isEmpty();

        early.begin();
        world.seconds(3);

        assertThat(early.lives).containsExactly(1L);
        assertThat(world.view().node(new NodeId("a")).orElseThrow().incarnation()).isEqualTo(1);
    }

    @Test
    void newcomersReceiveTheirShareByHandOver() {
        world.start("a").seconds(3);
        world.start("b").seconds(3);

        assertThat(world.zonesOf("b")).hasSize(4);
        assertThat(world.allZonesRunOnce()).isTrue();
        assertThat(world.node("a").rounds.figures().moves()).isEqualTo(4);
        assertThat(world.node("a").rounds.figures().assignments()).isEqualTo(9);
    }

    @Test
    void nothingHappensWhileNothingChanges() {
        threeNodes();
        var epochs = world.epochs();

        world.seconds(600);

        assertThat(world.epochs()).isEqualTo(epochs);
        assertThat(world.view().lease().term()).isEqualTo(1);
    }

    @Test
    void zonesOfANodeThatIsMissedAndNoLongerConnectedRunElsewhereAtOnce() {
        for (int tenth = 0; tenth < 10; tenth++) {
            var small = new PlacementWorld(8);
            small.start("a", "b", "c").seconds(10).advance(Duration.ofMillis(tenth * 100L));

            small.kill("c").advance(Duration.ofMillis(200));

            assertThat(small.zonesOf("a").size() + small.zonesOf("b").size()).isEqualTo(9);
            assertThat(small.allZonesRunOnce()).isTrue();
        }
    }

    @Test
    void theLowestThatIsLeftLeadsWhenTheLeaderIsKilled() {
        threeNodes().kill("a").advance(Duration.ofMillis(300));

        assertThat(world.leader()).hasValue("b");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void theLowestThatIsLeftLeadsWhenTheMachineOfTheLeaderLosesItsPower() {
        threeNodes().losePower("a").seconds(4);

        assertThat(world.leader()).hasValue("b");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void zonesOfAMachineThatLosesItsPowerRunElsewhereWithinTwoSeconds() {
        threeNodes().losePower("c").seconds(2);

        assertThat(world.zonesOf("a").size() + world.zonesOf("b").size()).isEqualTo(9);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void withTheLockOfTheMajorityItTakesHalfTheTime() {
        threeNodes().losePower("a");
        world.giveLock("c");
        world.seconds(2);

        assertThat(world.leader()).hasValue("c");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void nothingStaysUnownedWhenTheLeaderDiesInTheMiddleOfItsWork() {
        for (int statements = 1; statements < 8; statements++) {
            var small = new PlacementWorld(8);
            small.start("a", "b", "c").seconds(10);
            small.kill("c");
            small.node("a").store.cutOffAfter(statements); // a round, a death, some of the assignments
            small.advance(Duration.ofMillis(300));
            small.kill("a").seconds(5);

            assertThat(small.zonesOf("b")).hasSize(9);
            assertThat(small.allZonesRunOnce()).isTrue();
        }
    }

    @Test
    void aNodeThatHungIsDeclaredDeadAndJoinsAnew() {
        threeNodes();
        var c = world.node("c");
        c.home.pause();
        world.seconds(9);
        assertThat(world.view().node(c.id).orElseThrow().state()).isEqualTo(NodeState.DEAD);
        assertThat(world.zonesOf("a").size() + world.zonesOf("b").size()).isEqualTo(9);

        c.home.wake();
        world.advance(Duration.ofMillis(1));

        assertThat(c.running).isEmpty();
        assertThat(c.lives).hasSize(2);
        world.seconds(70);
        assertThat(world.zonesOf("c")).hasSize(3);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aLeaderThatHungWritesNothingWhenItWakes() {
        threeNodes();
        var a = world.node("a");
        world.kill("c");
        a.home.pause();
        world.seconds(20);
        var epochs = world.epochs();
        assertThat(world.leader()).hasValue("b");

        a.home.wake();
        world.advance(Duration.ofMillis(1));

        assertThat(world.epochs()).isEqualTo(epochs);
        assertThat(a.leads()).isFalse();
        world.seconds(5);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    /** Interleaving 18. */
    @Test
    void aMinorityAndAMajorityThatBothReachTheDatabaseFightNoDuel() {
        threeNodes();
        world.node("a").sees();
        world.node("b").sees("c");
        world.node("c").sees("b");
        world.giveLock("c");
        world.seconds(1);
        assertThat(world.leader()).hasValue("c");
        var term = world.view().lease().term();

        world.seconds(120);

        assertThat(world.view().lease().term()).isEqualTo(term);
        assertThat(world.zonesOf("a")).isEmpty();
        assertThat(world.node("a").lives).hasSize(2); // its zones were taken after ten seconds, once
        assertThat(world.zonesOf("b").size() + world.zonesOf("c").size()).isEqualTo(9);

        world.joinAll();
        world.seconds(70);
        assertThat(world.zonesOf("a")).hasSize(3);
        assertThat(world.view().lease().term()).isEqualTo(term);
    }

    /** Interleaving 18, with the lock given to each side in turn. */
    @Test
    void aLockThatChangesHandsDoesNotMakeADuel() {
        threeNodes();
        world.node("a").sees("b");
        world.node("b").sees("a", "c");
        world.node("c").sees("b");
        world.giveLock("c");
        world.seconds(1);
        var term = world.view().lease().term();
        assertThat(world.leader()).hasValue("c");

        for (int i = 0; i < 5; i++) {
            world.giveLock("a");
            world.seconds(2);
            world.giveLock("c");
            world.seconds(2);
        }

        assertThat(world.view().lease().term()).isEqualTo(term);
    }

    /** Interleaving 29. */
    @Test
    void nobodyIsDeclaredDeadWhenTheDatabaseComesBack() {
        threeNodes();
        var epochs = world.epochs();
        world.stores.faults().goAway();
        world.seconds(60);

        world.stores.faults().comeBack();
        world.seconds(20);

        assertThat(world.epochs()).isEqualTo(epochs);
        assertThat(world.view().lease().term()).isEqualTo(1);
        assertThat(world.nodes.values()).allSatisfy(node -> assertThat(node.lives).hasSize(1));
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    /** Interleaving 28. */
    @Test
    void noZoneMovesTwiceInAMinuteThoughTheLeaderFlaps() {
        threeNodes();
        var moves = new ArrayList<String>();
        for (int i = 1; i <= 10; i++) {
            var crowded = world.zonesOf(List.of("a", "b", "c").get((i + 1) % 3));
            world.weights = zone -> crowded.contains(zone.value()) ? 10 : 1;
            world.given.clear();
            world.nodes.values().forEach(PlacementWorld.TestNode::sees);
            world.giveLock(List.of("a", "b", "c").get(i % 3));
            world.advance(Duration.ofMillis(200));
            world.joinAll();
            world.seconds(5);
            world.given.forEach(line -> moves.add(line.split(" ")[1]));
        }

        assertThat(world.view().lease().term()).isEqualTo(11);
        assertThat(moves).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whileTwoVersionsRunNothingMovesForBalance() {
        world.start("a").seconds(3);
        world.version = "2";
        world.start("b").seconds(10);
        assertThat(world.zonesOf("b")).isEmpty();

        world.kill("a").seconds(5);
        assertThat(world.zonesOf("b")).hasSize(9);
    }

    /** Interleaving 30. */
    @Test
    void theSameIdIsRefusedWhileItsProcessLivesAndGetsNewEpochsAfterwards() {
        threeNodes();
        var old = world.node("c");
        var second = world.new TestNode(new NodeId("c"), false).begin();
        assertThat(second.refused).isInstanceOf(NodeIdInUseException.class);
        assertThat(world.zonesOf("c")).hasSize(3);
        var epochs = world.epochs();

        world.kill("c");
        world.start("c").seconds(3);

        assertThat(world.node("c").life()).isEqualTo(old.life() + 1);
        assertThat(world.epochs()).isGreaterThanOrEqualTo(epochs + 3); // none is run on under its old epoch
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aLeaderThatIsRestartedLeadsAgainAtOnce() {
        world.start("a").seconds(3);
        world.kill("a");
        world.start("a").advance(Duration.ofMillis(500));

        assertThat(world.leader()).hasValue("a");
        assertThat(world.view().lease().term()).isEqualTo(2);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aLostMessageCostsASecondAtMost() {
        threeNodes();
        world.lose("assigned");
        world.kill("c").advance(Duration.ofMillis(2600));

        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aRoundThatWasUnderWayDoesNotStopWhatTheLeaderHasJustGiven() {
        world.start("a", "b").seconds(10).advance(Duration.ofMillis(500));
        var b = world.node("b");
        var town = new ZoneId("town");
        var row = world.zone("town");
        b.rounds.hasten();
        b.rounds.assigned(town, row.epoch() + 1, b.id, b.life());

        world.advance(Duration.ZERO);

        assertThat(b.running).containsEntry(town, row.epoch() + 1);
    }

    // ---- leaving ----

    @Test
    void aNodeThatDrainsHandsItsZonesOverAndGoes() {
        threeNodes();
        var gone = new ArrayList<String>();
        world.node("c").rounds.drain(Duration.ofSeconds(30), () -> gone.add("c"));
        world.seconds(3);

        assertThat(gone).containsExactly("c");
        assertThat(world.zonesOf("a").size() + world.zonesOf("b").size()).isEqualTo(9);
        assertThat(world.view().node(new NodeId("c")).orElseThrow().state()).isEqualTo(NodeState.DEAD);
        assertThat(world.node("a").rounds.figures().deaths()).isZero();
        assertThat(world.epochs()).isGreaterThan(0);
    }

    @Test
    void aLeaderThatDrainsGivesUpItsLeaseWhenItsZonesAreGone() {
        threeNodes();
        world.giveLock("a");
        var gone = new ArrayList<String>();
        world.node("a").rounds.drain(Duration.ofSeconds(30), () -> gone.add("a"));
        world.seconds(5);

        assertThat(gone).containsExactly("a");
        assertThat(world.leader()).isPresent().get().isNotEqualTo("a");
        assertThat(world.lockHolder).isNull();
        assertThat(world.zonesOf("b").size() + world.zonesOf("c").size()).isEqualTo(9);
        world.kill("a");
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void theLastNodeEndsItsZones() {
        world.start("a").seconds(3);
        var gone = new ArrayList<String>();

        world.node("a").rounds.drain(Duration.ofSeconds(30), () -> gone.add("a"));
        world.advance(Duration.ofMillis(100));

        assertThat(gone).containsExactly("a");
        assertThat(world.node("a").running).isEmpty();
        assertThat(world.leader()).isEmpty();
    }

    @Test
    void aNodeThatDrainsAsSoonAsAnotherHasComeLeavesItsZonesToThatOne() {
        world.start("a").seconds(3);
        world.start("b");
        var gone = new ArrayList<String>();

        world.node("a").rounds.drain(Duration.ofSeconds(30), () -> gone.add("a"));
        world.seconds(5);

        assertThat(gone).containsExactly("a");
        assertThat(world.zonesOf("b")).hasSize(9);
        assertThat(world.node("a").ended).isZero();
    }

    @Test
    void aNodeThatDrainsWaitsForAMemberThatHasNoRowYet() {
        world.start("a").seconds(3);
        var b = world.add("b");
        world.joinAll();
        var gone = new ArrayList<String>();
        world.node("a").rounds.drain(Duration.ofSeconds(30), () -> gone.add("a"));
        world.seconds(3);
        assertThat(gone).isEmpty();

        b.begin();
        world.seconds(5);

        assertThat(gone).containsExactly("a");
        assertThat(world.zonesOf("b")).hasSize(9);
        assertThat(world.node("a").ended).isZero();
    }

    @Test
    void aNodeWhoseZonesNobodyTakesGoesWhenItsPatienceIsOver() {
        threeNodes();
        world.lose("park");
        var gone = new ArrayList<String>();
        world.node("c").rounds.drain(Duration.ofSeconds(20), () -> gone.add("c"));

        world.seconds(19);
        assertThat(gone).isEmpty();

        world.seconds(2);
        assertThat(gone).containsExactly("c");
        world.kill("c").seconds(2);
        assertThat(world.allZonesRunOnce()).isTrue();
    }

    @Test
    void aNodeGoesAlsoWhenTheDatabaseIsAway() {
        threeNodes();
        world.stores.faults().goAway();
        world.node("c").stopsSlowly = true;
        var gone = new ArrayList<String>();

        world.node("c").rounds.drain(Duration.ofSeconds(20), () -> gone.add("c"));
        world.seconds(31);

        assertThat(gone).containsExactly("c");
    }

    @Test
    void aNodeThatGoesWhileItJoinsAnewLeavesNoLifeBehind() {
        threeNodes();
        var gone = new ArrayList<String>();
        var c = world.node("c");
        c.whenForgotten = () -> c.rounds.drain(Duration.ofSeconds(30), () -> gone.add("c"));

        sleepUntilDeclaredDead("c");

        assertThat(gone).containsExactly("c");
        assertThat(world.view().node(c.id).orElseThrow().incarnation()).isEqualTo(2);
        assertThat(world.view().node(c.id).orElseThrow().state()).isEqualTo(NodeState.DEAD);
    }

    @Test
    void aNodeThatGoesBeforeItsNewLifeHasSeenAnythingLeavesNoneBehind() {
        threeNodes();
        var gone = new ArrayList<String>();
        var c = world.node("c");
        c.whenRejoined = () -> c.rounds.drain(Duration.ofSeconds(30), () -> gone.add("c"));

        sleepUntilDeclaredDead("c");

        assertThat(gone).containsExactly("c");
        assertThat(world.view().node(c.id).orElseThrow().incarnation()).isEqualTo(2);
        assertThat(world.view().node(c.id).orElseThrow().state()).isEqualTo(NodeState.DEAD);
    }

    private void sleepUntilDeclaredDead(String id) {
        world.node(id).home.pause();
        world.seconds(10);
        world.node(id).home.wake();
        world.advance(Duration.ofMillis(10));
    }

    @Test
    void nodesThatAllLeaveAtOnceAllGo() {
        threeNodes();
        var gone = new ArrayList<String>();
        for (String id : List.of("a", "b", "c")) {
            world.node(id).rounds.drain(Duration.ofSeconds(30), () -> gone.add(id));
        }
        world.seconds(5);

        assertThat(gone).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(new FakeClusterStore(world.stores).round(new NodeId("x"), 0, 0).lease().holder()).isNull();
    }
}
