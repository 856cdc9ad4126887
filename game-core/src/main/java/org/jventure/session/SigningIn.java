package org.jventure.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.account.Account;
import org.jventure.character.Admission;
import org.jventure.character.CharacterSummary;
import org.jventure.content.WorldSettings;
import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.presence.SessionMessage;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * Signing in: greets, then asks question after question; what it must look up, it looks up in the background while
 * further lines wait. Holds what the dialogues share; each dialogue is a class of its own.
 */
final class SigningIn implements Stage {

    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);
    private static final int MOST_WAITING = 50;
    private static final String TOO_MANY = "Too many have tried from your address. Wait a few minutes, then try again.";
    private static final String TOO_LATE = "What was said meanwhile is lost.";

    private final SignInDesk desk;
    private final Terminal terminal;
    private final Screen screen;
    private final SessionProperties properties;
    private final Consumer<Admitted> admitted;
    private final Runnable end;
    private final LineQueue lines;
    private @Nullable Question question;
    private @Nullable CredentialsDialogue credentials;
    private Input.@Nullable Credentials late;
    private boolean draining;
    private boolean vouched;
    private boolean looking;
    private boolean admitting;
    private @Nullable CharacterId approved;
    private boolean closed;
    private OwnColours colours = OwnColours.NONE;
    private volatile boolean comesBack;
    private boolean over;

    /**
     * Somebody who may play.
     *
     * @param typedAhead lines that no question has wanted
     * @param claim      of who comes back; null for who signs in
     */
    record Admitted(Admission admission, List<String> typedAhead, Homecoming.@Nullable Claim claim) {}

    /**
     * By what somebody comes back.
     *
     * @param seen  up to which they have read what they were shown; null if they can't say
     * @param owner whose account it has to be; null if the secret alone says who comes
     * @param typed a person has typed it, who is to be shown another for the next time
     */
    record Key(String secret, @Nullable Long seen, @Nullable AccountId owner, boolean typed) {

        @Override
        public String toString() {
            return "Key";
        }
    }

    private record Resumed(Welcome welcome, long ofSession) {}

    private record Question(StyledText prompt, Consumer<String> answered) {}

    SigningIn(
            SignInDesk desk,
            Terminal terminal,
            Screen screen,
            Clock clock,
            SessionProperties properties,
            Consumer<Admitted> admitted,
            Runnable end) {
        this.desk = desk;
        this.terminal = terminal;
        this.screen = screen;
        this.properties = properties;
        this.admitted = admitted;
        this.end = end;
        this.lines = new LineQueue(
                terminal.executor(),
                new InputLimiter(clock, properties.linesPerSecond(), properties.burst()),
                new InputHold(terminal, MOST_WAITING));
    }

    void begin() {
        lookUp(desk.world()::get, world -> {
            colours = world.colours();
            screen.show(Markup.parse(world.welcome().stripTrailing()));
            if (mayTypePassword()) {
                new NameDialogue(this, world).begin();
                credentials = new CredentialsDialogue(this, world);
                credentials.begin();
            } else {
                new ApprovalDialogue(this).begin();
            }
        });
    }

    /** Who has signed in already is welcomed, unless they only come back, and chooses a character. */
    void begin(Person person) {
        vouched = true;
        comesBack = person.character() != null;
        lookUp(desk.world()::get, world -> {
            colours = world.colours();
            if (person.character() == null) {
                screen.show(Markup.parse(world.welcome().stripTrailing()));
            }
            var comeback = person.comeback();
            if (comeback == null) {
                characters(person, world);
            } else {
                resume(new Key(comeback.token(), comeback.seen(), person.account(), false), () -> {
                    say(TOO_LATE);
                    characters(person, world);
                });
            }
        });
    }

    private boolean mayTypePassword() {
        return properties.isPrivate(terminal.peer());
    }

    // ---- what dialogues use ----

    SignInDesk desk() {
        return desk;
    }

    SessionProperties properties() {
        return properties;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean isOver() {
        return over;
    }

    void show(StyledText text) {
        screen.show(text);
    }

    void tell(GmcpMessage message) {
        screen.outOfBand(message);
    }

    void tell(ClientFact fact) {
        screen.outOfBand(fact);
    }

    void say(String sentence) {
        screen.say(sentence);
    }

    void refuse(String sentence) {
        screen.show(StyledText.of(Style.REFUSAL, sentence));
    }

    /** Asks; the next line is the answer. */
    void ask(String prompt, Consumer<String> answered) {
        question = new Question(StyledText.of(Style.PROMPT, prompt + " "), answered);
        screen.promptDue();
        drain();
    }

    /** Asks for something that must not be seen. */
    void askSecret(String prompt, Consumer<String> answered) {
        screen.hideInput(true);
        ask(prompt, secret -> {
            screen.hideInput(false);
            answered.accept(secret);
        });
    }

    /** Looks something up elsewhere; lines wait meanwhile. A failure ends the connection with an apology. */
    <T> void lookUp(Callable<T> work, Consumer<T> found) {
        lookUp(work, found, () -> {});
    }

    /** Looks at a password that the limits have allowed for the name. */
    <T> void authenticate(String name, Callable<T> work, Consumer<T> found) {
        lookUp(work, found, () -> notKnown(name));
    }

    private void notKnown(String name) {
        desk.limits().neitherPassword(terminal.peer().address(), name);
    }

    private <T> void lookUp(Callable<T> work, Consumer<T> found, Runnable notFound) {
        question = null;
        desk.background().run(
                work,
                terminal.executor(),
                result -> {
                    if (!over) {
                        found.accept(result);
                    }
                },
                e -> {
                    notFound.run();
                    failed(e);
                });
    }

    /** The limits of the terminal's address do not let it go on. */
    void tooMany() {
        refuse(TOO_MANY);
        finish();
    }

    /** As {@link #authenticate} while a question waits, and lines too; goes on asking it if {@code goesOn} says so. */
    <T> void interject(String name, Callable<T> work, Predicate<T> goesOn) {
        var asked = question;
        authenticate(name, work, found -> {
            if (goesOn.test(found)) {
                question = asked;
                drain();
            }
        });
    }

    /** Goes on with the account: into the world with its only character, or by choice or making of one. */
    void signedIn(Account account, WorldSettings world) {
        signedIn(new Person(account.id(), account.name(), null), world);
    }

    /** The same for one who may have chosen a character already. */
    void signedIn(Person person, WorldSettings world) {
        signedIn();
        screen.hideInput(false);
        characters(person, world);
    }

    private void signedIn() {
        if (credentials != null) {
            credentials = null;
            tell(new ClientFact.SignIn(false));
        }
    }

    private void characters(Person person, WorldSettings world) {
        lookUp(() -> desk.characters().of(person.account()), characters ->
                new CharacterDialogue(this, person, world, characters).begin());
    }

    void admit(CharacterSummary character) {
        admit(character.id());
    }

    void admit(CharacterId character) {
        if (admitting || looking) {
            approved = character; // comes in if the code that is being looked up is not good
            return;
        }
        if (vouched || mayTypePassword()) {
            letIn(character);
            return;
        }
        looking = true;
        lookUp(() -> desk.openWire().mayPlay(desk.characters(), character), may -> {
            if (may) {
                letIn(character);
            } else {
                refuse(desk.openWire().refusal());
                finish();
            }
        });
    }

    private void letIn(CharacterId character) {
        admitting = true;
        lookUp(() -> desk.characters().admit(character).map(it -> welcomed(it, !comesBack)), welcome -> {
            if (welcome.isPresent()) {
                welcome.get().show(screen, colours.spelledOut(properties.stay().today()), terminal.peer().address());
                admitted(welcome.get().admission(), null);
            } else {
                refuse("That character is no more.");
                finish();
            }
        });
    }

    /** Who only comes back is not welcomed again; but from where they came is noted each time. */
    private Welcome welcomed(Admission admission, boolean isNew) {
        var before = desk.records().signedIn(admission.character(), terminal.peer().address());
        return new Welcome(admission, isNew, before.orElse(null));
    }

    private void admitted(Admission admission, Homecoming.@Nullable Claim claim) {
        over = true;
        signedIn();
        admitted.accept(new Admitted(admission, lines.takeAll(), claim));
    }

    /** As {@link #resume} while a question waits, which goes on waiting if {@code goesOn} says so. */
    void interject(Key key, BooleanSupplier goesOn) {
        var asked = question;
        resume(key, () -> {
            if (goesOn.getAsBoolean()) {
                question = asked;
                drain();
            }
        });
    }

    /** Goes on for the session that broke off; {@code otherwise} if the secret is not good, or not any more. */
    void resume(Key key, Runnable otherwise) {
        resume(key, otherwise, () -> {});
    }

    /** The same; {@code noGuess} once it is known to be good, or nothing is known of it. */
    void resume(Key key, Runnable otherwise, Runnable noGuess) {
        admitting = true;
        lookUp(() -> resumed(key), resumed -> {
            if (resumed.isPresent()) {
                noGuess.run();
                resumed.get().welcome().show(screen, "", terminal.peer().address());
                admitted(resumed.get().welcome().admission(), new Homecoming.Claim(resumed.get().ofSession(), key.seen(), key.typed()));
            } else if (closed) {
                finish();
            } else {
                admitting = false;
                if (approved == null) {
                    otherwise.run();
                } else {
                    admit(approved);
                }
            }
        }, noGuess);
    }

    private Optional<Resumed> resumed(Key key) {
        return desk.records().resume(key.secret(), properties.isPrivate(terminal.peer()), key.owner())
                .map(it -> new Resumed(welcomed(it.admission(), false), it.ofSession()));
    }

    void finish() {
        over = true;
        end.run();
    }

    private void failed(Exception e) {
        LOG.warn("Sign-in from {} failed: {}", terminal.peer().address(), e.toString());
        LOG.debug("Sign-in failed", e);
        if (!over) {
            say("The gates are stuck just now. Please try again in a minute.");
            screen.tell(new Output.ComeBack());
            finish();
        }
    }

    // ---- the stage ----

    @Override
    public void line(String line) {
        if (lines.add(line)) {
            drain();
        } else {
            finish();
        }
    }

    /** While a look-up is under way, which goes on alone, one waits; of more the program is told that they were not tried. */
    @Override
    public void credentials(Input.Credentials given) {
        if (credentials == null || over || admitting) {
            return;
        }
        if (late != null) {
            tell(new ClientFact.SignInAnswer(false, "Another try is under way; this one was not looked at."));
        } else {
            late = given;
            drain();
        }
    }

    /** The same holds for a token. */
    @Override
    public void resume(Input.Resume given) {
        if (credentials != null && question != null && !over && !admitting) {
            credentials.given(given);
        }
    }

    /** GMCP may be agreed on after the greeting. */
    @Override
    public void clientChanged(ClientProfile client) {
        if (credentials != null) {
            credentials.begin();
        }
    }

    /** Answers one question after the other: each asks the next, and would come back here for every line. */
    private void drain() {
        if (!draining) {
            draining = true;
            try {
                while (!over && answer()) {}
            } finally {
                draining = false;
            }
        }
    }

    private boolean answer() {
        var asked = question;
        if (asked == null) {
            return false;
        }
        var given = late;
        if (given != null && credentials != null) {
            late = null;
            credentials.given(given);
            return true;
        }
        var line = lines.next(this::drain);
        if (line == null) {
            return false;
        }
        if (line.equals(TOO_LONG)) {
            screen.refuseTooLong();
        } else {
            question = null;
            asked.answered().accept(line.strip());
        }
        return true;
    }

    @Override
    public void message(NodeId from, SessionMessage message) {}

    @Override
    public void news(WorldNews news) {}

    @Override
    public void closed() {
        closed = true;
        if (!admitting) {
            finish();
        } // else: the older session is superseded already, so this one has to go in, if only to lose its link
    }

    @Override
    public @Nullable StyledText prompt() {
        return question == null ? null : question.prompt();
    }
}
