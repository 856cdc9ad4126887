package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneStatus;

/** A zone goes on elsewhere, or breaks off, while it has asked something: who wanted to know is told in any case. */
class QuestionsOnTheMoveTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final String SENT = "You send off a rope in a parcel for Bob.";
    private static final String COME = "A parcel from Ann has come for you. 'collect' takes it.";
    private static final String TAKEN = "You take a rope out of a parcel from Ann.";
    private static final String BACK = "You have a rope back, out of your parcel for Bob.";
    private static final String NOT_PACKED = "Your parcel could not be packed in time: it was not sent.";
    private static final String NOT_LOOKED_UP =
            "Your parcels could not be looked up in time, and nothing was done with them: ask again.";
    private static final String SLOW = "Your parcel takes a while: it comes by itself, or 'parcels' tells where it is.";

    private final TestZone game = TestZone.room("square").item("pebble").define(item("rope")).room("gate")
            .player("ann", "town/square", "rope").player("bob", "town/gate");
    private final List<ZoneHost.Parked> parked = new ArrayList<>();

    QuestionsOnTheMoveTest() {
        game.secondNode();
    }

    @AfterEach
    void theRecordsAreSoundAndNothingIsStuck() {
        assertThat(game.stores().unsound()).isEmpty();
        assertThat(game.stores().unfinishedEscrows()).isEmpty();
    }

    private void moves() {
        assertThat(parked).hasSize(1);
        assertThat(game.moveToTheOther(parked.getFirst())).isTrue();
        game.readOwners();
        game.advance(Duration.ofSeconds(1));
    }

    /** The database answers all in its turn, while the zone is to park. */
    private void movesWhile(String name, String line) {
        game.database().hold();
        game.perform(name, line);
        game.park("town", parked::add);
        game.database().release();
        game.drain();
        moves();
    }

    /** The database answers everything but the first that waits, which it answers when the zone has moved. */
    private Runnable movesBeforeAnAnswer() {
        var late = game.database().setAside();
        game.park("town", parked::add);
        assertThat(parked).isEmpty();
        game.advance(Duration.ofMillis(200));
        game.database().release();
        game.drain();
        moves();
        return late;
    }

    private Runnable movesBeforeTheAnswerTo(String name, String line) {
        game.database().hold();
        game.perform(name, line);
        return movesBeforeAnAnswer();
    }

    private void isAnswered(Runnable late) {
        late.run();
        game.drain();
        game.advance(Duration.ofSeconds(1));
    }

    private void annHasSentIt() {
        game.perform("ann", "parcel rope to bob");
        assertThat(game.seen("ann")).containsExactly(SENT);
        assertThat(game.seen("bob")).containsExactly(COME);
    }

    // ---- answers that come in time ----

    @Test
    void aParcelIsSentBeforeTheZoneIsParked() {
        movesWhile("ann", "parcel rope to bob");

        assertThat(game.seen("ann")).containsExactly(SENT);
        assertThat(game.seen("bob")).containsExactly(COME);
    }

    @Test
    void aParcelIsCollectedBeforeTheZoneIsParked() {
        annHasSentIt();

        movesWhile("bob", "collect");

        assertThat(game.seen("bob")).containsExactly(TAKEN);
        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
    }

    @Test
    void aParcelIsTakenBackBeforeTheZoneIsParked() {
        annHasSentIt();

        movesWhile("ann", "parcel recall rope");

        assertThat(game.seen("ann")).containsExactly(BACK);
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void parcelsAreListedBeforeTheZoneIsParked() {
        movesWhile("ann", "parcels");

        assertThat(game.seen("ann")).containsExactly("No parcel waits for you, and none of yours is under way.");
    }

    @Test
    void whatWasAnsweredWhileTheZoneWasFrozenIsHeededBeforeItIsParked() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(5));
        game.stores().faults().comeBack();
        game.database().release();
        game.readOwners(); // it goes on, but no time has passed yet
        game.park("town", parked::add);
        game.advance(Duration.ofMillis(100));
        moves();

        assertThat(game.seen("ann")).contains(SENT).doesNotContain(NOT_PACKED);
    }

    // ---- answers that come too late ----

    @Test
    void aParcelThatCouldNotBePackedInTimeWasNotSent() {
        var late = movesBeforeTheAnswerTo("ann", "parcel rope to bob");
        assertThat(game.seen("ann")).containsExactly(NOT_PACKED);

        isAnswered(late);

        assertThat(game.seen("ann")).isEmpty();
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void whoAskedForAListInVainIsTold() {
        movesBeforeTheAnswerTo("ann", "parcels");

        assertThat(game.seen("ann")).containsExactly(NOT_LOOKED_UP);
    }

    @Test
    void anAnswerThatComesWhileTheZoneIsParkedIsTooLateIfItMoves() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        var late = game.database().setAside();
        game.park("town", parked::add);
        game.advance(Duration.ofMillis(200));
        game.database().release();
        game.drain();
        late.run();
        moves();

        assertThat(game.seen("ann")).containsExactly(NOT_PACKED);
    }

    @Test
    void anAnswerThatComesWhileTheZoneIsParkedIsHeededIfItStays() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        var late = game.database().setAside();
        game.park("town", parked::add);
        game.advance(Duration.ofMillis(200));
        game.database().release();
        game.drain();
        late.run();
        game.advance(Duration.ofSeconds(4));

        assertThat(game.seen("ann")).containsExactly(SENT);
    }

    @Test
    void whatIsCollectedTooLateComesByItself() {
        annHasSentIt();
        game.database().hold();
        game.perform("bob", "collect");
        game.database().runNext(); // what waits
        game.drain();
        var late = movesBeforeAnAnswer();
        assertThat(game.seen("bob")).containsExactly(SLOW);
        assertThat(game.storedItemsOf("bob")).isEmpty();

        isAnswered(late);

        assertThat(game.seen("bob")).containsExactly(TAKEN);
        assertThat(game.storedItemsOf("bob")).containsExactly("rope");
    }

    @Test
    void whatIsTakenBackTooLateComesByItself() {
        annHasSentIt();
        game.database().hold();
        game.perform("ann", "parcel recall rope");
        game.database().runNext(); // what is under way
        game.drain();
        var late = movesBeforeAnAnswer();
        assertThat(game.seen("ann")).containsExactly(SLOW);

        isAnswered(late);

        assertThat(game.seen("ann")).containsExactly(BACK);
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    // ---- other ends ----

    @Test
    void whatWasAskedBeforeTheZoneBlinkedIsToldOfAndStillComes() {
        annHasSentIt();
        game.database().hold();
        game.perform("ann", "parcel recall rope");
        game.database().runNext();
        game.drain();
        var late = game.database().setAside();
        game.stores().faults().refuse(TOWN, 2);
        game.perform("ann", "get pebble");
        game.database().release();
        game.advance(Duration.ofSeconds(2));
        assertThat(game.seen("ann")).contains(SLOW, "The world blinks: the last moments did not happen.");

        isAnswered(late);

        assertThat(game.seen("ann")).containsExactly(BACK);
    }

    @Test
    void whoHasAskedAZoneThatIsLostIsTold() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        game.zones().forgetAll();
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).startsWith(NOT_PACKED, "The world shivers…");
        game.advance(Duration.ofSeconds(3));
        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void whoHasAskedAZoneThatStopsIsToldBeforeItsLastWords() {
        game.database().hold();
        game.perform("ann", "parcel rope to bob");
        game.stop();
        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).containsExactly(
                NOT_PACKED, "The world goes to sleep for a while. All is kept; come back soon.");
        assertThat(game.zones().isEmpty()).isTrue();
    }
}
