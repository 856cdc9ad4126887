package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.kernel.Role;
import org.jventure.testing.TestTerminal;
import org.jventure.testing.TestZone;

/** Signing in, beyond what the transcripts tell. */
class SigningInTest {

    private static final Peer FAR = new Peer("192.0.2.7", false, false, false);
    private static final Peer FAR_ENCRYPTED = new Peer("192.0.2.7", false, true, false);
    private static final Peer PROXIED = new Peer("127.0.0.1", true, false, true);

    private final TestZone game = TestZone.room("square").player("bob", "square");

    private boolean asksForAName(TestTerminal terminal) {
        return terminal.outputs().toString().contains("By what name are you known?");
    }

    @Test
    void aPasswordIsTypedOnlyWhereNobodyCanReadIt() {
        assertThat(asksForAName(game.connect("ann"))).isTrue();
        assertThat(asksForAName(game.connect("cat", FAR_ENCRYPTED))).isTrue();
        assertThat(asksForAName(game.connect("dora", FAR))).isFalse();
        assertThat(asksForAName(game.connect("emil", PROXIED))).isFalse();
    }

    @Test
    void whoDoesNotSignInIsSentAwayAfterAWhile() {
        var ann = game.connect("ann");
        game.advance(Duration.ofMinutes(4).plusSeconds(59));
        assertThat(ann.isClosed()).isFalse();

        game.advance(Duration.ofSeconds(1));

        assertThat(ann.isClosed()).isTrue();
        assertThat(ann.seen()).endsWith("You took too long to sign in. Come back when you like.");
    }

    @Test
    void whoHasSignedInIsNotSentAway() {
        game.advance(Duration.ofMinutes(30));

        assertThat(game.terminal("bob").isClosed()).isFalse();
    }

    @Test
    void aPasswordIsHiddenWhileItIsTypedAndNoLonger() {
        var ann = game.connect("ann");
        assertThat(ann.isHidden()).isFalse();

        game.perform("ann", "bob");
        assertThat(ann.isHidden()).isTrue();
        game.perform("ann", "wrong");
        assertThat(ann.isHidden()).isTrue();
        game.perform("ann", TestZone.PASSWORD);

        assertThat(ann.isHidden()).isFalse();
    }

    @Test
    void whoHangsUpWhileBeingAdmittedGoesInAndLosesTheLink() {
        var second = game.connect("bob again");
        game.perform("bob again", "bob");
        game.signInBackground().hold();
        game.perform("bob again", TestZone.PASSWORD);
        game.signInBackground().runNext(); // the password
        game.drain();
        game.signInBackground().runNext(); // the characters
        game.drain();

        second.hangUp();
        game.drain();
        game.signInBackground().release(); // the admission, by which the older session is superseded
        game.drain();

        assertThat(game.seen("bob")).last().asString().contains("signed in from elsewhere");
        assertThat(game.openSessions()).isZero();
        assertThat(game.directory().find("bob").orElseThrow().linkDead()).isTrue();
    }

    @Test
    void tooManyNamesEndTheConnection() {
        var ann = game.connect("ann");

        for (int i = 0; i < 10; i++) {
            game.perform("ann", "x");
        }

        assertThat(ann.isClosed()).isTrue();
    }

    @Test
    void linesThatComeDuringALookUpAreAnswersToWhatIsAskedNext() {
        var ann = game.connect("ann");
        game.signInBackground().hold();
        ann.type("bob");
        ann.type(TestZone.PASSWORD);
        game.drain();

        for (int i = 0; i < 5; i++) {
            game.signInBackground().release();
            game.drain();
        }

        assertThat(ann.seen().getLast()).startsWith("The Square");
    }

    @Test
    void aStoreThatFailsEndsTheConnectionWithAnApology() {
        var ann = game.connect("ann");
        game.stores().faults().goAway();

        game.perform("ann", "dora");

        assertThat(ann.seen()).endsWith("The gates are stuck just now. Please try again in a minute.");
        assertThat(ann.isClosed()).isTrue();
    }

    @Test
    void anApprovalLetsItsTerminalInOnce() {
        var far = game.connect("far", FAR);
        var request = game.approvals().waiting().getFirst();

        game.approvals().approve(request, game.characterOf("bob"));
        game.advance(Duration.ofSeconds(1));

        assertThat(far.seen().getLast()).startsWith("The Square");
        assertThat(game.approvals().waiting()).isEmpty();
    }

    @Test
    void anApprovalCountsAlsoWhileAWrongCodeIsLookedUp() {
        var far = game.connect("far", FAR);
        game.signInBackground().hold();
        game.perform("far", "resume BCDFG-BCDFG-BCDFG");
        var code = game.signInBackground().setAside();
        game.approvals().approve(game.approvals().waiting().getFirst(), game.characterOf("bob"));
        game.advance(Duration.ofSeconds(1));
        game.signInBackground().runNext();
        game.drain();
        code.run();
        game.drain();
        game.signInBackground().release();
        game.drain();

        assertThat(far.seen().getLast()).startsWith("The Square");
    }

    @Test
    void aSlowDatabaseIsAskedForAnApprovalOnceAtATime() {
        game.connect("far", FAR);
        game.signInBackground().hold();

        game.advance(Duration.ofMinutes(1));

        assertThat(game.signInBackground().waiting()).isEqualTo(1);
        game.approvals().approve(game.approvals().waiting().getFirst(), game.characterOf("bob"));
        game.signInBackground().release();
        game.advance(Duration.ofSeconds(1));
        assertThat(game.terminal("far").seen().getLast()).startsWith("The Square");
    }

    @Test
    void theDatabaseIsAskedOnceForAllWhoWait() {
        for (int i = 0; i < 20; i++) {
            game.connect("far " + i, FAR);
            game.advance(Duration.ofMillis(10));
        }
        int before = game.approvals().asked();

        game.advance(Duration.ofSeconds(10));

        assertThat(game.approvals().asked() - before).isBetween(9, 10);
        game.approvals().approve(game.approvals().waiting().get(7), game.characterOf("bob"));
        game.advance(Duration.ofSeconds(2));
        assertThat(game.terminal("far 7").isPlaying()).isTrue();
        assertThat(game.terminal("far 8").isPlaying()).isFalse();
    }

    @Test
    void nobodyIsAskedForWhileNobodyWaits() {
        game.connect("far", FAR).hangUp();
        game.advance(Duration.ofSeconds(2));
        int before = game.approvals().asked();

        game.advance(Duration.ofSeconds(10));

        assertThat(game.approvals().asked()).isEqualTo(before);
    }

    @Test
    void aRequestOfAConnectionThatIsGoneIsWithdrawn() {
        var far = game.connect("far", FAR);

        far.hangUp();
        game.advance(Duration.ofSeconds(2));

        assertThat(game.approvals().waiting()).isEmpty();
    }

    @Test
    void whoGuessesAPasswordIsStoppedOnAnyConnectionFromThere() {
        for (int i = 0; i < 4; i++) {
            game.connect("cat");
            game.perform("cat", "bob").perform("cat", "wrong").perform("cat", "wrong").perform("cat", "wrong");
        }
        game.connect("cat");
        game.perform("cat", "bob").perform("cat", TestZone.PASSWORD);

        assertThat(game.seen("cat"))
                .endsWith("Too many have tried from your address. Wait a few minutes, then try again.");
        assertThat(game.terminal("cat").isClosed()).isTrue();
        var elsewhere = game.connect("bob elsewhere", FAR_ENCRYPTED);
        game.perform("bob elsewhere", "bob").perform("bob elsewhere", TestZone.PASSWORD);
        assertThat(elsewhere.isPlaying()).isTrue();
    }

    @Test
    void anAddressSignsUpSoManyAnHour() {
        for (int i = 0; i < 61; i++) {
            game.connect("new", FAR_ENCRYPTED);
            var name = "dor" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            game.perform("new", name).perform("new", "yes");
            game.perform("new", TestZone.PASSWORD).perform("new", TestZone.PASSWORD);
        }

        assertThat(game.seen("new")).endsWith("Too many have tried from your address. Wait a few minutes, then try again.");
        assertThat(game.terminal("new").isClosed()).isTrue();
    }

    @Test
    void staffDoNotPlayOverALineThatOthersCanRead() {
        var ann = game.newcomer("ann", "square");
        game.stores().grant(ann, Role.BUILDER);
        var far = game.connect("far", FAR);

        game.approvals().approve(game.approvals().waiting().getFirst(), ann);
        game.advance(Duration.ofSeconds(1));

        assertThat(far.seen()).endsWith("This character can do what staff can, and others can read this line."
                + " Come back by TLS, at port 5443, or in the browser, at http://localhost:8080/play.");
        assertThat(far.isClosed()).isTrue();
        assertThat(game.seen("bob")).isEmpty();
    }

    @Test
    void staffPlayByTlsFromThisMachineAndInTheBrowser() {
        game.stores().grant(game.newcomer("ann", "square"), Role.ADMIN);

        var encrypted = game.connect("encrypted", FAR_ENCRYPTED);
        game.perform("encrypted", "ann").perform("encrypted", TestZone.PASSWORD);
        assertThat(encrypted.isPlaying()).isTrue();
        assertThat(game.signIn("here", "ann").isPlaying()).isTrue();
        assertThat(game.connectAs("browser", "Ann", null).isPlaying()).isTrue();
    }

    @Test
    void whoBecomesStaffOverSuchALineIsSentAwayByTheNextZoneThatKnowsIt() {
        var wide = TestZone.room("square").east("forest/edge").zone("forest").room("edge").player("bob", "square");
        var ann = wide.newcomer("ann", "square");
        var far = wide.connect("far", FAR);
        wide.approvals().approve(wide.approvals().waiting().getFirst(), ann);
        wide.advance(Duration.ofSeconds(1));
        wide.stores().grant(ann, Role.BUILDER);
        wide.perform("far", "look");
        assertThat(far.isPlaying()).isTrue();

        wide.perform("far", "east");

        assertThat(far.seen()).anyMatch(words -> words.startsWith("This character can do what staff can"));
        assertThat(far.isClosed()).isTrue();
    }

    /** Nobody asks the database for it: all players of a zone enter at once when it has a new owner. */
    @Test
    void noLineIsDoneOverSuchALineWithWhatOnlyStaffMay() {
        var wide = TestZone.room("square").east("forest/edge").zone("forest").room("edge").player("bob", "forest/edge");
        var ann = wide.newcomer("ann", "square");
        var far = wide.connect("far", FAR);
        wide.approvals().approve(wide.approvals().waiting().getFirst(), ann);
        wide.advance(Duration.ofSeconds(1));
        wide.stores().grant(ann, Role.BUILDER);
        wide.signInBackground().hold();

        far.type("east");
        far.type("say hi");
        wide.drain();

        assertThat(far.seen()).anyMatch(words -> words.startsWith("This character can do what staff can"));
        assertThat(far.isClosed()).isTrue();
        assertThat(wide.seen("bob")).doesNotContain("Ann says, \"hi\"");
    }

    @Test
    void whatIsTypedAheadOfAQuestionIsHeldAndNotLost() {
        game.signInBackground().hold();
        var ann = game.connect("ann");
        for (int i = 0; i < 60; i++) {
            ann.type("x");
        }
        game.drain();

        assertThat(ann.unread()).isEqualTo(10);
    }

    @Test
    void aProgramMayNameTheCharacterInAnyCase() {
        game.addCharacterTo("bob", "bobina", "square");

        game.connect("page").signIn("bob:bOBINA", TestZone.PASSWORD);
        game.drain();
        assertThat(game.terminal("page").isPlaying()).isTrue();
        assertThat(game.seen("bob")).containsExactly("Bobina has come into the world.");

        game.connect("other").signIn("bob:bobette", TestZone.PASSWORD);
        game.drain();
        assertThat(game.seen("other")).contains("You have no character of the name 'bobette'.")
                .endsWith("Your characters\n  1  Bob the Human Baker\n  2  Bobina the Human Baker");
    }

    @Test
    void linesThatWereReadAlreadyAreAnsweredNoFasterThanOthersAndOverflowNothing() {
        var far = game.connect("far", FAR);
        far.outputs();

        far.overrun(15_000);
        game.drain();
        assertThat(far.outputs().stream().filter(Output.Prompt.class::isInstance)).hasSizeLessThan(2);
        far.overrun(5_000);
        game.drain();

        assertThat(far.isClosed()).isTrue();
    }

    @Test
    void whoTypesALotInsteadOfApprovingIsToldTenTimes() {
        var far = game.connect("far", FAR);
        far.outputs();

        for (int i = 0; i < 200; i++) {
            game.perform("far", "");
        }
        game.advance(Duration.ofSeconds(10));

        assertThat(far.seen()).hasSize(10);
        assertThat(far.isClosed()).isFalse();
    }

    @Test
    void aLineThatIsTooLongIsToldInItsTurnAndTheQuestionStays() {
        var again = game.connect("bob again");
        again.typeTooMuch();
        again.type("bob");
        again.type(TestZone.PASSWORD);
        game.drain();

        assertThat(again.seen()).contains("That line was too long: 1000 letters are the most; it was not done.");
        assertThat(again.isPlaying()).isTrue();
    }

    @Test
    void whoHasGoneIsNotKeptUntilTheTimeToSignInIsOver() {
        int before = game.planned();
        var ann = game.connect("ann");
        assertThat(game.planned()).isGreaterThan(before);

        ann.hangUp();
        game.drain();

        assertThat(game.planned()).isEqualTo(before);
    }

    @Test
    void whatAProgramSaysDuringALookUpIsLookedAtBehindIt() {
        var again = game.connect("bob again");
        game.signInBackground().hold();
        game.perform("bob again", "nobody");
        again.signIn("bob", TestZone.PASSWORD);
        again.signIn("bob", "wrong");
        game.drain();
        assertThat(again.facts()).contains(
                new ClientFact.SignInAnswer(false, "Another try is under way; this one was not looked at."));

        for (int i = 0; i < 8; i++) {
            game.signInBackground().release();
            game.drain();
        }

        assertThat(again.isPlaying()).isTrue();
    }

    @Test
    void aChosenCharacterAmongSeveralEnters() {
        var ann = game.connect("ann");
        game.addCharacterTo("bob", "bobina", "square");
        game.perform("ann", "bob").perform("ann", TestZone.PASSWORD);
        assertThat(ann.seen().getLast())
                .isEqualTo("Your characters\n  1  Bob the Human Baker\n  2  Bobina the Human Baker");

        game.perform("ann", "3");
        assertThat(ann.seen()).startsWith("Type a number from the list, or the character's name.");
        game.perform("ann", "bobina");

        assertThat(game.seen("bob")).containsExactly("Bobina has come into the world.");
    }

    @Test
    void theNameOfACharacterIsNotTheNameOfAnAccount() {
        game.addCharacterTo("bob", "bobina", "square");
        game.connect("ann");

        game.perform("ann", "bobina");

        assertThat(game.seen("ann"))
                .endsWith("Bobina belongs to an account of another name; sign in with that.");
    }

    @Test
    void noSessionIsLeftBehindByThoseWhoGo() {
        game.connect("ann").hangUp();
        game.connect("far", FAR).hangUp();
        game.drain();

        assertThat(game.openSessions()).isEqualTo(1);
    }

    private static boolean isOffered(TestTerminal terminal) {
        return terminal.facts().contains(new ClientFact.SignIn(true));
    }

    @Test
    void aProgramMaySignInOnlyWhereAPasswordMayBeTyped() {
        assertThat(isOffered(game.connect("ann"))).isTrue();
        assertThat(isOffered(game.connect("cat", FAR_ENCRYPTED))).isTrue();
        assertThat(isOffered(game.connect("dora", FAR))).isFalse();
        assertThat(isOffered(game.connect("emil", PROXIED))).isFalse();
    }

    @Test
    void aProgramThatIsAgreedOnLateIsOfferedItToo() {
        var ann = game.connect("ann");
        ann.outputs();

        ann.want(FactKind.TALK);
        game.drain();

        assertThat(isOffered(ann)).isTrue();
    }

    @Test
    void aProgramSignsInForItsPlayer() {
        var again = game.connect("bob again");
        again.outputs();

        again.signIn("bob", TestZone.PASSWORD);
        game.drain();

        assertThat(again.isPlaying()).isTrue();
        assertThat(again.facts()).containsExactly(new ClientFact.SignInAnswer(true, ""), new ClientFact.SignIn(false));
    }

    @Test
    void aProgramChoosesTheCharacterToo() {
        game.addCharacterTo("Bob", "Bernard", "square");
        var again = game.connect("bob again");

        again.signIn("bob:Bernard", TestZone.PASSWORD);
        game.drain();

        assertThat(again.outputs()).contains(new Output.Playing("Bernard"));
    }

    @Test
    void aWrongPasswordOfAProgramIsToldToItAndThePlayerGoesOn() {
        var again = game.connect("bob again");
        again.outputs();

        again.signIn("bob", "wrong");
        game.drain();

        assertThat(again.facts())
                .containsExactly(new ClientFact.SignInAnswer(false, "No account of that name has that password."));
        game.perform("bob again", "bob").perform("bob again", TestZone.PASSWORD);
        assertThat(again.isPlaying()).isTrue();
    }

    @Test
    void aProgramThatGuessesIsSentAway() {
        var again = game.connect("bob again");

        for (int i = 0; i < 3; i++) {
            again.signIn("bob", "wrong");
            game.drain();
        }

        assertThat(again.isClosed()).isTrue();
    }

    @Test
    void aProgramThatGuessesIsCountedAsAPersonIs() {
        for (int i = 0; i < 12; i++) {
            game.connect("cat").signIn("bob", "wrong");
            game.drain();
        }
        var last = game.connect("cat");
        last.outputs();

        last.signIn("bob", TestZone.PASSWORD);
        game.drain();

        assertThat(last.isClosed()).isTrue();
        assertThat(last.facts())
                .containsExactly(new ClientFact.SignInAnswer(false, "Too many have tried from your address."));
    }

    @Test
    void whoGuessesCodesIsStoppedOnAnyConnectionFromThere() {
        for (int i = 0; i < 12; i++) {
            game.connect("cat");
            game.perform("cat", "resume BCDFG-HJKLM-NPQRS");
        }

        assertThat(game.seen("cat"))
                .endsWith("Too many have tried from your address. Wait a few minutes, then try again.");
        assertThat(game.terminal("cat").isClosed()).isTrue();
    }

    @Test
    void whatAProgramSendsElsewhereIsNotHeard() {
        var far = game.connect("dora", FAR);
        far.signIn("bob", TestZone.PASSWORD);
        game.terminal("bob").signIn("bob", TestZone.PASSWORD);
        var none = game.connect("emil");
        none.outputs();
        none.signIn("", "");
        game.drain();

        assertThat(far.isPlaying()).isFalse();
        assertThat(none.facts()).isEmpty();
        assertThat(game.terminal("bob").isPlaying()).isTrue();
    }

    @Test
    void linesTypedMeanwhileWaitForTheAnswer() {
        var again = game.connect("bob again");
        game.signInBackground().hold();
        again.signIn("bob", "wrong");
        game.drain();

        game.perform("bob again", "bob").perform("bob again", TestZone.PASSWORD);
        game.signInBackground().release();
        game.drain();

        assertThat(again.isPlaying()).isTrue();
    }

    @Test
    void credentialsDoNotShowInLogs() {
        assertThat(new Input.Credentials("bob", "secret").toString()).doesNotContain("secret").doesNotContain("bob");
    }
}
