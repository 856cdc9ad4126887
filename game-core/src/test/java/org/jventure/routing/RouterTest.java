package org.jventure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.LinkedNodes;
import org.jventure.testing.TestZone;
import org.jventure.text.StyledText;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;

/** Players of all nodes live in one world. The town is on red, the forest on blue. */
class RouterTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");
    private static final NodeId GREEN = new NodeId("green");
    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private final LinkedNodes nodes = new LinkedNodes(
            TestZone.room("square").east("forest/edge").zone("forest").room("edge"), "red", "blue", "green");

    @BeforeEach
    void begin() {
        nodes.own("town", "red").own("forest", "blue").advance(Duration.ofSeconds(2));
        nodes.player("ann", "green", "town/square")
                .player("bob", "red", "town/square")
                .player("cat", "blue", "forest/edge");
    }

    @Test
    void playersOfTwoNodesHearEachOtherInAZoneOfAThird() {
        nodes.perform("ann", "say hello").perform("bob", "say welcome");

        assertThat(nodes.seen("ann")).containsExactly("You say, \"hello\"", "Bob says, \"welcome\"");
        assertThat(nodes.seen("bob")).containsExactly("Ann says, \"hello\"", "You say, \"welcome\"");
        assertThat(nodes.seen("cat")).isEmpty();
    }

    @Test
    void aStepIntoAZoneOfAnotherNodeLooksLikeAnyOther() {
        nodes.perform("ann", "east");

        assertThat(nodes.seen("ann")).singleElement().asString().startsWith("The Edge");
        assertThat(nodes.seen("bob")).containsExactly("Ann leaves east.");
        assertThat(nodes.seen("cat")).containsExactly("Ann arrives.");
    }

    @Test
    void everybodyIsInTheListWhereverOneAsks() {
        nodes.perform("cat", "who");

        assertThat(nodes.seen("cat").getFirst()).contains("Ann", "Bob", "Cat");
    }

    @Test
    void whoLeavesIsForgottenEverywhere() {
        nodes.perform("ann", "quit").perform("cat", "who");

        assertThat(nodes.seen("cat")).last().asString().contains("Bob").doesNotContain("Ann");
        assertThat(nodes.directory("green").find("ann")).isEmpty();
    }

    @Test
    void aTellReachesAnotherNode() {
        nodes.perform("ann", "tell cat meow");

        assertThat(nodes.seen("cat")).containsExactly("Ann tells you, \"meow\"");
    }

    @Test
    void aTellFollowsWhoHasJustWalkedAway() {
        nodes.network().delay(RED, RED, Duration.ZERO).delay(BLUE, RED, Duration.ofMillis(50));
        nodes.perform("cat", "tell ann psst").perform("ann", "east");

        nodes.advance(Duration.ofSeconds(2));

        assertThat(nodes.seen("ann")).contains("Cat tells you, \"psst\"");
    }

    @Test
    void whoTellsSomebodyThatHasLeftTheWorldIsToldSo() {
        nodes.network().delay(BLUE, RED, Duration.ofMillis(50));
        nodes.perform("cat", "tell ann psst").perform("ann", "quit");

        nodes.advance(Duration.ofSeconds(2));

        assertThat(nodes.seen("cat")).containsExactly(
                "You tell Ann, \"psst\"", "Ann is not in the world just now and did not hear \"psst\".");
    }

    @Test
    void aChannelIsHeardOnAllNodesAndBySpeakerOnce() {
        nodes.perform("ann", "gossip on").perform("bob", "gossip on").perform("cat", "gossip on");
        List.of("ann", "bob", "cat").forEach(nodes::seen);

        nodes.perform("bob", "gossip fish!");

        for (String name : List.of("ann", "bob", "cat")) {
            assertThat(nodes.seen(name)).containsExactly("[gossip] Bob: fish!");
        }
    }

    @Test
    void aZoneThatIsNotWhereItIsSoughtIsEnteredAsSoonAsItIsKnownWhere() {
        nodes.routes("green").assigned(FOREST, 2, RED, 1); // too early: red does not have it yet
        nodes.perform("ann", "east").advance(Duration.ofMillis(500));
        assertThat(nodes.seen("ann")).isEmpty();

        assertThat(nodes.assign("forest", "red")).isEqualTo(2);
        nodes.advance(Duration.ofSeconds(1));

        assertThat(nodes.seen("ann")).first().asString().startsWith("The Edge");
    }

    @Test
    void nobodyStepsIntoAZoneThatIsNoMore() {
        assertThat(nodes.router("red").isOpen(FOREST)).isTrue();
        var view = nodes.routes("red").view().orElseThrow();
        var without = new ClusterView(view.alive(), view.leading(), view.nodes(), view.lease(),
                view.zones().stream().filter(row -> !row.zone().equals(FOREST)).toList());
        nodes.routes("red").seen(without);
        nodes.routes("red").seen(without);

        assertThat(nodes.router("red").isOpen(FOREST)).isFalse();
    }

    @Test
    void whatIsSentToAnEarlierLifeOfANodeFindsNobody() {
        nodes.router("red").tell(
                new SessionAddress(GREEN, 7, 1),
                new SessionMessage.Show(new Reign(TOWN, 1, 1), StyledText.plain("a ghost's words")));
        nodes.drain();

        assertThat(nodes.seen("ann")).isEmpty();
    }

    @Test
    void aLostLineIsTellableAndTheNextOneIsDone() {
        nodes.network().lose(GREEN, RED, 1);
        nodes.perform("ann", "say lost").advance(Duration.ofSeconds(2));

        assertThat(nodes.seen("ann")).containsExactly(
                "Some words were lost on the way.", "'say lost' may not have happened.");
        nodes.perform("ann", "say found");
        assertThat(nodes.seen("ann")).containsExactly("You say, \"found\"");
        assertThat(nodes.seen("bob")).containsExactly("Ann says, \"found\"");
    }

    @Test
    void aLostAnswerIsNoDeadEndEither() {
        nodes.network().lose(RED, GREEN, 2);
        nodes.perform("ann", "say half").advance(Duration.ofSeconds(2));

        assertThat(nodes.seen("ann")).contains("'say half' may not have happened.");
        nodes.perform("ann", "say whole");
        assertThat(nodes.seen("ann")).containsExactly("You say, \"whole\"");
        assertThat(nodes.seen("bob")).containsExactly("Ann says, \"half\"", "Ann says, \"whole\"");
    }

    @Test
    void aLostLinkIsNotedAlsoIfItsFirstNewsIsLost() {
        nodes.network().lose(GREEN, RED, 1);
        nodes.terminal("ann").hangUp();
        nodes.advance(Duration.ofSeconds(5));

        assertThat(nodes.seen("bob")).containsExactly("Ann stares into nothing.");
        assertThat(nodes.door("green").count()).isZero();
    }

    @Test
    void whenANodeDiesPlayersOfOthersKeepConnectionAndPlace() {
        nodes.kill("red");
        assertThat(nodes.seen("ann")).containsExactly("The world shivers…");

        nodes.advance(Duration.ofSeconds(1));
        nodes.own("town", "blue").advance(Duration.ofMillis(500));

        assertThat(nodes.seen("ann")).singleElement().asString().startsWith("The Square");
        nodes.perform("ann", "say alive");
        assertThat(nodes.seen("ann")).containsExactly("You say, \"alive\"");
    }

    @Test
    void allReEnterWhenTheirNodeBeginsANewLife() {
        nodes.rejoin("green");
        assertThat(nodes.seen("ann").getFirst()).isEqualTo("The world shivers…");

        nodes.perform("ann", "say here");

        assertThat(nodes.seen("ann")).contains("You say, \"here\"");
    }

    @Test
    void aZoneOfAnotherNodeIsOpenWhileItIsToldToRun() {
        assertThat(nodes.router("red").isOpen(FOREST)).isTrue();
        assertThat(nodes.router("red").isOpen(TOWN)).isTrue();
        assertThat(nodes.router("red").isOpen(new ZoneId("nowhere"))).isFalse();

        nodes.network().cut(RED, BLUE);
        nodes.advance(Duration.ofSeconds(5));
        assertThat(nodes.router("red").isOpen(FOREST)).isFalse();
    }

    @Test
    void aQuarantinedZoneIsClosed() {
        nodes.quarantine("forest");
        nodes.advance(Duration.ofSeconds(1));

        assertThat(nodes.router("red").isOpen(FOREST)).isFalse();
    }

    @Test
    void whoseZoneIsOutOfServiceAndNotEvenLoadedReadsSo() {
        nodes.quarantine("forest");
        nodes.advance(Duration.ofSeconds(1));
        nodes.zones("blue").forgetAll();
        nodes.drain();
        nodes.advance(Duration.ofSeconds(3));

        assertThat(nodes.seen("cat")).contains("This part of the world is closed for repair; you wait at its edge.");
    }

    @Test
    void ordersGoToTheirNodeAndAnswersToTheLeader() {
        nodes.router("red").orders().park(BLUE, FOREST, 1, RED);
        nodes.drain();
        assertThat(nodes.governed("blue")).contains("park forest 1 for red");

        nodes.router("blue").orders().parked(RED, FOREST, 1, 12);
        nodes.drain();
        assertThat(nodes.governed("red")).contains("parked forest 1 at 12");

        nodes.router("blue").orders().notParked(RED, FOREST, 1, "It is frozen.");
        nodes.drain();
        assertThat(nodes.governed("red")).contains("not parked forest 1: It is frozen.");

        nodes.router("red").orders().park(RED, TOWN, 1, RED);
        assertThat(nodes.governed("red")).contains("park town 1 for red");
    }

    @Test
    void aNewOwnerIsKnownEverywhereAtOnce() {
        nodes.router("red").orders().assigned(FOREST, 5, GREEN, 1);
        nodes.drain();

        for (String name : nodes.alive()) {
            assertThat(nodes.routes(name).find(FOREST).orElseThrow().node()).isEqualTo(GREEN);
            assertThat(nodes.governed(name)).containsOnlyOnce("assigned forest 5 to green");
        }
    }

    @Test
    void ordersOfStaffReachTheLeaderAndItsAnswerComesBack() {
        var answers = new ArrayList<String>();
        nodes.router("green").orders().give(new ClusterOrder.MoveZone(TOWN, BLUE), answers::add);
        nodes.router("red").orders().give(new ClusterOrder.ReleaseZone(FOREST), answers::add);
        nodes.router("green").orders().give(new ClusterOrder.DrainNode(BLUE), answers::add);
        nodes.router("green").orders().give(new ClusterOrder.ResumeNode(BLUE), answers::add);
        nodes.drain();

        assertThat(nodes.governed("red")).contains(
                "zone.move blue town", "zone.release forest", "node.drain blue", "node.resume blue");
        assertThat(answers).containsExactlyInAnyOrder("Done: town.", "Done: forest.", "Done: blue.", "Done: blue.");
    }

    @Test
    void anOrderToALeaderThatHasDiedIsAnsweredInTenSeconds() {
        var answers = new ArrayList<String>();
        nodes.network().kill(RED);
        nodes.router("green").orders().give(new ClusterOrder.MoveZone(TOWN, BLUE), answers::add);

        nodes.advance(Duration.ofSeconds(9));
        assertThat(answers).isEmpty();

        nodes.advance(Duration.ofSeconds(2));
        assertThat(answers).containsExactly("The leader has not answered; look again how it is.");
    }

    @Test
    void aNoticeReachesWhoItIsForOnAnyNode() {
        nodes.router("blue").publish(new FarMessage.Notice(nodes.characterOf("ann"), "The town is on blue now."));
        nodes.drain();

        assertThat(nodes.seen("ann")).containsExactly("The town is on blue now.");
    }

    @Test
    void aNoticeWaitsForAZoneThatIsJustBeginning() {
        nodes.routes("blue").assigned(TOWN, 2, BLUE, 1);
        nodes.router("blue").publish(new FarMessage.Notice(nodes.characterOf("ann"), "The town is on blue now."));
        nodes.own("town", "blue").advance(Duration.ofSeconds(2));

        assertThat(nodes.seen("ann")).contains("The town is on blue now.");
    }

    /** It is decided behind the back of cat's zone that she gets what ann has sent. */
    private void somethingIsDueToCat() {
        var cat = nodes.characterOf("cat");
        var parcels = nodes.stores().shared().parcels();
        nodes.perform("ann", "parcel 5 coins to cat");
        nodes.seen("cat");
        assertThat(parcels.collect(parcels.counter(cat).waiting().getFirst().id(), cat)).isTrue();
        nodes.advance(Duration.ofSeconds(2));
        assertThat(nodes.seen("cat")).isEmpty();
    }

    @Test
    void thatSomethingMayBeDueReachesTheZoneOfTheCharacterOnAnyNode() {
        somethingIsDueToCat();

        nodes.router("green").publish(new FarMessage.MayBeDue(nodes.characterOf("cat"), false));
        nodes.drain();

        assertThat(nodes.seen("cat")).containsExactly("You take 5 gold coins out of a parcel from Ann.");
    }

    @Test
    void thatSomethingMayBeDueFollowsWhoHasWalkedOn() {
        somethingIsDueToCat();

        nodes.router("red").forward(TOWN, new FarMessage.MayBeDue(nodes.characterOf("cat"), false));
        nodes.advance(Duration.ofSeconds(1));

        assertThat(nodes.seen("cat")).containsExactly("You take 5 gold coins out of a parcel from Ann.");
    }

    @Test
    void wordsThatWaitedInAZoneWhileItMovedFollowIt() {
        nodes.router("blue").forward(TOWN, new FarMessage.Tell(
                nodes.characterOf("cat"), "Cat", nodes.characterOf("ann"), "Ann", "psst", false));
        nodes.drain();

        assertThat(nodes.seen("ann")).containsExactly("Cat tells you, \"psst\"");
    }

    @Test
    void thatAZoneIsFrozenOnANodeThatNoLongerHasItIsNoNews() {
        nodes.routes("green").assigned(TOWN, 2, BLUE, 1);
        nodes.router("red").tell(new SessionAddress(GREEN, 1, 1), new SessionMessage.Frozen(TOWN, 0));
        nodes.router("red").tell(new SessionAddress(GREEN, 1, 1), new SessionMessage.Quarantined(TOWN));
        nodes.drain();

        assertThat(nodes.seen("ann")).isEmpty();
    }

    @Test
    void thatAZoneIsNotOnANodeThatNoLongerHasItIsNoNews() {
        nodes.routes("green").assigned(TOWN, 2, BLUE, 1);
        nodes.router("red").tell(new SessionAddress(GREEN, 1, 1), new SessionMessage.NotHere(TOWN));
        nodes.drain();

        assertThat(nodes.seen("ann")).isEmpty();
    }

    @Test
    void whoStaysIsInTheListForAsLongAsItStays() {
        nodes.advance(Duration.ofMinutes(1));

        assertThat(nodes.directory("green").online()).hasSize(3);
    }

    @Test
    void whoVanishedWhileAZoneHadNoOwnerIsForgotten() {
        nodes.directory("blue").appeared(new Online(
                nodes.characterOf("bob"), "Ghost", "Human", "Baker", TOWN, false, 99, 0));
        nodes.advance(Duration.ofSeconds(1));
        assertThat(nodes.directory("green").find("ghost")).isEmpty();
        assertThat(nodes.directory("green").find("bob")).isPresent();
    }

    @Test
    void allPlayersAreSentAwayWithAWordAndTheirCharactersStayForTheGrace() {
        nodes.door("green").closeAll("This node goes down; sign in again.");
        nodes.drain();

        assertThat(nodes.seen("ann")).containsExactly("This node goes down; sign in again.");
        assertThat(nodes.terminal("ann").isClosed()).isTrue();
        assertThat(nodes.door("green").count()).isZero();
        assertThat(nodes.seen("bob")).containsExactly("Ann stares into nothing.");
    }

    @Test
    void whoIsStillSigningInIsSentAwayToo() {
        nodes.connect("dora", "green");
        nodes.terminal("dora").outputs();

        nodes.door("green").closeAll("This node goes down.");
        nodes.drain();

        assertThat(nodes.seen("dora")).containsExactly("This node goes down.");
        assertThat(nodes.terminal("dora").isClosed()).isTrue();
    }

    @Test
    void whoComesWhenAllAreBeingSentAwayReadsTheSame() {
        nodes.door("green").closeAll("This node goes down.");
        nodes.connect("dora", "green");
        nodes.drain();

        assertThat(nodes.seen("dora")).containsExactly("This node goes down.");
        assertThat(nodes.terminal("dora").isClosed()).isTrue();
        assertThat(nodes.door("green").count()).isZero();
    }

    @Test
    void allNodesDrawTheSamePicture() {
        nodes.advance(Duration.ofSeconds(2));

        var picture = nodes.router("green").picture(zone -> "the " + zone).orElseThrow();

        assertThat(picture.leader()).isEqualTo(RED);
        assertThat(picture.self()).isEqualTo(GREEN);
        assertThat(picture.nodes()).extracting(ClusterStatus.NodeLine::sessions).containsExactly(1, 1, 1);
        assertThat(picture.nodes()).extracting(ClusterStatus.NodeLine::state).containsOnly(ClusterStatus.NodeState.UP);
        assertThat(picture.zones()).containsExactly(
                new ClusterStatus.ZoneLine(FOREST, "the forest", BLUE, 1, ClusterStatus.ZoneState.RUNNING, 1, 0),
                new ClusterStatus.ZoneLine(TOWN, "the town", RED, 1, ClusterStatus.ZoneState.RUNNING, 2, 0));
        assertThat(nodes.router("blue").picture(zone -> "the " + zone).orElseThrow().zones())
                .isEqualTo(picture.zones());
    }

    @Test
    void aNodeThatIsNotHeardIsSuspectAndWhatItOwnsStandsStill() {
        nodes.network().cut(RED, GREEN);
        nodes.advance(Duration.ofSeconds(5));

        var picture = nodes.router("green").picture(ZoneId::value).orElseThrow();

        assertThat(picture.nodes()).filteredOn(node -> node.id().equals(RED))
                .extracting(ClusterStatus.NodeLine::state).containsExactly(ClusterStatus.NodeState.SUSPECT);
        assertThat(picture.zones()).filteredOn(zone -> zone.id().equals(TOWN))
                .extracting(ClusterStatus.ZoneLine::state).containsExactly(ClusterStatus.ZoneState.FROZEN);
    }

    @Test
    void aZoneWithoutALivingOwnerIsUnowned() {
        nodes.kill("red").advance(Duration.ofSeconds(2));

        var picture = nodes.router("green").picture(ZoneId::value).orElseThrow();

        assertThat(picture.nodes()).extracting(ClusterStatus.NodeLine::id).containsExactly(BLUE, GREEN);
        assertThat(picture.zones()).contains(
                new ClusterStatus.ZoneLine(TOWN, "town", null, 1, ClusterStatus.ZoneState.UNOWNED, 0, 0));
    }

    @Test
    void whatCantBeReadIsCounted() {
        nodes.network().link(RED).send(BLUE, new byte[] {9, 9});
        nodes.drain();

        assertThat(nodes.router("blue").unread()).isEqualTo(1);
    }
}
