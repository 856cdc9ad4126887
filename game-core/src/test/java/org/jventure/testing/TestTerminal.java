package org.jventure.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.ClientProfile;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Person;
import org.jventure.session.SessionDoor;
import org.jventure.session.Sessions;
import org.jventure.session.Terminal;
import org.jventure.text.StyledText;

/** A terminal that remembers what it was shown and types what it is told. Only what was flushed is seen. One thread. */
public final class TestTerminal implements Terminal {

    private final Peer peer;
    private final SerialExecutor executor;
    private final List<Output> queued = new ArrayList<>();
    private final List<Output> shown = new ArrayList<>();
    private Sessions.@Nullable Receiver session;
    private Consumer<String> watcher = _ -> {};
    private final Deque<Input> unread = new ArrayDeque<>();
    private boolean held;
    private ClientProfile client = ClientProfile.UNKNOWN;
    private boolean closed;
    private boolean hidden;
    private boolean playing;
    private int flushes;
    private long mark;
    private boolean stalled;
    private boolean keepsToken;
    private boolean confirms = true;
    private @Nullable String token;

    public TestTerminal(Peer peer, SerialExecutor executor) {
        this.peer = peer;
        this.executor = executor;
    }

    /** Lets the watcher see each paragraph at the moment when it is shown. */
    void watchedBy(Consumer<String> newWatcher) {
        watcher = newWatcher;
    }

    void connectTo(Sessions sessions) {
        executor.execute(() -> session = sessions.open(this));
    }

    void connectTo(SessionDoor door, Person person) {
        executor.execute(() -> session = door.openFor(this, person));
    }

    // ---- what a person does ----

    /** Types the line, which the session sees when the executor is drained. */
    public void type(String line) {
        receive(new Input.Line(line));
    }

    /** Lines that were read before the session stopped the reading: they come all the same, and at once. */
    public void overrun(int lines) {
        executor.execute(() -> {
            for (int i = 0; i < lines && session != null; i++) {
                session.receive(new Input.Line(""));
            }
        });
    }

    /** Turns a page, which no zone hears of. */
    public void turnPage() {
        receive(new Input.Awake());
    }

    /** Types more than a terminal keeps of a line. */
    public void typeTooMuch() {
        receive(new Input.TooLong());
    }

    /** The connection breaks. */
    public void hangUp() {
        if (!closed) {
            closed = true;
            receive(new Input.Closed());
        }
    }

    /** From now on nothing arrives any more, though the session believes that the connection stands. */
    public void stall() {
        stalled = true;
    }

    /** It does not say what has arrived: that is only believed of it. */
    public void confirmNothing() {
        confirms = false;
    }

    public boolean hasToken() {
        return token != null;
    }

    /** What a page comes back with; it must have been given a token. */
    public Person.Comeback comeback() {
        return new Person.Comeback(java.util.Objects.requireNonNull(token, "no token"), mark);
    }

    // ---- what its program does ----

    /** From now on it wants to be told these, and no others. */
    public void want(FactKind... kinds) {
        client = new ClientProfile("Test", "1", "", 80, 24, 0, true, false, false, Set.of("GMCP"), Set.of(kinds));
        receive(new Input.ClientChanged(client));
    }

    public void ask(FactQuestion question) {
        receive(new Input.Question(question));
    }

    public void signIn(String name, String password) {
        receive(new Input.Credentials(name, password));
    }

    /** Its program comes back by a token. */
    public void resume(Person.Comeback comeback) {
        receive(new Input.Resume(comeback.token(), comeback.seen()));
    }

    @Override
    public ClientProfile client() {
        return client;
    }

    /** What the program was told since the last look, in order; words go by unseen. */
    public List<ClientFact> facts() {
        return outputs().stream()
                .flatMap(output -> output instanceof Output.Fact(var fact, _) ? Stream.of(fact) : Stream.empty())
                .toList();
    }

    // ---- what a person sees ----

    /** Everything since the last look, in order. */
    public List<Output> outputs() {
        var seen = List.copyOf(shown);
        shown.clear();
        return seen;
    }

    /** The words since the last look, as a screen without colours shows them, one entry for each paragraph. */
    public List<String> seen() {
        return outputs().stream().flatMap(TestTerminal::words).toList();
    }

    private static Stream<String> words(Output output) {
        return switch (output) {
            case Output.Text(var text) -> Stream.of(text.plainText());
            case Output.Chatter(var text) -> Stream.of(text.plainText());
            case Output.Prompt _, Output.InputHidden _, Output.Playing _, Output.Look _, Output.OutOfBand _, Output.Fact _,
                    Output.Mark _, Output.ResumeToken _, Output.ComeBack _ -> Stream.empty();
        };
    }

    /** The words since the last look with their styles. */
    public List<StyledText> styled() {
        return outputs().stream()
                .flatMap(output -> switch (output) {
                    case Output.Text(var text) -> Stream.of(text);
                    case Output.Chatter(var text) -> Stream.of(text);
                    default -> Stream.<StyledText>empty();
                })
                .toList();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether what is typed now does not appear on the screen. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether somebody has signed in here. */
    public boolean isPlaying() {
        return playing && !closed;
    }

    public int flushes() {
        return flushes;
    }

    // ---- what the session calls ----

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public SerialExecutor executor() {
        return executor;
    }

    /** Lets it keep tokens, as a page does. */
    TestTerminal keepingToken() {
        keepsToken = true;
        return this;
    }

    @Override
    public long heard() {
        return mark;
    }

    @Override
    public boolean confirms() {
        return confirms;
    }

    @Override
    public boolean keepsToken() {
        return keepsToken;
    }

    @Override
    public void write(Output output) {
        if (!closed) {
            queued.add(output);
        }
    }

    @Override
    public void flush() {
        flushes++;
        if (stalled || closed) {
            queued.clear();
        }
        for (Output output : queued) {
            if (output instanceof Output.InputHidden(var hide)) {
                hidden = hide;
            }
            if (output instanceof Output.Mark(var number)) {
                mark = number;
            }
            if (output instanceof Output.ResumeToken(var secret)) {
                token = secret;
            }
            playing |= output instanceof Output.Playing;
        }
        queued.stream().filter(output -> !(output instanceof Output.Mark)).forEach(shown::add);
        queued.stream().flatMap(TestTerminal::words).forEach(watcher);
        queued.clear();
    }

    @Override
    public void close() {
        flush();
        hangUp();
    }

    /** How many lines wait because the session reads no more. */
    public int unread() {
        return unread.size();
    }

    /** Whether what is typed is not read just now. */
    public boolean isHeld() {
        return held;
    }

    @Override
    public void holdInput(boolean hold) {
        held = hold;
        if (!hold) {
            executor.execute(this::read);
        }
    }

    private void receive(Input input) {
        unread.add(input);
        executor.execute(this::read);
    }

    private void read() {
        while (!unread.isEmpty() && (!held || closed) && session != null) {
            session.receive(unread.remove());
        }
    }
}
