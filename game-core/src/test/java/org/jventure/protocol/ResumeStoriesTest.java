package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.session.Peer;
import org.jventure.session.Person;
import org.jventure.testing.TestCluster;

/** Players who lose the link and come back, anywhere: they read what they have missed, in order and once. */
class ResumeStoriesTest {

    private static final String MISSED = "You are back. This is what you have missed:";
    private static final String LOST = "You are back. What was said meanwhile is lost.";

    private final TestCluster cluster = Stories.threeNodes();

    @BeforeEach
    void evePlaysInABrowser() {
        cluster.newcomer("eve", "town/square");
        cluster.page("blue", "eve");
        cluster.forget();
    }

    private void seconds(long seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private void say(String... words) {
        for (String word : words) {
            cluster.perform("ann", "say " + word);
        }
    }

    private static String said(String words) {
        return "Ann says, \"" + words + "\"";
    }

    @Test
    void whoComesBackToTheSameNodeReadsWhatWasMissedOnce() {
        say("heard");
        cluster.terminal("eve").hangUp();
        say("one", "two");
        cluster.comeBack("blue", "eve");
        say("three");

        assertThat(cluster.seen("eve")).containsExactly(MISSED, said("one"), said("two"), said("three"));
        assertThat(cluster.answer("eve", "say here")).containsExactly("You say, \"here\"");
    }

    @Test
    void whoComesBackToAnotherNodeReadsWhatWasMissedOnce() {
        for (var node : List.of("red", "green", "blue", "green")) {
            cluster.terminal("eve").hangUp();
            say("one", "two");
            cluster.comeBack(node, "eve");
            say("three");

            assertThat(cluster.seen("eve")).containsExactly(MISSED, said("one"), said("two"), said("three"));
        }
        assertThat(cluster.game("blue").sessions().unattended()).isZero();
    }

    @Test
    void whatWasSentButDidNotArriveWasMissed() {
        say("heard");
        cluster.terminal("eve").stall();
        say("one");
        cluster.perform("eve", "say nobody reads me");
        var half = cluster.terminal("eve");
        cluster.comeBack("red", "eve");

        assertThat(cluster.seen("eve")).containsExactly(MISSED, said("one"), "You say, \"nobody reads me\"");
        assertThat(half.isClosed()).isTrue();
    }

    @Test
    void whoHasMissedNothingIsToldSo() {
        cluster.terminal("eve").hangUp();
        cluster.comeBack("red", "eve");

        assertThat(cluster.seen("eve")).containsExactly("You are back, and have missed nothing.");
    }

    @Test
    void theProgramOfWhoComesBackIsToldAllAnew() {
        cluster.terminal("eve").want(FactKind.ROOM);
        seconds(1);
        assertThat(rooms("eve")).hasSize(1);
        cluster.terminal("eve").hangUp();

        cluster.comeBack("red", "eve").want(FactKind.ROOM);
        seconds(1);

        assertThat(rooms("eve")).hasSize(1);
    }

    private List<ClientFact> rooms(String name) {
        return cluster.terminal(name).facts().stream().filter(ClientFact.Room.class::isInstance).toList();
    }

    @Test
    void othersSeeTheLinkLostAndFound() {
        cluster.terminal("eve").hangUp();
        seconds(1);
        cluster.comeBack("red", "eve");

        assertThat(cluster.seen("ann")).containsExactly("Eve stares into nothing.", "Eve blinks, and is back.");
    }

    @Test
    void ifTheNodeOfTheSessionDiedThePlayerLooksAnewAndIsTold() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.kill("blue");
        cluster.comeBack("green", "eve");
        seconds(10);

        assertThat(cluster.seen("eve")).contains(LOST).doesNotContain(said("one"))
                .filteredOn(words -> words.startsWith("The Square")).hasSize(1);
        assertThat(cluster.answer("eve", "say here")).endsWith("You say, \"here\"");
    }

    @Test
    void ifTheNodeOfTheSessionIsLongDeadNobodyWaitsForIt() {
        cluster.kill("blue");
        seconds(20);
        cluster.comeBack("green", "eve");

        assertThat(cluster.seen("eve")).hasSize(2).first().isEqualTo(LOST);
    }

    @Test
    void ifTheNodeOfTheSessionIsSlowNothingIsShownTwiceNorForEverHeld() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.delay("blue", "green", Duration.ofSeconds(5));
        cluster.comeBack("green", "eve");
        say("two");
        seconds(10);

        assertThat(cluster.seen("eve")).startsWith(LOST, said("two")).doesNotContain(said("one"))
                .last().asString().startsWith("The Square");
        assertThat(cluster.game("blue").sessions().unattended()).isZero();
    }

    @Test
    void aNodeThatIsALittleSlowIsWaitedFor() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.delay("blue", "green", Duration.ofSeconds(1));
        cluster.comeBack("green", "eve");
        say("two");
        assertThat(cluster.seen("eve")).isEmpty();
        seconds(2);

        assertThat(cluster.seen("eve")).containsExactly(MISSED, said("one"), said("two"));
    }

    private void comeBackAs(String terminal, String node, Person.Comeback comeback) {
        cluster.connectAs(node, terminal, new Person(cluster.accountOf("eve"), "Eve", "Eve", comeback));
    }

    @Test
    void ofTwoWhoComeBackByOneTokenTheLaterGoesOn() {
        cluster.terminal("eve").hangUp();
        say("one");
        var comeback = cluster.terminal("eve").comeback();
        comeBackAs("first", "red", comeback);
        comeBackAs("second", "green", comeback);
        seconds(3);

        assertThat(cluster.seen("first")).contains(said("one"));
        assertThat(cluster.seen("second")).containsExactly("You are back, and have missed nothing.");
        assertThat(cluster.terminal("first").isClosed()).isTrue();
    }

    @Test
    void whoHasArrivedIsNotTakenOverByTheTokenTheyCameBy() {
        cluster.terminal("eve").hangUp();
        say("one");
        var comeback = cluster.terminal("eve").comeback();
        comeBackAs("first", "red", comeback);
        say("two");
        comeBackAs("second", "green", comeback);

        assertThat(cluster.seen("second")).startsWith("What was said meanwhile is lost.");
    }

    @Test
    void aLinkThatBreaksAgainBeforeAnythingHasArrivedLosesNothing() {
        cluster.terminal("eve").hangUp();
        say("one");
        var comeback = cluster.terminal("eve").comeback();
        for (var node : List.of("red", "green", "red")) {
            cluster.connectInVain(node, "half", new Person(cluster.accountOf("eve"), "Eve", "Eve", comeback));
            say("more");
            cluster.terminal("half").hangUp();
            say("still");
        }
        comeBackAs("eve", "green", comeback);

        assertThat(cluster.seen("eve").stream().filter(words -> words.startsWith("Ann says")))
                .containsExactly(
                        said("one"), said("more"), said("still"), said("more"), said("still"), said("more"), said("still"));
    }

    @Test
    void afterTheGraceOneSignsInAnew() {
        cluster.terminal("eve").hangUp();
        say("one");
        seconds(200);
        assertThat(cluster.game("blue").sessions().unattended()).isZero();
        cluster.forget().comeBack("red", "eve");

        assertThat(cluster.seen("eve")).startsWith("What was said meanwhile is lost.").doesNotContain(said("one"));
        assertThat(cluster.seen("ann")).containsExactly("Eve has come into the world.");
    }

    @Test
    void aZoneThatMovesMeanwhileLosesNothing() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.place("town", "green");
        seconds(1);
        say("two");
        cluster.comeBack("red", "eve");

        assertThat(cluster.seen("eve")).containsExactly(MISSED, said("one"), said("two"));
        assertThat(cluster.seen("ann")).filteredOn(words -> words.startsWith("Eve"))
                .containsExactly("Eve stares into nothing.", "Eve blinks, and is back.");
    }

    @Test
    void aZoneThatBreaksOffMeanwhileIsSeenAnew() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.kill("red");
        seconds(10);
        cluster.perform("bob", "say two");
        cluster.comeBack("green", "eve");

        var seen = cluster.seen("eve");
        assertThat(seen).startsWith(MISSED, said("one"), "The world shivers…").endsWith("Bob says, \"two\"")
                .filteredOn(words -> words.startsWith("The Square")).hasSize(1);
        assertThat(cluster.answer("eve", "say here")).containsExactly("You say, \"here\"");
    }

    @Test
    void theGraceRunsOnWhereAZoneMoves() {
        cluster.terminal("eve").hangUp();
        for (var node : List.of("green", "red", "green")) {
            seconds(60);
            cluster.place("town", node);
        }
        seconds(30);

        assertThat(cluster.present()).doesNotContain("Eve");
    }

    @Test
    void aStepUnderWayWhenTheLinkBreaksIsAmongWhatWasMissed() {
        cluster.delay("red", "blue", Duration.ofMillis(300));
        cluster.perform("eve", "east").perform("eve", "say never mind");
        cluster.terminal("eve").hangUp();
        seconds(3);
        cluster.comeBack("red", "eve");
        cluster.perform("cat", "say hello");
        seconds(1);

        assertThat(cluster.seen("eve")).startsWith(MISSED)
                .anyMatch(words -> words.startsWith("The Edge"))
                .endsWith("Cat says, \"hello\"");
        assertThat(cluster.seen("cat")).contains("Eve arrives.", "Eve stares into nothing.", "Eve blinks, and is back.");
    }

    @Test
    void whatWasTypedAndNotDoneIsToldToBeGone() {
        cluster.hold("red");
        cluster.perform("eve", "get rope").perform("eve", "say I have it");
        cluster.terminal("eve").hangUp();
        cluster.release("red");
        seconds(1);
        cluster.comeBack("green", "eve");

        assertThat(cluster.seen("eve")).containsExactly(
                MISSED, "What you had typed and was not done yet is gone.", "You take a rope.");
    }

    @Test
    void aFrozenZoneLetsThemBackWhenItThaws() {
        cluster.databaseAway("red");
        seconds(4);
        cluster.terminal("eve").hangUp();
        cluster.comeBack("green", "eve");
        seconds(2);
        cluster.databaseBack("red");
        seconds(5);
        say("again");

        assertThat(cluster.seen("eve")).filteredOn(said("again")::equals).hasSize(1);
        assertThat(cluster.answer("eve", "say here")).endsWith("You say, \"here\"");
    }

    @Test
    void whoComesBackTwiceInARowLosesNothing() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.comeBack("red", "eve").hangUp();
        say("two");
        cluster.seen("eve");
        cluster.comeBack("green", "eve");

        assertThat(cluster.seen("eve")).containsExactly(MISSED, said("two"));
    }

    @Test
    void tooMuchIsLeftOutAndCounted() {
        cluster.terminal("eve").hangUp();
        for (int i = 1; i <= 250; i++) {
            say("" + i);
            cluster.advance(Duration.ofMillis(50));
        }
        cluster.comeBack("red", "eve");

        var seen = cluster.seen("eve");
        assertThat(seen).startsWith(MISSED, "(50 lines of it left out)", said("51")).endsWith(said("250")).hasSize(202);
    }

    @Test
    void byACodeWhoeverTypesItGoesOnAtAnyNode() {
        cluster.player("fay", "blue", "town/square");
        var told = cluster.answer("fay", "resume").getFirst();
        var code = told.lines().filter(line -> line.contains("resume ")).findFirst().orElseThrow().strip();
        cluster.terminal("fay").hangUp();
        say("one");
        cluster.connect("green", "fay");
        cluster.perform("fay", code);
        say("two");

        var seen = cluster.seen("fay");
        assertThat(seen.subList(seen.size() - 4, seen.size() - 2)).containsExactly(MISSED, said("one"));
        assertThat(seen.get(seen.size() - 2)).startsWith("If it happens again, type: resume ").doesNotContain(code);
        assertThat(seen.getLast()).isEqualTo(said("two"));
        cluster.connect("green", "thief");
        assertThat(cluster.answer("thief", code)).last().asString().startsWith("That code is not good");
        assertThat(cluster.terminal("fay").isClosed()).isFalse();
    }

    @Test
    void whoComesBackFromElsewhereLeavesATraceAndIsTold() {
        cluster.player("fay", "blue", "town/square");
        var told = cluster.answer("fay", "resume").getFirst();
        var code = told.lines().filter(line -> line.contains("resume ")).findFirst().orElseThrow().strip();
        cluster.connect("green", "thief", new Peer("192.0.2.9", false, true, false));

        assertThat(cluster.answer("thief", code)).anyMatch(words ->
                words.startsWith("Last sign-in: ") && words.endsWith("from 127.0.0.1."));
        cluster.signIn("red", "fay");
        assertThat(cluster.seen("fay")).anyMatch(words ->
                words.startsWith("Last sign-in: ") && words.endsWith("from 192.0.2.9."));
    }

    @Test
    void aPageThatNamesACharacterLeavesATrace() {
        cluster.page("red", "eve");
        cluster.signIn("red", "eve");

        assertThat(cluster.seen("eve")).anyMatch(words -> words.startsWith("Last sign-in: "));
    }

    @Test
    void whoCameByACodeComesBackByTheNextOne() {
        cluster.player("fay", "blue", "town/square");
        var told = cluster.answer("fay", "resume").getFirst();
        var code = told.lines().filter(line -> line.contains("resume ")).findFirst().orElseThrow().strip();
        for (var node : List.of("green", "red")) {
            cluster.terminal("fay").hangUp();
            say("one");
            cluster.connect(node, "fay");
            var seen = cluster.answer("fay", code);
            assertThat(seen).contains(said("one"));
            code = seen.getLast().substring(seen.getLast().indexOf("resume "));
        }
    }

    @Test
    void theProgramOfATelnetClientComesBackByItsToken() {
        var comeback = cluster.terminal("eve").comeback();
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.connect("green", "program").resume(comeback);
        cluster.drain();
        say("two");

        assertThat(cluster.seen("program")).endsWith(MISSED, said("one"), said("two"));
        assertThat(cluster.terminal("program").hasToken()).isTrue();
    }

    @Test
    void aTokenThatIsNotGoodLeavesTheQuestionToThePlayer() {
        cluster.connect("green", "program").resume(new Person.Comeback("nonsense", null));
        cluster.drain();
        cluster.perform("program", "eve").perform("program", TestCluster.PASSWORD);

        assertThat(cluster.terminal("program").isPlaying()).isTrue();
        var thief = cluster.connect("green", "thief");
        for (int i = 0; i < 3; i++) {
            thief.resume(new Person.Comeback("nonsense", null));
            cluster.drain();
        }
        assertThat(thief.isClosed()).isTrue();
    }

    @Test
    void aTokenIsNotTakenOverAnOpenLine() {
        var comeback = cluster.terminal("eve").comeback();
        cluster.connect("green", "program", new Peer("192.0.2.9", false, false, false)).resume(comeback);
        cluster.drain();

        assertThat(cluster.terminal("program").isPlaying()).isFalse();
        assertThat(cluster.terminal("eve").isClosed()).isFalse();
    }

    @Test
    void whoseClientSaysNothingOfWhatArrivedIsNotToldThatNothingIsLost() {
        cluster.terminal("eve").confirmNothing();
        cluster.terminal("eve").hangUp();
        comeBackAs("eve", "red", new Person.Comeback(cluster.terminal("eve").comeback().token(), null));

        assertThat(cluster.seen("eve")).containsExactly(
                "You are back. Nothing was said since the line broke, but what was on its way then may be lost.");
    }

    @Test
    void codesAreNotGivenByTheDozenNorTakenInTheMiddleOfTheGame() {
        cluster.perform("eve", "resume").forget();

        assertThat(cluster.answer("eve", "resume")).singleElement().asString().contains("wait a little");
        assertThat(cluster.answer("eve", "Resume BCDFG-BCDFG-BCDFG")).singleElement().asString()
                .contains("You are playing already");
        seconds(11);
        assertThat(cluster.answer("eve", "resume")).singleElement().asString().contains("type:");
    }

    @Test
    void whoGuessesCodesIsSentAway() {
        cluster.connect("green", "thief");
        for (int i = 0; i < 3; i++) {
            cluster.perform("thief", "resume BCDFG-BCDFG-BCDFG");
        }

        assertThat(cluster.terminal("thief").isClosed()).isTrue();
    }

    @Test
    void signingInOtherwiseEndsTheOldSession() {
        cluster.terminal("eve").hangUp();
        say("one");
        cluster.signIn("green", "eve");
        seconds(1);

        assertThat(cluster.game("blue").sessions().unattended()).isZero();
        assertThat(cluster.seen("eve")).doesNotContain(said("one"));
    }

    @Test
    void whoseSessionWasClosedInGoodOrderNeedNotWait() {
        cluster.game("blue").sessions().closeAll("Good-bye.");
        cluster.drain();
        cluster.forget().comeBack("red", "eve");

        assertThat(cluster.seen("eve")).hasSize(2).first().isEqualTo(LOST);
    }

    @Test
    void aChannelLineIsNotHeardAgainFromTheNextOwner() {
        cluster.perform("ann", "gossip once");
        cluster.seen("eve");
        cluster.terminal("eve").hangUp();
        cluster.place("town", "green").comeBack("red", "eve");
        seconds(2);

        assertThat(cluster.seen("eve")).noneMatch(words -> words.contains("once"));
    }

    @Test
    void aNodeThatGoesDownKeepsNobody() {
        cluster.terminal("eve").hangUp();
        cluster.game("blue").sessions().closeAll("Good-bye.");
        seconds(1);

        assertThat(cluster.game("blue").sessions().unattended()).isZero();
        assertThat(cluster.game("blue").sessions().count()).isZero();
    }
}
