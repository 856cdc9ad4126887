package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.jventure.character.Admission;
import org.jventure.character.SessionRecords;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.session.WorldNews.AddressChanged;
import org.jventure.session.WorldNews.OwnerChanged;
import org.jventure.session.WorldNews.OwnerGone;
import org.jventure.session.WorldNews.WordsLost;
import org.jventure.testing.InlineBackground;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestTerminal;
import org.jventure.text.Preferences;
import org.jventure.text.StyledText;

/** A session whose zone moves, breaks off or can't be found. */
class PlayingMovesTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");
    private static final CharacterId ANN = new CharacterId(new UUID(1, 1));
    private static final CharacterId BOB = new CharacterId(new UUID(1, 2));
    private static final NodeId NODE = new NodeId("red");
    private static final NodeId HOST = new NodeId("green");
    private static final Reign FIRST = new Reign(TOWN, 1, 1);
    private static final Reign SECOND = new Reign(TOWN, 2, 1);

    private static final ComingBack NOBODY_BACK = new ComingBack(
            new Vigils(0), new ResumeKeys(
                    new NoRecords(), new InlineBackground(),
                    new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5)), null);

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final TestTerminal terminal = new TestTerminal(new Peer("127.0.0.1", true, false, false), executor);
    private final Gate gate = new Gate();
    private final Screen screen = new Screen(terminal);
    private int ended;
    private Optional<ZoneId> safety = Optional.empty();
    private final Playing playing = newSession();

    private Playing newSession() {
        return new Playing(
                new Admission(ANN, "Ann", 5, TOWN), terminal, screen, gate,
                (_, _, _, answer) -> answer.accept(safety), NOBODY_BACK, () -> gate.address(1), clock,
                new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5), () -> ended++);
    }

    /** Nobody comes back. */
    private static final class NoRecords implements SessionRecords {

        @Override
        public Optional<LastSignIn> signedIn(CharacterId character, String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> issue(CharacterId character, long sessionNo, Kind kind, boolean guarded) {
            return Optional.empty();
        }

        @Override
        public Optional<Resumed> resume(String secret, boolean guarded, @Nullable AccountId owner) {
            return Optional.empty();
        }

        @Override
        public void arrived(CharacterId character, long sessionNo) {}

        @Override
        public void revoke(AccountId account) {}
    }

    /** Remembers what the session sends. */
    private static final class Gate implements GameGate {

        private final List<String> sent = new ArrayList<>();
        private final List<Long> announced = new ArrayList<>();
        private long incarnation = 1;
        private boolean store = true;

        @Override
        public void send(SessionAddress from, ZoneId zone, ZoneRequest request) {
            sent.add(switch (request) {
                case ZoneRequest.Enter enter ->
                    "enter " + zone + " as " + enter.session().incarnation() + " after " + enter.lastDone();
                case ZoneRequest.Perform line -> line.number() + " " + line.line() + " in " + zone;
                case ZoneRequest.LinkLost _ -> "link lost in " + zone;
                case ZoneRequest.Listen listen -> "listens to " + listen.facts() + " in " + zone;
                case ZoneRequest.Ask ask -> "asks " + ask.question() + " in " + zone;
            });
        }

        @Override
        public void signedIn(CharacterId character, long sessionNo) {
            announced.add(sessionNo);
        }

        @Override
        public void tell(SessionAddress to, SessionMessage message) {
            sent.add("to session " + to.number() + ": " + message);
        }

        @Override
        public SessionAddress address(long session) {
            return new SessionAddress(NODE, incarnation, session);
        }

        @Override
        public boolean reachesStore() {
            return store;
        }

        List<String> sent() {
            var all = List.copyOf(sent);
            sent.clear();
            return all;
        }
    }

    @BeforeEach
    void begin() {
        playing.begin();
        enter(FIRST, 0);
        gate.sent();
    }

    private void enter(Reign reign, long lastDone) {
        hear(new SessionMessage.Entered(reign, 5, lastDone, StyledText.plain("> "), null));
    }

    private void hear(SessionMessage message) {
        playing.message(HOST, message);
        executor.drain();
    }

    private void learn(WorldNews news) {
        playing.news(news);
        executor.drain();
    }

    private void type(String line) {
        playing.line(line);
        executor.drain();
    }

    private void moved() {
        hear(new SessionMessage.Moved(FIRST, 2, new NodeId("blue"), 1));
    }

    private List<String> seen() {
        executor.drain();
        return terminal.seen();
    }

    // ---- orderly moves ----

    @Test
    void afterAMoveALineThatWasNotAnsweredIsSentAgainUnderItsNumber() {
        type("look");
        moved();
        enter(SECOND, 0);

        assertThat(gate.sent()).containsExactly("1 look in town", "enter town as 1 after 0", "1 look in town");
        assertThat(seen()).isEmpty();
    }

    /** Each line that a short word stands for is one of its own, and is looked up once only, whatever happens on its way. */
    @Test
    void whatAShortWordStandsForIsSentLineByLine() {
        hear(new SessionMessage.Preferred(FIRST, Preferences.NONE.withAlias("a", "b;look $*").withAlias("b", "quit")));
        type("a north");
        moved();
        enter(SECOND, 0);
        hear(new SessionMessage.Done(SECOND, 1, StyledText.plain("> ")));

        assertThat(gate.sent()).containsExactly(
                "1 b in town", "enter town as 1 after 0", "1 b in town", "2 look north in town");
    }

    @Test
    void aLineThatWasAnsweredIsNotSentAgain() {
        type("look");
        hear(new SessionMessage.Done(FIRST, 1, StyledText.plain("> ")));
        moved();
        enter(SECOND, 1);

        assertThat(gate.sent()).containsExactly("1 look in town", "enter town as 1 after 1");
    }

    /** It answers an older question, and the zone will only do lines behind it: who believes it is never answered again. */
    @Test
    void anEntryThatKnowsLessThanWasDoneMeansNothing() {
        type("look");
        hear(new SessionMessage.Done(FIRST, 1, StyledText.plain("> ")));
        moved();
        enter(SECOND, 0);
        type("say hello");
        assertThat(gate.sent()).containsExactly("1 look in town", "enter town as 1 after 1");

        enter(SECOND, 1);

        assertThat(gate.sent()).containsExactly("2 say hello in town");
    }

    @Test
    void aMoveOfAnotherReignMeansNothing() {
        hear(new SessionMessage.Moved(SECOND, 3, new NodeId("blue"), 1));

        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void newsOfANewOwnerHoldsLinesUntilTheMoveIsTold() {
        learn(new OwnerChanged(TOWN, 2));
        type("look");
        executor.advance(Duration.ofMillis(400));
        assertThat(gate.sent()).isEmpty();

        moved();
        enter(SECOND, 0);
        executor.advance(Duration.ofSeconds(2));

        assertThat(gate.sent()).containsExactly("enter town as 1 after 0", "1 look in town");
        assertThat(seen()).isEmpty();
    }

    /** It answers what was asked before: who hangs for a while and comes back asks several owners at once. */
    @Test
    void anEntryAtTheNewOwnerEndsTheDoubt() {
        learn(new OwnerChanged(TOWN, 2));
        enter(SECOND, 0);
        type("look");

        assertThat(gate.sent()).containsExactly("1 look in town");
        executor.advance(Duration.ofSeconds(2));
        assertThat(seen()).isEmpty();
    }

    @Test
    void anEntryAtAnOwnerOfBeforeMeansNothingOnceTheNewOneIsKnown() {
        learn(new WorldNews.AddressChanged());
        learn(new OwnerChanged(TOWN, 3));
        enter(SECOND, 0);
        type("look");
        assertThat(gate.sent()).allMatch(sent -> sent.startsWith("enter town"));

        enter(new Reign(TOWN, 3, 1), 0);

        assertThat(gate.sent()).containsExactly("1 look in town");
    }

    @Test
    void whenTheStoreHasGoneBackAnEarlierOwnerIsRight() {
        learn(new OwnerChanged(TOWN, 3));
        learn(new WorldNews.AddressChanged());
        learn(new OwnerChanged(TOWN, 2));
        gate.sent();

        enter(SECOND, 0);
        type("look");

        assertThat(gate.sent()).containsExactly("1 look in town");
    }

    @Test
    void aNewOwnerWithoutAMoveIsABreak() {
        type("get rope");
        gate.sent();
        learn(new OwnerChanged(TOWN, 2));
        assertThat(seen()).isEmpty();

        executor.advance(Duration.ofMillis(500));

        assertThat(seen()).containsExactly("The world shivers…", "'get rope' may not have happened.");
        assertThat(gate.sent()).containsExactly("enter town as 1 after 1");
    }

    @Test
    void thatTheZoneIsNotThereIsNoBreakWhileAMoveMayBeTold() {
        type("look");
        learn(new OwnerChanged(TOWN, 2));
        hear(new SessionMessage.NotHere(TOWN));
        moved();
        enter(SECOND, 0);

        assertThat(gate.sent()).endsWith("1 look in town");
        assertThat(seen()).isEmpty();
    }

    @Test
    void newsOfTheOwnerThatOneHasEnteredMeansNothing() {
        learn(new OwnerChanged(TOWN, 1));
        learn(new OwnerChanged(FOREST, 9));
        executor.advance(Duration.ofSeconds(1));

        assertThat(seen()).isEmpty();
        assertThat(gate.sent()).isEmpty();
    }

    // ---- breaks ----

    @Test
    void whenTheOwnerIsGoneTheWorldBreaksOffAtOnce() {
        learn(new OwnerGone(Set.of(TOWN)));

        assertThat(seen()).containsExactly("The world shivers…");
        assertThat(gate.sent()).containsExactly("enter town as 1 after 0");
    }

    @Test
    void whenAnotherOwnerIsGoneNothingHappens() {
        learn(new OwnerGone(Set.of(FOREST)));
        learn(new WordsLost(new NodeId("blue"), Set.of(FOREST)));

        assertThat(seen()).isEmpty();
        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void whenWordsAreLostOneEntersAgainAndNothingIsSentTwice() {
        type("get rope");
        learn(new WordsLost(HOST, Set.of(TOWN)));
        enter(FIRST, 1);
        type("look");

        assertThat(seen()).containsExactly(
                "Some words were lost on the way.", "'get rope' may not have happened.");
        assertThat(gate.sent()).containsExactly("1 get rope in town", "enter town as 1 after 1", "2 look in town");
    }

    /** Interleaving 36, with a move behind it. */
    @Test
    void wordsAreLostToWhoeverEnteredThereThoughTheZoneHasMovedOn() {
        type("get rope");
        learn(new OwnerChanged(TOWN, 2));
        learn(new WordsLost(HOST, Set.of()));
        moved();
        enter(SECOND, 1);

        assertThat(seen()).containsExactly(
                "Some words were lost on the way.", "'get rope' may not have happened.");
        assertThat(gate.sent()).containsExactly("1 get rope in town", "enter town as 1 after 1");
    }

    @Test
    void wordsOfTheNextOwnerThatAreLostConcernNobodyWhoHasNotEnteredThere() {
        type("look");
        learn(new OwnerChanged(TOWN, 2));
        learn(new WordsLost(new NodeId("blue"), Set.of(TOWN)));
        moved();
        enter(SECOND, 0);

        assertThat(seen()).isEmpty();
        assertThat(gate.sent()).containsExactly("1 look in town", "enter town as 1 after 0", "1 look in town");
    }

    @Test
    void aLineThatWasDoneThoughNobodySaidSoIsNotSentAgainAfterAMove() {
        type("say one");
        type("say two");
        moved();
        enter(SECOND, 1);

        assertThat(gate.sent()).containsExactly("1 say one in town", "enter town as 1 after 0", "2 say two in town");
        assertThat(seen()).containsExactly("Some words were lost on the way.");
    }

    @Test
    void whoIsStuckAtTheEdgeOfAClosedZoneIsOfferedAWayOut() {
        hear(new SessionMessage.Quarantined(TOWN));
        seen();
        executor.advance(Duration.ofSeconds(5));
        assertThat(seen()).containsExactly("If you don't want to wait, type 'recall' to be taken to safety.");
        type("recall");
        assertThat(seen()).containsExactly("There is no way to safety just now; you wait.");

        safety = Optional.of(FOREST);
        gate.sent();
        type("Recall");

        assertThat(seen()).containsExactly("You are taken to safety.");
        assertThat(gate.sent()).containsExactly("enter forest as 1 after 0");
    }

    @Test
    void whoeverHasPastedMuchIsHeardAtTheEdgeOfAClosedZone() {
        for (int i = 0; i < 300; i++) {
            type("say " + i);
        }
        assertThat(terminal.isHeld()).isTrue();

        hear(new SessionMessage.Quarantined(TOWN));

        assertThat(terminal.isHeld()).isFalse();
        assertThat(seen()).endsWith("What you had typed and was not done yet is gone.");
        for (int i = 0; i < 300; i++) {
            type("say " + i);
        }
        assertThat(terminal.isHeld()).isFalse();
        assertThat(seen()).containsOnly("You wait at the edge of a part of the world that is closed; that was not done.");
    }

    @Test
    void whoIsNotStuckTypesALineLikeAnyOther() {
        safety = Optional.of(FOREST);
        type("recall");

        assertThat(gate.sent()).containsExactly("1 recall in town");
    }

    @Test
    void aNewLifeOfTheNodeGivesANewAddress() {
        gate.incarnation = 2;
        learn(new AddressChanged());

        assertThat(gate.sent()).containsExactly("enter town as 2 after 0");
    }

    @Test
    void whoHasLostItsTerminalStillTellsTheZoneWhenWordsWereLost() {
        type("look");
        playing.closed();
        learn(new WordsLost(HOST, Set.of(TOWN)));
        enter(FIRST, 1);

        assertThat(gate.sent()).containsSubsequence("enter town as 1 after 1", "link lost in town");
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void aLineOfAChannelIsHeardOnceThoughTwoOwnersHeardIt() {
        hear(overheard(FIRST, 5, "five"));
        learn(new OwnerGone(Set.of(TOWN)));
        enter(SECOND, 0);
        hear(overheard(SECOND, 4, "four"));
        hear(overheard(SECOND, 5, "five"));
        hear(overheard(SECOND, 6, "six"));

        assertThat(seen()).containsExactly("five", "The world shivers…", "six");
    }

    @Test
    void whoSignsInAnewIsHeardFromTheFirstLineOn() {
        hear(overheard(FIRST, 5, "five"));
        hear(new SessionMessage.Overheard(FIRST, new LineNumber("gossip", BOB, 2, 1), StyledText.plain("one")));

        assertThat(seen()).containsExactly("five", "one");
    }

    private static SessionMessage overheard(Reign reign, long number, String words) {
        return new SessionMessage.Overheard(reign, new LineNumber("gossip", BOB, 1, number), StyledText.plain(words));
    }

    @Test
    void anEarlierOwnerThatWakesUpIsNotBelieved() {
        learn(new OwnerGone(Set.of(TOWN)));
        enter(SECOND, 0);
        enter(FIRST, 0);
        hear(new SessionMessage.Show(FIRST, StyledText.plain("a ghost's words")));
        hear(new SessionMessage.Show(SECOND, StyledText.plain("true words")));

        assertThat(seen()).containsExactly("The world shivers…", "true words");
    }

    @Test
    void theBreathThatOneOwnerHeldIsNotHeldWithTheNext() {
        hear(new SessionMessage.Frozen(TOWN, 0));
        moved();
        enter(SECOND, 0);
        gate.sent();

        type("look");

        assertThat(gate.sent()).containsExactly("1 look in town");
    }

    @Test
    void anAnswerToWhatWasAskedLongAgoDoesNotLeadAstray() {
        type("look");
        hear(new SessionMessage.Elsewhere(FOREST));
        hear(new SessionMessage.Done(FIRST, 1, StyledText.plain("> ")));
        type("say on");

        assertThat(gate.sent()).containsExactly("1 look in town", "2 say on in town");
    }

    // ---- entering ----

    @Test
    void itAsksSoonAtFirstAndThenEachSecond() {
        moved();
        gate.sent();

        executor.advance(Duration.ofMillis(99));
        assertThat(gate.sent()).isEmpty();
        executor.advance(Duration.ofMillis(1));
        assertThat(gate.sent()).hasSize(1);
        executor.advance(Duration.ofMillis(200));
        assertThat(gate.sent()).hasSize(1);
        executor.advance(Duration.ofMillis(400));
        assertThat(gate.sent()).hasSize(1);
        executor.advance(Duration.ofSeconds(3));
        assertThat(gate.sent()).hasSize(3);
    }

    @Test
    void olderSessionsAreToldUntilItHasEnteredAndNoLonger() {
        assertThat(gate.announced).containsExactly(5L);
        moved();
        assertThat(gate.announced).as("it has entered before").hasSize(1);
        gate.announced.clear();

        newSession().begin();
        executor.advance(Duration.ofMillis(99));
        assertThat(gate.announced).containsExactly(5L);
        executor.advance(Duration.ofMillis(1));
        assertThat(gate.announced).containsExactly(5L, 5L);
    }

    @Test
    void whoLearnsOfANewerSessionGoesAndSeesToItThatTheCharacterIsNotForgotten() {
        learn(new WorldNews.SignedIn(5));
        assertThat(ended).isZero();

        learn(new WorldNews.SignedIn(6));
        assertThat(ended).isEqualTo(1);
        assertThat(gate.sent).as("the newer one is about to enter").isEmpty();
        executor.advance(Duration.ofSeconds(2));
        assertThat(gate.sent).containsExactly("link lost in town");
    }

    @Test
    void whoWaitsForAZoneAsksItsNewOwnerAtOnce() {
        moved();
        executor.advance(Duration.ofSeconds(5));
        gate.sent();

        learn(new OwnerChanged(TOWN, 3));

        assertThat(gate.sent()).containsExactly("enter town as 1 after 0");
    }

    @Test
    void anotherDoorIsRecommendedAfterHalfAMinute() {
        moved();
        executor.advance(Duration.ofSeconds(29));
        assertThat(ended).isZero();

        executor.advance(Duration.ofSeconds(2));

        assertThat(seen()).last().asString().contains("sign in again through another");
        assertThat(ended).isEqualTo(1);
        gate.sent();
        executor.advance(Duration.ofSeconds(5));
        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void noOtherDoorIsRecommendedWhileTheDatabaseIsAwayForAll() {
        moved();
        gate.store = false;
        executor.advance(Duration.ofMinutes(5));
        assertThat(ended).isZero();

        gate.store = true;
        executor.advance(Duration.ofSeconds(32));

        assertThat(ended).isEqualTo(1);
    }

    @Test
    void whoWaitsAtTheEdgeOfAClosedPartIsNotSentAway() {
        moved();
        for (int i = 0; i < 100; i++) {
            hear(new SessionMessage.Quarantined(TOWN));
            executor.advance(Duration.ofSeconds(1));
        }

        assertThat(ended).isZero();
        assertThat(seen()).containsExactly("This part of the world is closed for repair; you wait at its edge.",
                "If you don't want to wait, type 'recall' to be taken to safety.");
    }

    @Test
    void itGivesUpAlsoIfItIsSentToAndFro() {
        moved();
        for (int i = 0; i < 400; i++) {
            hear(new SessionMessage.Elsewhere(i % 2 == 0 ? FOREST : TOWN));
            executor.advance(Duration.ofMillis(100));
        }

        assertThat(ended).isEqualTo(1);
    }
}
