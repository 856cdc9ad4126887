package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestZone;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Question;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStatus;

/** Without word from the database a zone stands still, forgets nothing, and says so once. */
class FreezingTest {

    private final TestZone game = TestZone.room("square").item("rope")
            .player("ann", "square").player("bob", "square");

    private void awayFor(Duration duration) {
        game.stores().faults().goAway();
        game.advance(duration);
    }

    private void comeBack() {
        game.stores().faults().comeBack();
        game.advance(Duration.ofSeconds(2));
    }

    @Test
    void aShortAbsenceOfTheDatabaseIsNotNoticed() {
        awayFor(Duration.ofMillis(2_500));
        game.perform("ann", "say hi");

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
        assertThat(game.seen("bob")).containsExactly("Ann says, \"hi\"");
    }

    @Test
    void afterThreeSecondsTheZoneFreezesAndPlayersAreToldOnce() {
        awayFor(Duration.ofSeconds(8));

        assertThat(game.status("town")).contains(ZoneStatus.FROZEN);
        assertThat(game.seen("ann")).containsExactly("The world holds its breath…");
    }

    @Test
    void aNodeThatWasHeldUpShowsNothingBeforeItKnowsThatTheZoneIsStillItsOwn() {
        game.clock().advance(Duration.ofSeconds(5)); // no pulse and no round came meanwhile
        game.zones().hear(new FarMessage.ChannelLine("gossip", game.characterOf("ann"), "Ann", "anybody there?"));
        game.drain();

        assertThat(game.seen("bob")).containsExactly("The world holds its breath…");
        game.advance(Duration.ofSeconds(2));
        assertThat(game.seen("bob")).containsExactly("The world breathes again.", "[gossip] Ann: anybody there?");
    }

    @Test
    void aZoneThatIsLongInLoadingDoesNotBeginWithAFreeze() {
        game.database().hold();
        game.crashAndRestart();
        game.advance(Duration.ofSeconds(5)); // the rounds name its owner all the while
        game.database().release();
        game.advance(Duration.ofMillis(100));

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }

    @Test
    void linesTypedMeanwhileAreDoneWhenTheDatabaseIsBack() {
        awayFor(Duration.ofSeconds(5));
        game.perform("ann", "say one").perform("ann", "say two");
        assertThat(game.seen("bob")).containsExactly("The world holds its breath…");

        comeBack();

        assertThat(game.seen("bob"))
                .containsExactly("The world breathes again.", "Ann says, \"one\"", "Ann says, \"two\"");
    }

    @Test
    void linesAreHeldForTenSecondsAndThenRefused() {
        awayFor(Duration.ofSeconds(5));
        game.perform("ann", "say one").perform("ann", "say two");
        game.seen("ann");

        game.advance(Duration.ofSeconds(10));
        game.perform("ann", "say three");

        assertThat(game.seen("ann")).containsExactly(
                "The world still holds its breath; what you typed meanwhile was not done.",
                "The world still holds its breath; that was not done.");
        comeBack();
        assertThat(game.seen("bob")).doesNotContain("Ann says, \"one\"").endsWith("The world breathes again.");
        game.perform("ann", "say four");
        assertThat(game.seen("bob")).containsExactly("Ann says, \"four\"");
    }

    @Test
    void theTenSecondsBeginAnewWithEachFreeze() {
        awayFor(Duration.ofSeconds(4));
        comeBack();
        awayFor(Duration.ofMillis(6_500));
        game.perform("ann", "say patience");

        game.advance(Duration.ofSeconds(2));
        comeBack();

        assertThat(game.seen("bob")).endsWith("Ann says, \"patience\"");
    }

    @Test
    void whatWasDoneBeforeTheFreezeIsShownAfterIt() {
        game.stores().faults().goAway();
        game.perform("ann", "get rope").advance(Duration.ofSeconds(6));
        assertThat(game.seen("bob")).containsExactly("The world holds its breath…");

        comeBack();

        assertThat(game.seen("bob")).containsExactlyInAnyOrder("The world breathes again.", "Ann takes a rope.");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
        game.perform("ann", "inventory");
        assertThat(game.seen("ann")).endsWith("You are carrying:\n  a rope");
    }

    /** Interleaving 21. */
    @Test
    void noTimePassesInAFrozenZone() {
        game.terminal("bob").hangUp();
        game.drain();
        awayFor(Duration.ofMinutes(4));
        comeBack();
        game.perform("ann", "look");

        assertThat(game.seen("ann").getLast()).contains("Bob stands here, staring into nothing.");
    }

    @Test
    void ofAllThatIsToldFromAfarMeanwhileOnlySoMuchIsKept() {
        var small = TestZone.room("square")
                .settings(new ZoneProperties(
                        9, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 4))
                .player("ann", "square").player("bob", "square");
        var bob = small.characterOf("bob");
        small.stores().faults().goAway();
        small.advance(Duration.ofSeconds(5));

        for (int i = 0; i < 100; i++) {
            small.zones().hear(new FarMessage.ChannelLine("gossip", bob, "Bob", "line " + i));
        }
        small.drain();
        small.stores().faults().comeBack();
        small.advance(Duration.ofSeconds(2));

        assertThat(small.seen("ann")).contains("[gossip] Bob: line 0").doesNotContain("[gossip] Bob: line 9")
                .hasSizeLessThan(9);
    }

    /** Also if that takes so long that the next answer is too late again. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void answersThatWaitedMayFreezeTheZoneAnew() {
        var answers = new ArrayList<String>();
        var slow = new AtomicReference<TestZone>();
        var town = TestZone.room("square")
                .command(new TestCommand("ponder", turn -> turn.ask(new Question<>(_ -> turn.actor().name(), (_, answer) -> {
                    answers.add(answer);
                    slow.get().clock().advance(Duration.ofSeconds(4));
                }, ""))))
                .player("ann", "square").player("bob", "square");
        slow.set(town);
        town.database().hold();
        town.perform("ann", "ponder").perform("bob", "ponder");
        town.stores().faults().goAway();
        town.advance(Duration.ofSeconds(5));
        town.stores().faults().comeBack();
        town.database().release(); // answered while it is frozen

        town.advance(Duration.ofMillis(1_100));
        assertThat(answers).containsExactly("Ann");
        assertThat(town.status("town")).contains(ZoneStatus.FROZEN);
        town.advance(Duration.ofSeconds(2));

        assertThat(answers).containsExactly("Ann", "Bob");
    }

    @Test
    void whoSignsInDuringAFreezeIsTurnedAwayKindly() {
        game.newcomer("dora", "square");
        awayFor(Duration.ofSeconds(5));

        game.signIn("dora", "dora");

        assertThat(game.seen("dora")).isNotEmpty().allSatisfy(words -> assertThat(words).doesNotContain("Exception"));
    }

    @Test
    void anOutageWithNothingToWriteLosesNothing() {
        awayFor(Duration.ofMinutes(2));

        comeBack();
        game.perform("ann", "get rope");

        assertThat(game.seen("bob")).endsWith("The world breathes again.", "Ann takes a rope.");
        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
    }
}
