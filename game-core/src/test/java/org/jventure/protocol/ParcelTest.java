package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.world.Holder;

/** Parcels, as the first that several zones decide about: wherever a process dies, one of the two has it, once. */
class ParcelTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final String SENT = "You send off a rope in a parcel for Bob.";
    private static final String TAKEN = "You take a rope out of a parcel from Ann.";

    private final TestZone game = TestZone.room("square").define(item("rope")).define(item("pebble")).east("forest/edge")
            .zone("forest").room("edge")
            .player("ann", "town/square", "rope").player("bob", "forest/edge");

    @AfterEach
    void theRecordsAreSoundAndNothingIsStuck() {
        game.database().release();
        game.drain();
        for (String name : new String[] {"ann", "bob"}) {
            if (!game.terminals().containsKey(name)) {
                game.signIn(name, name);
            }
        }
        game.perform("ann", "collect").perform("bob", "collect").advance(Duration.ofSeconds(5));
        assertThat(game.stores().unsound()).isEmpty();
        assertThat(game.stores().unfinishedEscrows()).isEmpty();
    }

    /** Does so many pieces of work that the database was asked for, one after the other. */
    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            game.database().runNext();
            game.drain();
        }
    }

    private void dies() {
        game.database().forget();
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");
    }

    private void bobHasIt() {
        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
        assertThat(game.storedItemsOf("ann")).isEmpty();
    }

    // ---- in ----

    @Test
    void nothingHasChangedUntilItIsKnownThatThereIsSomebody() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");

        dies();

        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void aParcelWhoseContentWasNotStoredWasNeverSent() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        steps(1);
        assertThat(game.seen("ann")).as("what is not stored").isEmpty();

        dies();

        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
        assertThat(game.seen("bob")).noneMatch(words -> words.contains("parcel"));
    }

    @Test
    void aParcelWhoseSendingDiedWithItsProcessIsSentWhenItsSenderIsBack() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        steps(2);
        assertThat(game.seen("ann")).contains(SENT);
        assertThat(game.stores().unfinishedEscrows()).singleElement().asString().contains("OPEN");

        dies();

        assertThat(game.stores().unfinishedEscrows()).isEmpty();
        game.perform("bob", "collect");
        assertThat(game.seen("bob")).contains(TAKEN);
        bobHasIt();
    }

    @Test
    void aSendingWhoseAnswerIsLostIsRepeated() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        steps(2);
        game.stores().faults().goAway();
        steps(1);
        game.stores().faults().comeBack();
        game.database().release();

        game.advance(Duration.ofSeconds(1));

        assertThat(game.seen("bob")).containsExactly("A parcel from Ann has come for you. 'collect' takes it.");
    }

    @Test
    void whatWasSentMayHaveGoneBeforeItIsPacked() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob").perform("ann", "parcel rope to bob");
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly(SENT, "You don't have the rope any more.");
    }

    @Test
    void whoWalksOnBeforeItIsPackedIsToldThatItWasNot() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob").perform("ann", "east");
        game.database().release();
        game.drain();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
        assertThat(game.seen("ann").getLast()).isEqualTo("Your parcel could not be packed in time: it was not sent.");
    }

    // ---- drop and auction the same item; what is auctioned lies in escrow as parcels do ----

    /** Interleaving 35. */
    @Test
    void whatIsDroppedBeforeTheParcelIsPackedLiesOnTheGroundOnce() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob").perform("ann", "drop rope");
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly("You drop a rope.", "You don't have the rope any more.");
        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");
        assertThat(game.stores().items()).hasSize(1);
    }

    @Test
    void whatIsPackedCanNotBeDroppedAlsoWhileThatIsNotStored() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        steps(1);
        game.perform("ann", "drop rope");
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly(SENT, "You carry nothing like 'rope'.");
        game.perform("bob", "collect");
        bobHasIt();
    }

    @Test
    void whatCouldNotBePackedIsInItsSendersHandsAndCanBeDropped() {
        game.stores().faults().refuse(TOWN, 2);
        game.perform("ann", "parcel rope to bob").perform("ann", "drop rope").advance(Duration.ofSeconds(2));
        game.perform("ann", "drop rope");

        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");
        assertThat(game.seen("bob")).isEmpty();
    }

    // ---- who decides ----

    @Test
    void ofTwoWhoWantItAtOneInstantTheSecondIsToldWhoWasFaster() {
        game.perform("ann", "parcel rope to bob");
        game.seen("ann");
        game.seen("bob");
        game.database().hold();
        game.perform("bob", "collect").perform("ann", "parcel recall rope"); // both are shown what is under way
        game.database().release();
        game.drain();

        assertThat(game.seen("bob")).containsExactly(TAKEN);
        assertThat(game.seen("ann")).containsExactly("Bob has collected a rope already.");
        bobHasIt();
    }

    @Test
    void whoCollectsWhatWasTakenBackIsToldSo() {
        game.perform("ann", "parcel rope to bob");
        game.seen("ann");
        game.seen("bob");
        game.database().hold();
        game.perform("ann", "parcel recall rope").perform("bob", "collect");
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly("You have a rope back, out of your parcel for Bob.");
        assertThat(game.seen("bob")).containsExactly("Ann has taken a rope back before you came.");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    // ---- out ----

    @Test
    void whatWasDecidedComesWhenItsOwnerIsBackIfItsProcessDied() {
        game.perform("ann", "parcel rope to bob");
        game.database().hold();
        game.perform("bob", "collect");
        steps(1); // what waits
        while (game.stores().unfinishedEscrows().isEmpty()) {
            steps(1);
        }

        dies();

        assertThat(game.seen("bob")).contains(TAKEN);
        bobHasIt();
    }

    @Test
    void whatWasTakenButNotStoredIsTakenAgain() {
        game.perform("ann", "parcel rope to bob");
        game.stores().faults().refuse(new ZoneId("forest"), 2);

        game.perform("bob", "collect").advance(Duration.ofSeconds(3));

        bobHasIt();
        assertThat(game.seen("bob")).filteredOn(TAKEN::equals).hasSize(1);
    }

    @Test
    void whatIsTakenAndNotYetStoredIsNotTakenAgain() {
        game.perform("ann", "parcel rope to bob").perform("ann", "parcel 3 coins to bob");
        game.seen("bob");
        game.stores().faults().failNextCommits(2); // passing trouble: what was taken is stored a while later

        game.perform("bob", "collect rope").perform("bob", "collect").advance(Duration.ofSeconds(3));

        assertThat(game.seen("bob")).containsExactly(TAKEN, "You take 3 gold coins out of a parcel from Ann.");
    }

    @Test
    void aTakingWhoseReplyIsLostIsWrittenOnce() {
        game.perform("ann", "parcel rope to bob");
        game.stores().faults().loseNextReplies(1);

        game.perform("bob", "collect").advance(Duration.ofSeconds(2));

        bobHasIt();
        assertThat(game.seen("bob")).filteredOn(TAKEN::equals).hasSize(1);
    }

    @Test
    void whoWalksOnMeanwhileGetsItWhereverThatIs() {
        game.perform("ann", "parcel rope to bob");
        game.seen("bob");
        game.database().hold();
        game.perform("bob", "collect");
        steps(1);
        game.perform("bob", "west");
        game.database().release();
        game.drain();
        game.advance(Duration.ofSeconds(1));

        game.perform("bob", "collect").advance(Duration.ofSeconds(1));

        bobHasIt();
    }

    @Test
    void whatIsDecidedWhenItsOwnerHasWalkedOnComesByItself() {
        game.perform("ann", "parcel rope to bob");
        game.seen("bob");
        game.database().hold();
        game.perform("bob", "collect");
        steps(1); // what waits
        var decision = game.database().setAside();
        game.perform("bob", "west");
        game.database().release();
        game.drain();
        decision.run();
        game.advance(Duration.ofSeconds(1));

        assertThat(game.seen("bob")).endsWith(
                "Your parcel takes a while: it comes by itself, or 'parcels' tells where it is.", TAKEN);
        bobHasIt();
    }

    @Test
    void whoComesBackWithinTheGraceIsToldWhatWaits() {
        game.terminal("bob").hangUp();
        game.drain();
        game.perform("ann", "parcel rope to bob");

        game.signIn("bob", "bob");

        assertThat(game.seen("bob")).last().asString().startsWith("1 parcel waits for you.");
    }

    @Test
    void itWaitsForHandsThatAreFull() {
        var pebbles = java.util.Collections.nCopies(40, "pebble").toArray(String[]::new);
        game.player("cat", "forest/edge", pebbles);
        game.perform("ann", "parcel rope to cat");

        game.perform("cat", "collect");
        assertThat(game.seen("cat").getLast()).isEqualTo("You can't carry any more. What has come for you will wait.");

        game.perform("cat", "drop pebble").perform("cat", "collect");
        assertThat(game.seen("cat").getLast()).isEqualTo(TAKEN);
    }

    @Test
    void anAnswerThatComesWhileTheZoneIsFrozenWaits() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));
        game.stores().faults().comeBack();
        game.database().runNext(); // answered, but nothing is known of the zone's owner yet

        assertThat(game.database().waiting()).isZero();
        game.database().release();
        game.advance(Duration.ofSeconds(3));
        assertThat(game.seen("ann")).contains(SENT);
    }

    @Test
    void whatFullHandsCanNotTakeIsToldInOneLineAndNotAtEachBorder() {
        game.player("cat", "town/square", pebbles(40));
        game.perform("ann", "parcel rope to cat").perform("ann", "parcel 2 coins to bob").perform("bob", "parcel 2 coins to cat");
        game.player("dan", "town/square", "pebble").perform("dan", "parcel pebble to cat");
        var parcels = game.stores().shared().parcels();
        var cat = game.characterOf("cat");
        parcels.counter(cat).waiting().stream().filter(parcel -> parcel.thing() != null)
                .forEach(parcel -> parcels.collect(parcel.id(), cat)); // while there was room
        game.seen("cat");

        game.perform("cat", "east").perform("cat", "west").advance(Duration.ofSeconds(1));
        assertThat(game.seen("cat")).noneMatch(words -> words.contains("parcel"));

        game.perform("cat", "collect coins").advance(Duration.ofSeconds(1));
        assertThat(game.seen("cat")).filteredOn(words -> words.contains("kept for you")).containsExactly(
                "You can't carry what is in 2 parcels. It is kept for you: make room, and 'collect' it.");

        game.perform("cat", "drop pebble").perform("cat", "collect").perform("cat", "quit");
        game.signIn("cat", "cat");
        game.advance(Duration.ofSeconds(1));
        assertThat(game.seen("cat")).filteredOn(words -> words.contains("kept for you")).containsExactly(
                "You can't carry what is in a parcel from Dan. It is kept for you: make room, and 'collect' it.");
        game.perform("cat", "drop pebble").perform("cat", "collect");
    }

    @Test
    void noMoreIsTakenBackThanFits() {
        game.player("cat", "town/square", pebbles(41));
        game.perform("cat", "parcel pebble to bob").perform("cat", "parcel pebble to bob").perform("cat", "parcel 1 coin to bob");

        game.perform("cat", "parcel recall all");

        assertThat(game.storedItemsOf("cat")).hasSize(40);
        assertThat(game.stores().shared().parcels().counter(game.characterOf("cat")).underWay()).hasSize(1);
        game.seen("cat");
        game.perform("cat", "parcel recall all");
        assertThat(game.seen("cat")).containsExactly("You can't carry any more. Your parcels stay under way.");
    }

    private static String[] pebbles(int count) {
        return java.util.Collections.nCopies(count, "pebble").toArray(String[]::new);
    }

    @Test
    void whatCanNotBeAnsweredIsNotAskedAgain() {
        game.stores().faults().failNextQuestions(1);

        game.perform("ann", "parcels");

        assertThat(game.seen("ann")).containsExactly("Something went wrong; it has been noted.");
        game.perform("ann", "parcels");
        assertThat(game.seen("ann")).containsExactly("No parcel waits for you, and none of yours is under way.");
    }

    @Test
    void nobodySendsParcelsWithoutEnd() {
        for (int i = 0; i < 60; i++) {
            game.perform("ann", "parcel 1 coin to bob").perform("ann", "parcel recall 1").advance(Duration.ofSeconds(1));
        }
        game.seen("ann");

        game.perform("ann", "parcel rope to bob");

        assertThat(game.seen("ann")).containsExactly(
                "You have sent 60 parcels within an hour: send the next in a while.");
    }

    @Test
    void nobodyHasTooManyUnderWay() {
        for (int i = 0; i < 20; i++) {
            game.perform("ann", "parcel 1 coin to bob");
        }
        game.seen("ann");

        game.perform("ann", "parcel rope to bob");

        assertThat(game.seen("ann")).containsExactly(
                "You have 20 parcels under way already: wait until somebody has collected one, or take one back.");
        game.perform("bob", "collect").perform("ann", "parcel rope to bob");
        assertThat(game.seen("ann")).contains(SENT);
    }
}
