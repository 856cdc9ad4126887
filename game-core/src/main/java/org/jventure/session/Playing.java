package org.jventure.session;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.character.Admission;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.Clock;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.text.Preferences;
import org.jventure.text.Shorthand;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * A session whose character is in the world, or on its way into a zone. It is the only queue of the player's lines: it
 * numbers them and has one under way at a time. Only after an orderly move does it send a line again that was not
 * answered; after a break it tells the player that the line may not have happened.
 */
final class Playing implements Stage, Entering.Asker, Homecoming.Then, Idleness.Watch {

    private static final Duration FOLLOW = Duration.ofSeconds(1);
    private static final Duration WORD_OF_A_MOVE = Duration.ofMillis(500);
    private static final List<Duration> AGAIN = List.of(Duration.ofSeconds(2), Duration.ofSeconds(6));
    private static final Duration NEXT_CODE = Duration.ofSeconds(10);
    private static final Duration OFFER = Duration.ofSeconds(5);
    private static final String RECALL = "recall";
    private static final String QUIT = "quit";
    private static final String BROKEN = "The world shivers…";
    private static final String LOST = "Some words were lost on the way.";

    private final Admission admission;
    private final Terminal terminal;
    private final Screen screen;
    private final GameGate gate;
    private final Rescue rescue;
    private final Supplier<SessionAddress> address;
    private final LineQueue lines;
    private final HeldBreath breath;
    private final Entering entering;
    private final Errand errand = new Errand();
    private final Tape tape;
    private final ComingBack back;
    private final Vigil vigil;
    private final Homecoming homecoming;
    private final Idleness idleness;
    private final FirstSteps firstSteps;
    private final Runnable end;
    private final Whereabouts where;
    private final LatestLines overheard = new LatestLines();
    private final Interests interests;
    private StyledText prompt = StyledText.EMPTY;
    private boolean codeGiven;
    private boolean mustGo;
    private boolean sentHome;
    private boolean recalling;
    private boolean tokenGiven;
    private boolean arrived;
    private boolean onTheWay;
    private Preferences preferences = Preferences.NONE;
    private boolean atTheEdge;
    private boolean closed;

    /** @param address of this session in the present life of its node */
    Playing(
            Admission admission,
            Terminal terminal,
            Screen screen,
            GameGate gate,
            Rescue rescue,
            ComingBack back,
            Supplier<SessionAddress> address,
            Clock clock,
            SessionProperties properties,
            Runnable end) {
        this.admission = admission;
        this.terminal = terminal;
        this.screen = screen;
        this.gate = gate;
        this.rescue = rescue;
        this.address = address;
        this.back = back;
        this.tape = new Tape(admission.sessionNo());
        this.onTheWay = back.claim() != null;
        this.vigil = new Vigil(back.vigils(), terminal.executor(), properties.stay().longestVigil());
        this.homecoming = new Homecoming(back.claim(), terminal.executor(), screen, this);
        var stay = properties.stay();
        var mayIdle = admission.staff() && !stay.idleStaff();
        this.idleness = new Idleness(terminal.executor(), clock, mayIdle ? Duration.ZERO : stay.idleAfter(), this);
        this.firstSteps = new FirstSteps(terminal.executor(), stay.hintAfter(), this::hint);
        var limiter = new InputLimiter(clock, properties.linesPerSecond(), properties.burst());
        this.lines = new LineQueue(terminal.executor(), limiter, new InputHold(terminal, properties.mostWaiting()), this::meaning);
        this.breath = new HeldBreath(terminal.executor(), screen, lines);
        this.entering = new Entering(terminal.executor(), clock, gate, this);
        this.end = end;
        this.where = new Whereabouts(admission.zone());
        this.interests = new Interests(admission, terminal, clock, where::isInside, this::send);
    }

    void begin() {
        screen.recordOn(tape);
        idleness.begin();
        firstSteps.begin(admission.sessionNo());
        enter(admission.zone());
        giveToken();
    }

    /** The client's program may say late that it can keep one. */
    private void giveToken() {
        if (!tokenGiven && !closed && terminal.keepsToken()) {
            tokenGiven = true;
            back.keys().token(admission, terminal, token -> screen.tellSoon(new Output.ResumeToken(token)));
        }
    }

    @Override
    public @Nullable StyledText prompt() {
        var mayAsk = where.isInside() && homecoming.isOver() && !errand.isUnderWay() && !breath.isHeld();
        return mayAsk && !prompt.isEmpty() ? prompt : null;
    }

    // ---- lines ----

    @Override
    public void line(String line) {
        idleness.end();
        firstSteps.end();
        mustGo = false;
        readBack();
        if (isStuck() && line.strip().equalsIgnoreCase(RECALL)) {
            recall();
        } else if (isStuck() && !isOurs(line)) {
            screen.say("You wait at the edge of a part of the world that is closed; that was not done.");
        } else if (!closed && !breath.refuses()) {
            if (lines.add(line)) {
                pump();
            } else {
                screen.say("That is far too much at once; this connection ends.");
                terminal.close();
            }
        }
    }

    @Override
    public void awake() {
        idleness.end();
        mustGo = false;
    }

    /** What is answered here, and by no zone: in its turn, but also while no zone listens. */
    private static boolean isOurs(String line) {
        return line.equals(TOO_LONG) || ClientWord.isIn(line) || ResumeWord.isIn(line);
    }

    private void answer(String line) {
        if (line.equals(TOO_LONG)) {
            screen.refuseTooLong();
        } else if (ClientWord.isIn(line)) {
            screen.show(ClientWord.about(screen.client(), terminal.peer()));
        } else {
            giveCode(line);
        }
    }

    /** Codes that are typed here by mistake go nowhere, so that nobody reads them later. */
    private void giveCode(String line) {
        if (ResumeWord.code(line).isPresent()) {
            screen.say("You are playing already: a code is for the next time you connect.");
        } else if (codeGiven) {
            screen.say("You have just asked for a code; wait a little before you ask for another.");
        } else {
            codeGiven = true;
            terminal.executor().schedule(NEXT_CODE, () -> codeGiven = false);
            back.keys().code(admission, terminal, screen);
        }
    }

    @Override
    public void warn(Duration left) {
        screen.say("You have typed nothing for a long time. In " + Words.count((int) left.toSeconds(), "second")
                + " you leave the world, unless you type something.");
    }

    /** As if the player had typed it, so that all is kept; as soon as it is possible, unless they type something else. */
    @Override
    public void tooLong(Duration idle) {
        if (!mustGo) {
            mustGo = true;
            screen.say("You have typed nothing for " + Words.count((int) idle.toMinutes(), "minute") + ".");
        }
        pump();
    }

    private @Nullable String nextLine() {
        var typed = lines.next(this::pump);
        sentHome = mustGo && typed == null && lines.isEmpty();
        return sentHome ? QUIT : typed;
    }

    /** Who came back has got something: nobody else comes by the same secret. Until then the link may break again. */
    private void readBack() {
        if (onTheWay && !closed) {
            onTheWay = false;
            back.keys().arrived(admission, terminal.executor());
        }
    }

    private void pump() {
        var ours = true;
        while (ours && !errand.isUnderWay()) {
            var next = lines.peek();
            ours = next != null && isOurs(next);
            var line = ours ? lines.next(this::pump) : mayPerform() ? nextLine() : null;
            if (line == null) {
                return;
            }
            if (ours) {
                answer(line);
            } else {
                errand.begin(line);
                send(new ZoneRequest.Perform(admission.character(), admission.sessionNo(), errand.number(), line));
            }
        }
    }

    /** In the player's own short words, as soon as the zone has said which these are. */
    private @Nullable List<String> meaning(String line) {
        return arrived ? Shorthand.expand(line, preferences.aliases()) : null;
    }

    private boolean mayPerform() {
        return where.isSettled() && homecoming.isOver() && !breath.isHeld();
    }

    private void send(ZoneRequest request) {
        gate.send(address.get(), where.zone(), request);
    }

    private void hint(String words) {
        if (where.isInside() && !preferences.quiet()) {
            screen.show(StyledText.of(Style.HINT, words));
        }
    }

    // ---- what zones say ----

    @Override
    public void message(NodeId sender, SessionMessage message) {
        tape.heard(terminal.heard());
        if (terminal.confirms() && tape.isHeard()) {
            readBack();
        }
        if (homecoming.takes(sender, message)) {
            return;
        }
        switch (message) {
            case SessionMessage.Entered entered -> entered(sender, entered);
            case SessionMessage.Show(var from, var text) -> {
                if (where.isUnder(from)) {
                    screen.show(text);
                }
            }
            case SessionMessage.Preferred(var from, var wanted) -> {
                if (where.isUnder(from)) {
                    prefer(wanted);
                }
            }
            case SessionMessage.Prompted(var from, var newPrompt) -> {
                if (where.isUnder(from)) {
                    prompt = newPrompt;
                }
            }
            case SessionMessage.Overheard(var from, var line, var text, var fact) -> {
                if (where.isUnder(from) && overheard.isNew(line)) {
                    screen.overhear(text, fact);
                }
            }
            case SessionMessage.Fact(var from, var fact) -> {
                if (where.isUnder(from)) {
                    screen.outOfBand(fact);
                }
            }
            case SessionMessage.Done(var from, var number, var newPrompt) -> {
                if (where.isUnder(from) && number == errand.number()) {
                    prompt = newPrompt;
                    answered();
                }
            }
            case SessionMessage.Left(var from, var target) -> moved(from, target);
            case SessionMessage.Moved(var from, _, _, _) -> moved(from, from.zone());
            case SessionMessage.Gone(var from, var farewell, var comeBack) -> {
                if (where.isUnder(from)) {
                    screen.show(farewell);
                    if (comeBack) {
                        screen.tell(new Output.ComeBack());
                    }
                    finish();
                }
            }
            case SessionMessage.Busy(var number) -> busy(number);
            case SessionMessage.Superseded(var newer) -> superseded(newer);
            case SessionMessage.Relieved(var newer, var by) -> relieved(newer, by);
            case SessionMessage.Missed _, SessionMessage.NothingKept _ -> {} // taken above
            case SessionMessage.Elsewhere(var there) -> elsewhere(there);
            case SessionMessage.NotHere(var from) -> {
                if (!where.isDoubtful()) { // else it is only what the change of the owner made likely
                    broken(from, BROKEN);
                }
            }
            case SessionMessage.Reset(var from) -> broken(from, "The world blinks: the last moments did not happen.");
            case SessionMessage.Quarantined(var from) -> closedForRepair(from);
            case SessionMessage.Frozen(var from, var number) -> freeze(from, number);
            case SessionMessage.Thawed(var from) -> thaw(from);
        }
    }

    private void answered() {
        errand.end();
        if (closed) {
            tellLinkLost();
            if (!vigil.isKept()) {
                terminal.executor().schedule(FOLLOW, this::endIfArrived); // a step into another zone may follow
            }
            return;
        }
        screen.promptDue();
        pump();
    }

    /** In good order: what was sent behind the move found nobody there, and is sent again. */
    private void moved(Reign from, ZoneId target) {
        if (where.isUnder(from)) {
            takeBack();
            enter(target);
        }
    }

    private void takeBack() {
        var line = errand.takeBack();
        if (sentHome) {
            return; // who has to go still goes without it
        }
        if (line != null && closed) {
            doubt(line); // nobody is there to want it still
        } else if (line != null) {
            lines.putBack(line);
        }
    }

    private void busy(long number) {
        if (number == errand.number() && errand.isUnderWay()) {
            screen.say("Too much is going on here; that was not done. Try again.");
            errand.takeBack();
            mustGo = false; // a minute later again
            answered();
        }
    }

    private void superseded(long newer) {
        if (newer > admission.sessionNo()) {
            screen.say("You have signed in from elsewhere; this connection ends.");
            finish();
        }
    }

    /** What was under way when the zone said this it will not do any more. */
    private void relieved(long newer, SessionAddress by) {
        if (newer > admission.sessionNo()) {
            if (errand.isUnderWay()) {
                screen.show(StyledText.of(Style.SYSTEM, "'" + errand.line() + "' was not done."));
            }
            tape.heard(terminal.heard());
            if (terminal.halfShown() instanceof Terminal.HalfShown(var whole, var rest)) {
                tape.halfShown(whole, rest);
            }
            gate.tell(by, homecoming.isOver()
                    ? tape.missed(admission.sessionNo(), overheard.all(), !terminal.confirms())
                    : new SessionMessage.NothingKept()); // it has not yet got what it has to hand on
            superseded(newer);
        }
    }

    @Override
    public void heardBefore(List<LineNumber> latest) {
        latest.forEach(overheard::isNew);
    }

    @Override
    public void look() {
        if (!closed) {
            lines.putBack("look");
        }
    }

    /** Older sessions that the zone has not known of have nothing more to wait for. */
    @Override
    public void goOn() {
        homecoming.replay(this::message);
        var claim = back.claim();
        if (claim != null && claim.byCode() && !closed) {
            back.keys().nextCode(admission, terminal, screen);
        }
        gate.signedIn(admission.character(), admission.sessionNo());
        screen.promptDue();
        pump();
    }

    /** The newer session has yet to enter, and might die before it has: then nobody would look after the character. */
    private void signedIn(long newer) {
        if (newer > admission.sessionNo()) {
            tellLinkLostLater();
        }
        superseded(newer);
    }

    // ---- what the node learns ----

    @Override
    public void news(WorldNews news) {
        switch (news) {
            case WorldNews.OwnerChanged(var changed, var epoch) -> ownerChanged(changed, epoch);
            case WorldNews.OwnerGone(var zones) -> {
                if (zones.contains(where.zone()) && where.isInside()) {
                    enterAgain(BROKEN);
                }
            }
            case WorldNews.WordsLost(var node, var zones) -> {
                if (where.isInside() ? where.isAt(node) : zones.contains(where.zone())) {
                    enterAgain(LOST);
                }
            }
            case WorldNews.SignedIn(var newest) -> signedIn(newest);
            case WorldNews.AddressChanged() -> enterAgain(BROKEN);
        }
    }

    /** An orderly move is told by the old owner, perhaps a little later than the new one is known. */
    private void ownerChanged(ZoneId changed, long epoch) {
        var from = where.reign();
        if (!changed.equals(where.zone())) {
            return;
        }
        boolean doubted = where.isDoubtful();
        where.believe(epoch);
        if (from == null) {
            entering.begin();
        } else if (where.isDoubtful() && !doubted) {
            terminal.executor().schedule(WORD_OF_A_MOVE, () -> {
                if (where.isUnder(from) && where.isDoubtful()) {
                    broken(from.zone(), BROKEN);
                }
            });
        }
    }

    private void enterAgain(String words) {
        if (!where.isInside()) {
            entering.begin();
        } else {
            breakOff(words);
        }
    }

    // ---- entering ----

    private void elsewhere(ZoneId there) {
        if (!where.isInside() && !there.equals(where.zone())) { // else it answers what was asked long ago
            enter(there);
        }
    }

    private void enter(ZoneId target) {
        where.leaveFor(target);
        entering.begin();
    }

    @Override
    public void ask() {
        send(new ZoneRequest.Enter(
                admission.character(), admission.sessionNo(), address.get(), errand.number(), vigil.isKept(),
                !homecoming.isOver(), closed ? 0 : interests.begin()));
        if (!arrived && homecoming.isOver()) {
            gate.signedIn(admission.character(), admission.sessionNo());
        }
    }

    @Override
    public void asked(FactQuestion question) {
        interests.ask(question);
    }

    @Override
    public void clientChanged(ClientProfile client) {
        interests.refresh();
        giveToken();
    }

    @Override
    public void excuse() {
        if (!atTheEdge) {
            screen.say("The world is slow to answer; you wait.");
        }
    }

    @Override
    public void giveUp() {
        screen.say("This door does not lead to your part of the world just now. Please sign in again through another.");
        screen.tell(new Output.ComeBack());
        finish();
    }

    private void entered(NodeId host, SessionMessage.Entered entered) {
        var answersOlder = entered.lastDone() < errand.number(); // the zone would drop what is sent next
        if (entered.sessionNo() != admission.sessionNo() || answersOlder || !where.enter(host, entered.reign())) {
            return;
        }
        arrived = true;
        entering.end();
        breath.end(); // an owner of before who held it may never say that it goes on
        catchUp(entered.lastDone());
        prompt = entered.prompt();
        if (entered.preferences() != null) {
            prefer(entered.preferences());
        }
        atTheEdge = false;
        homecoming.entered(entered.missedComes());
        if (closed) {
            lost();
            return;
        }
        interests.refresh();
        pump(); // the prompt comes behind what the zone shows next
    }

    /** Told again only when it has changed, however often the character enters. */
    private void prefer(Preferences wanted) {
        if (!wanted.equals(preferences)) {
            preferences = wanted;
            screen.tell(new Output.Look(wanted));
        }
    }

    /** A line that was taken back for the move may have been done after all: then only its answer was lost. */
    private void catchUp(long lastDone) {
        var done = errand.catchUp(lastDone);
        if (done != null && lines.withdraw(done)) {
            screen.say(LOST);
        }
    }

    private boolean isInside(ZoneId zone) {
        return where.isInside() && where.zone().equals(zone);
    }

    /** The zone broke off: what was under way may or may not have happened, and is not sent again. */
    private void broken(ZoneId from, String words) {
        if (!isInside(from)) {
            return;
        }
        if (closed && !vigil.isKept()) {
            finish(); // whoever has the zone next keeps the character for the grace
        } else {
            breakOff(words);
        }
    }

    private void breakOff(String words) {
        screen.say(words);
        if (errand.isUnderWay()) {
            doubt(errand.line());
        }
        errand.end();
        breath.end();
        enter(where.zone());
    }

    private void doubt(@Nullable String line) {
        screen.show(StyledText.of(Style.SYSTEM, "'" + line + "' may not have happened."));
    }

    private void closedForRepair(ZoneId from) {
        if (!from.equals(where.zone())) {
            return;
        }
        var words = "This part of the world is closed for repair; you wait at its edge.";
        if (!where.isInside() && !atTheEdge) {
            screen.say(words);
        }
        if (!atTheEdge) {
            terminal.executor().schedule(OFFER, this::offerRecall);
        }
        atTheEdge = true;
        broken(from, words);
        if (lines.clear()) { // behind many of them the word that leads out would never be read
            screen.say("What you had typed and was not done yet is gone.");
        }
        entering.bePatient();
    }

    /** Whether it waits for a zone that may stay closed for long. */
    private boolean isStuck() {
        return atTheEdge && !where.isInside() && !closed;
    }

    private void offerRecall() {
        if (isStuck()) {
            screen.say("If you don't want to wait, type 'recall' to be taken to safety.");
        }
    }

    private void recall() {
        if (recalling) {
            return;
        }
        recalling = true;
        var stuckAt = where.zone();
        rescue.recall(admission.character(), admission.sessionNo(), terminal.executor(), found -> {
            recalling = false;
            if (!isStuck() || !where.zone().equals(stuckAt)) {
                return;
            }
            if (found.isEmpty()) {
                screen.say("There is no way to safety just now; you wait.");
            } else {
                atTheEdge = false;
                screen.say("You are taken to safety.");
                enter(found.get());
            }
        });
    }

    // ---- freezing ----

    private void freeze(ZoneId from, long number) {
        if (!isInside(from)) {
            return;
        }
        if (number == errand.number()) {
            takeBack();
        }
        breath.hold();
        if (closed) {
            lost();
        }
    }

    private void thaw(ZoneId from) {
        if (from.equals(where.zone()) && breath.isHeld()) {
            breath.end();
            screen.say("The world breathes again.");
            pump();
        }
    }

    // ---- the link ----

    /** The first time it goes on listening for its player, if it may; the second time it has to go. */
    @Override
    public void closed() {
        idleness.stop();
        firstSteps.end();
        var again = closed;
        closed = true;
        if (lines.clear()) {
            screen.say("What you had typed and was not done yet is gone.");
        }
        if (again) {
            vigil.end();
        } else {
            vigil.begin(this::finish);
        }
        entering.closed();
        if (where.isInside()) {
            lost();
        } // else: on its way; once it has entered, its character stays there for the grace
    }

    /**
     * Ends, if it does not keep vigil, unless a line is under way: that may be a step into another zone, where nobody else
     * would enter. Its answer is waited for first, because the news of a lost link overtakes lines.
     */
    private void lost() {
        if (!errand.isUnderWay()) {
            tellLinkLost();
            if (!vigil.isKept()) {
                finish();
            }
        }
    }

    /** More than once: nobody is there any more to learn that it was lost, and the zone heeds the first alone. */
    private void tellLinkLost() {
        send(new ZoneRequest.LinkLost(admission.character(), admission.sessionNo()));
        tellLinkLostLater();
    }

    private void tellLinkLostLater() {
        var from = address.get();
        var there = where.zone();
        var news = new ZoneRequest.LinkLost(admission.character(), admission.sessionNo());
        AGAIN.forEach(later -> terminal.executor().schedule(later, () -> gate.send(from, there, news)));
    }

    private void endIfArrived() {
        if (where.isInside()) {
            finish();
        }
    }

    private void finish() {
        entering.end();
        idleness.stop();
        firstSteps.end();
        vigil.end();
        homecoming.stop();
        end.run();
    }
}
