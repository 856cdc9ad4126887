package org.jventure.session;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.Role;
import org.jventure.presence.SessionMessage;

/** One connection's session, from the greeting to the end. Everything runs on the terminal's executor. */
final class Session implements Sessions.Receiver {

    private final Terminal terminal;
    private final Screen screen;
    private final GameGate gate;
    private final Rescue rescue;
    private final Function<Homecoming.@Nullable Claim, ComingBack> back;
    private final long number;
    private final Clock clock;
    private final SessionProperties properties;
    private final Runnable ended;
    private volatile @Nullable CharacterId character;
    private Stage stage = new Ended();
    private @Nullable SignInDesk watched;
    private Runnable stopWaiting = () -> {};
    private boolean sentAway;
    private boolean closed;
    private boolean over;

    Session(
            Terminal terminal,
            GameGate gate,
            Rescue rescue,
            Function<Homecoming.@Nullable Claim, ComingBack> back,
            long number,
            Clock clock,
            SessionProperties properties,
            Runnable ended) {
        this.terminal = terminal;
        this.screen = new Screen(terminal);
        this.gate = gate;
        this.rescue = rescue;
        this.back = back;
        this.number = number;
        this.clock = clock;
        this.properties = properties;
        this.ended = ended;
        screen.promptWith(() -> stage.prompt());
    }

    void begin(SignInDesk desk) {
        if (!properties.isPrivate(terminal.peer())) {
            watched = desk;
        }
        begin(desk, SigningIn::begin);
    }

    void begin(SignInDesk desk, Person person) {
        begin(desk, signingIn -> signingIn.begin(person));
    }

    private void begin(SignInDesk desk, Consumer<SigningIn> beginning) {
        var signingIn = new SigningIn(desk, terminal, screen, clock, properties, this::play, this::end);
        stage = signingIn;
        beginning.accept(signingIn);
        stopWaiting = terminal.executor().schedule(properties.signInWithin(), () -> {
            if (stage == signingIn) {
                screen.say("You took too long to sign in. Come back when you like.");
                end();
            }
        });
    }

    @Override
    public void receive(Input input) {
        switch (input) {
            case Input.Line line when line.isTooLong() -> stage.line(Stage.TOO_LONG);
            case Input.Line(var text) -> stage.line(text);
            case Input.TooLong() -> stage.line(Stage.TOO_LONG);
            case Input.Wish(var line) -> stage.line(line);
            case Input.Awake() -> stage.awake();
            case Input.OutOfBand(var message) -> stage.heard(message);
            case Input.Question(var question) -> stage.asked(question);
            case Input.Credentials credentials -> stage.credentials(credentials);
            case Input.Resume resume -> stage.resume(resume);
            case Input.ClientChanged(var client) -> stage.clientChanged(client);
            case Input.Closed() -> {
                if (!sentAway) {
                    close();
                }
            }
        }
    }

    private void close() {
        closed = true;
        stage.closed();
    }

    /** Instead of {@link #begin}: nobody is let in any more. */
    void turnAway(String words) {
        screen.say(words);
        screen.tell(new Output.ComeBack());
        end();
    }

    /** Sends the player away; the character stays for the grace. */
    void dismiss(String words) {
        screen.say(words);
        screen.tell(new Output.ComeBack());
        close();
    }

    void message(NodeId from, SessionMessage message) {
        if (message instanceof SessionMessage.Entered entered) {
            watchWhoPlays(entered);
        }
        stage.message(from, message);
    }

    /**
     * Who has become staff since is known as staff to the zone just entered: the wire has to be private from now on, before
     * a line that waits is done there.
     */
    private void watchWhoPlays(SessionMessage.Entered entered) {
        var desk = watched;
        var who = character;
        if (desk == null || who == null || closed || desk.openWire().staffMay()) {
            return;
        }
        if (entered.role() == null) {
            desk.background().run(
                    () -> desk.openWire().mayPlay(desk.characters(), who),
                    terminal.executor(),
                    may -> {
                        if (!may && !over && !closed) {
                            sendAway(desk.openWire().refusal());
                        }
                    },
                    _ -> {}); // the next zone asks again
        } else if (entered.role() != Role.PLAYER) {
            sendAway(desk.openWire().refusal());
        }
    }

    /** Ends the connection from this side; the session keeps what its player misses, as if the link had been lost. */
    private void sendAway(String words) {
        sentAway = true;
        screen.say(words);
        close();
        screen.close();
    }

    void news(WorldNews news) {
        stage.news(news);
    }

    /** Whom it plays; null before. Any thread. */
    @Nullable CharacterId character() {
        return character;
    }

    /** Lines that were typed ahead of the last question are the first to be played. */
    private void play(SigningIn.Admitted admitted) {
        if (!over) {
            var admission = admitted.admission();
            var playing = new Playing(
                    admission, terminal, screen, gate, rescue, back.apply(admitted.claim()), () -> gate.address(number), clock,
                    properties, this::end);
            stage = playing;
            character = admission.character();
            stopWaiting.run();
            screen.tell(new Output.Playing(admission.name()));
            playing.begin();
            admitted.typedAhead().forEach(playing::line);
            if (closed) {
                playing.closed();
            }
        }
    }

    private void end() {
        if (!over) {
            over = true;
            stopWaiting.run(); // else the timer would keep all of this in memory
            stage = new Ended();
            screen.close();
            ended.run();
        }
    }
}
