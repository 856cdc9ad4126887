package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionMessage;
import org.jventure.testing.SecondNode;
import org.jventure.testing.TestZone;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStatus;

/** A zone goes from one node to another, and nobody notices. */
class HandOverTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final TestZone game = TestZone.room("square").item("rope").item(item("apple").respawning(60)).north("gate").room("gate")
            .room("garden").with(npc("cat").wandering(5)).north("shed").room("shed")
            .zone("forest").room("glade")
            .player("ann", "town/square").player("bob", "town/square").player("cat", "forest/glade");
    private final SecondNode other = game.secondNode();
    private final List<ZoneHost.Parked> parked = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private void park() {
        game.zones().park(TOWN, epoch(), parked::add, refusals::add);
        game.drain();
    }

    private long epoch() {
        return game.zones().report().stream().filter(report -> report.zone().equals(TOWN)).findFirst().orElseThrow()
                .epoch();
    }

    private boolean assign() {
        return game.owners().move(parked.getLast(), SecondNode.NODE, other.incarnation());
    }

    private void handOver() {
        park();
        assertThat(assign()).isTrue();
        game.readOwners();
    }

    // ---- what players notice ----

    @Test
    void playersSeeNothingOfAMove() {
        handOver();
        game.advance(Duration.ofSeconds(30));

        assertThat(game.terminal("ann").outputs()).isEmpty();
        assertThat(game.terminal("bob").outputs()).isEmpty();
        assertThat(game.zones().runs(TOWN)).isFalse();
        assertThat(other.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
    }

    @Test
    void theyGoOnWithTheNewOwner() {
        handOver();
        game.perform("ann", "say here");

        assertThat(game.seen("ann")).containsExactly("You say, \"here\"");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"here\"");
    }

    @Test
    void linesTypedWhileParkedAreDoneOnceInOrderByTheNewOwner() {
        park();
        game.perform("ann", "say one").perform("ann", "say two").perform("bob", "say three");
        assertThat(game.seen("bob")).isEmpty();

        assign();
        game.readOwners();

        assertThat(game.seen("ann"))
                .containsExactlyInAnyOrder("You say, \"one\"", "You say, \"two\"", "Bob says, \"three\"")
                .containsSubsequence("You say, \"one\"", "You say, \"two\"");
        assertThat(game.seen("bob")).contains("Ann says, \"one\"", "Ann says, \"two\"", "You say, \"three\"").hasSize(3);
    }

    @Test
    void whatWasGivenJustBeforeIsThere() {
        game.database().hold();
        game.perform("ann", "get rope").perform("ann", "give rope to bob");
        park();
        assertThat(parked).isEmpty();

        game.database().release();
        game.drain();
        assertThat(assign()).isTrue();
        game.readOwners();

        assertThat(game.seen("bob")).containsExactly("Ann takes a rope.", "Ann gives a rope to you.");
        game.perform("bob", "inventory");
        assertThat(game.seen("bob")).containsExactly("You are carrying:\n  a rope");
        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
    }

    @Test
    void theRoomIsThatOfTheMomentAlsoOfWhoWasAwayFromItForAMomentOnly() {
        game.perform("ann", "get rope").perform("ann", "north").perform("ann", "drop rope").perform("ann", "south");
        game.seen("ann");
        handOver();

        game.perform("ann", "look");

        assertThat(game.seen("ann").getFirst()).startsWith("The Square");
    }

    @Test
    void theRoomOfEachIsThatOfTheMoment() {
        game.perform("ann", "north");
        game.seen("ann");
        handOver();

        game.perform("ann", "look");

        assertThat(game.seen("ann").getFirst()).startsWith("The Gate");
    }

    /** Interleaving 36: its answer was lost, so its session sends it again. */
    @Test
    void aLineThatTheOldOwnerHasDoneIsNotDoneAgain() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.perform("town", 1, "say one");
        game.seen("bob");
        handOver();

        dora.heard();
        dora.enter("town", 0);
        dora.perform("town", 1, "say one");

        assertThat(dora.heard()).extracting(message -> message instanceof SessionMessage.Entered entered ? entered.lastDone() : -1)
                .containsExactly(1L);
        assertThat(game.seen("bob")).isEmpty();
    }

    @Test
    void aTellSaidWhileParkedArrives() {
        park();
        game.perform("cat", "tell ann the ferry is late").perform("cat", "gossip hello");
        assertThat(game.seen("ann")).isEmpty();

        assign();
        game.readOwners();

        assertThat(game.seen("ann")).containsExactly("Cat tells you, \"the ferry is late\"", "[gossip] Cat: hello");
        assertThat(game.seen("bob")).containsExactly("[gossip] Cat: hello");
        game.perform("ann", "reply thanks");
        assertThat(game.seen("cat")).endsWith("Ann tells you, \"thanks\"");
    }

    @Test
    void whoToldOneLastIsKnownAfterAMove() {
        game.perform("cat", "tell ann hello");
        handOver();

        game.perform("ann", "reply thanks");

        assertThat(game.seen("cat")).endsWith("Ann tells you, \"thanks\"");
    }

    @Test
    void wordsThatComeBeforeASessionHasEnteredAreShownWhenItHas() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        handOver();
        dora.heard();

        game.perform("ann", "say hello");
        assertThat(dora.words()).isEmpty();
        dora.enter("town");

        assertThat(dora.heard()).hasSize(2).last().isInstanceOfSatisfying(SessionMessage.Show.class, show ->
                assertThat(show.text().plainText()).isEqualTo("Ann says, \"hello\""));
    }

    @Test
    void aLineOfASessionThatHasNotEnteredTheNewOwnerIsNotDone() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        handOver();
        game.seen("ann");

        dora.perform("town", 1, "say hello");

        assertThat(game.seen("ann")).isEmpty();
    }

    // ---- time ----

    @Test
    void timeStandsStillWhileParked() {
        game.terminal("bob").hangUp();
        game.advance(Duration.ofSeconds(179).plusMillis(800));
        park();
        game.advance(Duration.ofMillis(1_900));

        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.MOVING);
        assertThat(game.stores().character(game.characterOf("bob")).orElseThrow().present()).isTrue();
    }

    @Test
    void whatIsToComeAgainComesAfterTheRestOfItsTime() {
        game.perform("ann", "get apple").advance(Duration.ofSeconds(55));
        handOver();
        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");

        game.advance(Duration.ofSeconds(20));

        assertThat(game.storedItemsIn("town/square")).containsExactly("apple", "rope");
    }

    @Test
    void npcsStandWhereTheyStood() {
        for (int i = 0; i < 100 && !whereTheCatIs().equals(new RoomId("town/shed")); i++) {
            game.advance(Duration.ofSeconds(5));
        }
        handOver();
        assertThat(whereTheCatIs()).isEqualTo(new RoomId("town/shed"));

        other.zones().park(TOWN, 2, parked::add, refusals::add);
        game.drain();

        assertThat(parked).hasSize(2);
        assertThat(whereTheCatIs()).isEqualTo(new RoomId("town/shed"));
    }

    private RoomId whereTheCatIs() {
        return game.stores().softOf(TOWN).map(soft -> soft.npcs().get(new NpcId("town/garden-cat-3")))
                .orElse(new RoomId("town/garden"));
    }

    @Test
    void theGraceOfALostLinkGoesOn() {
        game.terminal("bob").hangUp();
        game.advance(Duration.ofMinutes(2));
        game.seen("ann");
        handOver();

        game.perform("ann", "look");
        assertThat(game.seen("ann").getLast()).contains("Bob stands here, staring into nothing.");
        game.advance(Duration.ofSeconds(55));
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofSeconds(10));

        assertThat(game.seen("ann")).containsExactly("Bob has left the world.");
    }

    @Test
    void theFirstPulseWaitsForTheSessions() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        game.terminal("bob").hangUp();
        game.advance(Duration.ofSeconds(179).plusMillis(900));
        handOver();
        game.seen("ann");

        game.advance(Duration.ofMillis(150));
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofMillis(200));

        assertThat(game.seen("ann")).containsExactly("Bob has left the world.");
    }

    @Test
    void theFirstPulseComesAtOnceWhenAllSessionsAreIn() {
        game.terminal("bob").hangUp();
        game.advance(Duration.ofSeconds(179).plusMillis(900));
        handOver();
        game.seen("ann");

        game.advance(Duration.ofMillis(100));

        assertThat(game.seen("ann")).containsExactly("Bob has left the world.");
    }

    @Test
    void whoDoesNotFindBackLosesTheLinkAfterTenSeconds() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        handOver();
        game.seen("ann");

        game.advance(Duration.ofSeconds(9));
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofSeconds(2));
        assertThat(game.seen("ann")).containsExactly("Dora stares into nothing.");
        game.advance(Duration.ofSeconds(175));
        assertThat(game.seen("ann")).isEmpty();
        game.advance(Duration.ofSeconds(10));

        assertThat(game.seen("ann")).containsExactly("Dora has left the world.");
    }

    @Test
    void whoIsAwayIsAwayStill() {
        game.perform("bob", "afk brewing tea");
        handOver();
        game.advance(Duration.ofSeconds(1));
        game.seen("ann");

        game.perform("ann", "tell bob hello");
        assertThat(game.seen("ann")).endsWith("Bob is away: brewing tea");
    }

    @Test
    void whoHangsUpWhileParkedLosesTheLink() {
        park();
        game.terminal("bob").hangUp();
        game.drain();
        assign();
        game.readOwners();
        assertThat(game.seen("ann")).containsExactly("Bob stares into nothing.");

        game.advance(Duration.ofSeconds(11));

        assertThat(game.seen("ann")).isEmpty();
    }

    // ---- who comes and goes meanwhile ----

    @Test
    void whoSignsInWhileParkedEntersAtTheNewOwner() {
        game.newcomer("dora", "square");
        park();
        game.signIn("dora", "dora");

        assign();
        game.readOwners();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("dora").getLast()).startsWith("The Square");
        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.");
    }

    @Test
    void aCharacterThatWasBeingLoadedIsLoadedByTheNewOwner() {
        game.newcomer("dora", "square");
        game.database().hold();
        game.signIn("dora", "dora");
        park();
        game.database().release();
        game.drain();
        assertThat(game.seen("ann")).isEmpty();

        assign();
        game.readOwners();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("ann")).containsExactly("Dora has come into the world.");
    }

    @Test
    void aNewerSignInMeanwhileIsGreeted() {
        park();
        game.signIn("ann again", "ann");
        assign();
        game.readOwners();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.terminal("ann").isClosed()).isTrue();
        assertThat(game.seen("ann again").getLast()).startsWith("The Square");
        game.perform("ann again", "say me");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"me\"");
    }

    @Test
    void whoIsLeavingIsGoneBeforeTheZoneIsParked() {
        game.database().hold();
        game.perform("bob", "quit");
        park();
        assertThat(parked).isEmpty();
        game.database().release();
        game.drain();

        assertThat(assign()).isTrue();
        game.readOwners();

        assertThat(game.terminal("bob").isClosed()).isTrue();
        assertThat(game.stores().character(game.characterOf("bob")).orElseThrow().present()).isFalse();
    }

    // ---- moves that do not happen ----

    @Test
    void aZoneThatIsNotMovedGoesOnAfterTwoSecondsAndDoesWhatWasKept() {
        park();
        game.perform("ann", "say one").perform("cat", "tell bob hi");
        game.advance(Duration.ofMillis(1_900));
        assertThat(game.seen("bob")).isEmpty();

        game.advance(Duration.ofMillis(1_200));

        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
        assertThat(game.seen("bob")).containsExactly("Ann says, \"one\"", "Cat tells you, \"hi\"");
        assertThat(game.seen("ann")).containsExactly("You say, \"one\"");
    }

    @Test
    void aZoneThatGoesOnCanNoLongerBeMovedByWhatItAnswered() {
        park();
        game.advance(Duration.ofSeconds(4));
        game.perform("ann", "say soft words change nothing that is stored");

        assertThat(assign()).isFalse();
        park();
        assertThat(assign()).isTrue();
    }

    @Test
    void theMoverWhoComesJustBeforeTheReturnWins() {
        park();
        game.perform("ann", "say one");
        game.advance(Duration.ofMillis(1_500));
        game.database().hold();
        game.advance(Duration.ofMillis(1_400)); // the batch for the return waits
        assertThat(game.database().waiting()).isOne();
        assertThat(assign()).isTrue();
        game.database().release();
        game.drain();
        assertThat(game.seen("ann")).isEmpty();

        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("ann")).containsExactly("You say, \"one\"");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"one\"");
        assertThat(other.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
        assertThat(game.zones().runs(TOWN)).isFalse();
    }

    @Test
    void aZoneThatCouldNotWriteInTimeGoesOnWithoutAnAnswer() {
        game.database().hold();
        park();
        game.advance(Duration.ofMillis(2_900));
        game.perform("ann", "say one");
        game.advance(Duration.ofMillis(900));
        game.database().release();
        game.drain();

        assertThat(parked).isEmpty();
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
        assertThat(game.seen("bob")).containsExactly(
                "The world holds its breath…", "The world breathes again.", "Ann says, \"one\"");
    }

    @Test
    void whoAsksAgainIsAnsweredAgain() {
        park();
        park();

        assertThat(parked).hasSize(2).containsOnly(parked.getFirst());
    }

    @Test
    void onlyARunningZoneParksAndOnlyUnderItsEpoch() {
        game.zones().park(TOWN, epoch() + 1, parked::add, refusals::add);
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));
        park();
        game.zones().park(new ZoneId("nowhere"), 1, parked::add, refusals::add);

        assertThat(parked).isEmpty();
        assertThat(refusals).containsExactly(
                "its node runs it under another epoch.",
                "its node can't reach the database just now.",
                "its node does not run it.");
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.FROZEN);
    }

    @Test
    void aZoneThatIsStillLoadingSaysSo() {
        game.database().hold();
        game.zones().start(TOWN, 2);
        game.zones().park(TOWN, 2, parked::add, refusals::add);
        game.drain();

        assertThat(refusals).containsExactly("its node is still loading it.");
    }

    @Test
    void aParkedZoneThatCanNotVerifyFreezesAndGoesOnWhenItCan() {
        park();
        game.perform("ann", "say one");
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));

        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.FROZEN);
        assertThat(game.seen("ann")).containsExactly("The world holds its breath…");
        game.stores().faults().comeBack();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("ann")).containsExactly("The world breathes again.", "You say, \"one\"");
        assertThat(game.seen("bob")).contains("Ann says, \"one\"");
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
    }

    @Test
    void aLineOfAParkedZoneIsGivenBackWhenThatFreezes() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        park();
        dora.perform("town", 1, "say one");
        dora.heard();
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));

        assertThat(dora.heard())
                .containsExactly(new SessionMessage.Frozen(TOWN, 0), new SessionMessage.Frozen(TOWN, 1));
        dora.perform("town", 1, "say one");
        assertThat(dora.heard()).containsExactly(new SessionMessage.Frozen(TOWN, 1));
    }

    @Test
    void aParkedZoneThatHasHadAnotherOwnerSinceIsLost() {
        park();
        game.zones().moved(TOWN, 3, SecondNode.NODE, other.incarnation());
        game.drain();

        assertThat(game.zones().runs(TOWN)).isFalse();
        assertThat(game.seen("ann")).containsExactly("The world shivers…");
    }

    @Test
    void aParkedZoneThatIsFrozenMayStillBeMoved() {
        park();
        game.perform("ann", "say one");
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));
        game.stores().faults().comeBack();
        assign();
        game.readOwners();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.seen("bob"))
                .containsExactly("The world holds its breath…", "The world breathes again.", "Ann says, \"one\"");
    }

    @Test
    void whatASessionAskedOfAParkedZoneIsNotAnsweredWhenThatBreaksOff() {
        var dora = game.session(game.newcomer("dora", "square"));
        dora.enter("town");
        dora.perform("town", 1, "say one");
        park();
        dora.enter("town", 0); // an earlier asking, come late
        game.perform("cat", "tell ann hi");
        dora.heard();
        game.seen("ann");
        game.stores().faults().refuse(TOWN, 2);
        game.advance(Duration.ofSeconds(4)); // the batch for the return is refused

        assertThat(dora.heard()).containsExactly(new SessionMessage.Reset(TOWN));
        assertThat(game.seen("ann")).contains("Cat tells you, \"hi\"");
        dora.enter("town", 1);
        dora.perform("town", 2, "say two");
        assertThat(game.seen("ann")).contains("Dora says, \"two\"");
    }

    @Test
    void aParkedZoneMayBeStopped() {
        park();
        game.stop();

        assertThat(game.seen("ann")).containsExactly("The world goes to sleep for a while. All is kept; come back soon.");
        assertThat(game.zones().isEmpty()).isTrue();
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().present()).isFalse();
    }

    @Test
    void tooManyLinesForAParkedZoneAreRefused() {
        var small = TestZone.room("square").settings(new ZoneProperties(
                        1, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 2_000))
                .player("ann", "square");
        var dora = small.session(small.newcomer("dora", "square"));
        dora.enter("town");
        small.seen("ann");
        small.zones().park(TOWN, 1, parked::add, refusals::add);
        small.drain();
        dora.heard();
        small.perform("ann", "say kept");

        dora.perform("town", 1, "say too much");

        assertThat(dora.heard()).containsExactly(new SessionMessage.Busy(1));
        small.advance(Duration.ofSeconds(4));
        assertThat(dora.words()).containsExactly("Ann says, \"kept\"");
        dora.perform("town", 1, "say now");
        assertThat(small.seen("ann")).containsExactly("You say, \"kept\"", "Dora says, \"now\"");
    }

    // ---- deaths on the way ----

    @Test
    void aZoneWhoseOwnerIsKilledWhenParkedGoesOnElsewhere() {
        handOver();
        game.perform("ann", "get rope");
        other.zones().park(TOWN, 2, parked::add, refusals::add);
        game.drain();
        other.kill();
        game.owners().assign(TOWN, TestZone.NODE, game.incarnation());
        game.readOwners();
        game.loseSessionsOf("town");
        game.advance(Duration.ofSeconds(2));

        game.perform("ann", "inventory");
        assertThat(game.seen("ann")).endsWith("You are carrying:\n  a rope");
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
    }

    @Test
    void aZoneWhoseTargetIsKilledBeforeItHasLoadedGoesOnElsewhere() {
        park();
        game.perform("ann", "say one");
        other.kill();
        assign();
        game.readOwners(); // the source has sent its sessions to a node that is dead
        game.advance(Duration.ofSeconds(2));
        game.owners().assign(TOWN, TestZone.NODE, game.incarnation());
        game.readOwners();
        game.advance(Duration.ofSeconds(3));

        assertThat(game.seen("bob")).contains("Ann says, \"one\"").doesNotContain("Ann stares into nothing.");
    }

    @Test
    void afterATakeOverOneSeesWhereOneIsAndOthersNoticeNothing() {
        handOver();
        game.perform("ann", "say one"); // what happens after the last batch makes no difference
        game.advance(Duration.ofSeconds(30));
        game.perform("ann", "get rope");
        game.seen("ann");
        game.seen("bob");
        other.kill();
        game.owners().assign(TOWN, TestZone.NODE, game.incarnation());
        game.readOwners();
        game.loseSessionsOf("town");
        game.advance(Duration.ofSeconds(30));

        assertThat(game.seen("ann")).hasSize(2).startsWith("The world shivers…").last().asString().startsWith("The Square");
        assertThat(game.seen("bob")).hasSize(2);
    }

    /** Interleaving 22. */
    @Test
    void softStateThatIsOlderOnlyPlacesWhatExists() {
        park();
        game.advance(Duration.ofSeconds(4)); // it goes on here: what it has saved is older than what happens now
        game.terminal("bob").hangUp();
        game.advance(Duration.ofSeconds(7)); // until nobody says any more that the link is lost
        game.perform("ann", "get rope");
        game.owners().assign(TOWN, SecondNode.NODE, other.incarnation());
        game.seen("ann");
        game.readOwners();
        game.advance(Duration.ofSeconds(8));

        var seen = game.seen("ann");
        assertThat(seen).startsWith("The world shivers…").endsWith("Bob stares into nothing."); // his session says so anew
        assertThat(seen.get(1)).startsWith("The Square"); // a fresh look: nobody knows what she has seen
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    // ---- owners that change ----

    @Test
    void aZoneThatBeginsAgainUnderItsEpochIsBelievedThoughItHadStartedAnewBefore() {
        for (int i = 0; i < 2; i++) {
            game.stores().faults().refuse(TOWN, 2);
            game.perform("ann", "get rope").advance(Duration.ofSeconds(2)).seen("ann");
        }

        game.zones().forgetAll();
        game.advance(Duration.ofSeconds(4)).perform("ann", "say here");

        assertThat(game.seen("ann")).startsWith("The world shivers…").endsWith("You say, \"here\"");
    }

    @Test
    void aZoneThatIsNotParkedAndHearsOfANewOwnerIsLost() {
        game.perform("ann", "get rope");
        game.seen("ann");
        game.zones().moved(TOWN, 2, SecondNode.NODE, other.incarnation());
        game.drain();

        assertThat(game.zones().runs(TOWN)).isFalse();
        assertThat(game.seen("ann")).containsExactly("The world shivers…");
    }

    @Test
    void oldNewsOfAnOwnerDoNothing() {
        game.zones().moved(TOWN, 1, SecondNode.NODE, other.incarnation());
        game.drain();

        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
    }

    @Test
    void anOlderReignEndsWhenANewOneBeginsOnTheSameNode() {
        game.database().hold();
        game.perform("ann", "get rope");
        game.owners().assign(TOWN, TestZone.NODE, game.incarnation());
        game.zones().start(TOWN, 2);
        game.drain();
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.LOADING);

        game.database().release();
        game.drain();
        game.advance(Duration.ofSeconds(3));

        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.RUNNING);
        assertThat(epoch()).isEqualTo(2);
        assertThat(game.storedItemsOf("ann")).isEmpty();
        assertThat(game.seen("ann")).startsWith("The world shivers…", "'get rope' may not have happened.").hasSize(3);
        game.perform("ann", "get rope");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void anEarlierEpochIsNotBegun() {
        game.zones().start(TOWN, 0);
        game.drain();

        assertThat(epoch()).isOne();
        assertThat(game.seen("ann")).isEmpty();
    }

    @Test
    void aRoundThatAskedBeforeTheZoneWasGivenDoesNotEndIt() {
        var before = game.clock().nanos();
        game.advance(Duration.ofMillis(10));
        handOver();

        other.zones().verified(java.util.Map.of(), before);
        game.drain();
        assertThat(other.zones().runs(TOWN)).isTrue();
        other.zones().verified(java.util.Map.of(), game.clock().nanos());
        game.drain();

        assertThat(other.zones().runs(TOWN)).isFalse();
    }

    @Test
    void aNodeThatIsDeclaredDeadForgetsAll() {
        var calls = game.stores().commitCalls().size();
        game.zones().forgetAll();
        game.drain();

        assertThat(game.zones().isEmpty()).isTrue();
        assertThat(game.stores().commitCalls()).hasSize(calls);
        assertThat(game.seen("ann")).containsExactly("The world shivers…");
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().present()).isTrue();
    }

    @Test
    void aZoneOutOfServiceIsReportedByItsOwnerAndDoesNotPark() {
        game.stores().faults().refuse(TOWN, 100);
        for (int i = 0; i < 3; i++) {
            game.perform("ann", "get rope").advance(Duration.ofSeconds(3));
        }
        park();
        game.advance(Duration.ofSeconds(10));

        assertThat(parked).isEmpty();
        assertThat(game.zones().status(TOWN)).contains(ZoneStatus.QUARANTINED);
        assertThat(game.stores().troubleOf(TOWN)).isPresent();
    }

    @Test
    void theReportTellsEpochAndPopulation() {
        handOver();

        assertThat(other.zones().report()).containsExactly(
                new ZoneHost.ZoneReport(TOWN, 2, ZoneStatus.RUNNING, 2, 1));
    }
}
