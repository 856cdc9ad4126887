package org.jventure.telnet.terminal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.gmcp.SessionPackage;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.ClientProfile;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Terminal;
import org.jventure.telnet.codec.Farewell;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.Telnet;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.telnet.option.EchoOption;
import org.jventure.telnet.option.Negotiation;
import org.jventure.text.Preferences;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * A telnet client's screen. What is written waits and leaves with one flush.
 *
 * <p>A prompt is set off from the text above it by an empty line (not for screen readers, which would read it) and
 * always ends with a mark: IAC EOR if the client agreed to it, else IAC GA. Text that comes while a prompt stands
 * begins on a line of its own. Of a long answer to what was typed one page is shown at a time, if that is wanted; what is
 * for the client's program waits for no page.
 */
public final class TelnetTerminal implements Terminal {

    /** How long a client that reads slowly may take for what was written before {@link #close}. */
    private static final long LAST_WORDS_SECONDS = 5;

    /** Room for more letters than these is not kept for the next text. */
    static final int WORTH_KEEPING = 4096;

    private static final GmcpMessage GOODBYE = new GmcpMessage("Core.Goodbye", "\"Good-bye.\"");
    private static final StyledText LEFT_OUT = StyledText.of(Style.SYSTEM, "[some chatter was left out]");

    /** Where the cursor stands. */
    private enum Cursor {
        /** Behind what was proposed, which the screen of a raw socket shows as a few odd signs. */
        BEHIND_PROPOSALS,
        /** At the left, below what the user typed; so it is at the beginning. */
        BELOW_INPUT,
        BELOW_TEXT,
        BEHIND_PROMPT
    }

    private final Channel channel;
    private final Peer peer;
    private final Negotiation negotiation;
    private final Reading reading;
    private final SerialExecutor executor;
    private StringBuilder pending = new StringBuilder();
    private final Pager pager = new Pager();
    private final Receipts receipts;
    private ClientProfile profile = ClientProfile.UNKNOWN;
    private int profiled;
    private Preferences wishes = Preferences.NONE;
    private Cursor cursor = Cursor.BEHIND_PROPOSALS;
    private StyledText prompt = StyledText.EMPTY;
    private boolean awaitsAnswer;
    private boolean leftOut;
    private boolean closing;

    /** @param unansweredFor after which a link is lost whose client answers no more; 0 for never */
    public TelnetTerminal(
            Channel channel, Peer peer, Negotiation negotiation, Reading reading, Duration unansweredFor) {
        this.channel = channel;
        this.reading = reading;
        this.peer = peer;
        this.negotiation = negotiation;
        this.executor = new EventLoopExecutor(channel.eventLoop());
        this.receipts = new Receipts(channel, negotiation, unansweredFor);
        negotiation.beforeWriting(this::drain);
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public ClientProfile client() {
        if (profiled != negotiation.changes()) {
            profiled = negotiation.changes();
            profile = profile();
        }
        return profile;
    }

    private ClientProfile profile() {
        var known = negotiation.abilities();
        var client = known.client();
        return new ClientProfile(
                client.program(),
                client.version(),
                client.terminal(),
                known.columns(),
                known.rows(),
                known.colours().count(),
                known.utf8(),
                known.screenReader(),
                known.markup() == MarkupUse.LINKS,
                negotiation.protocols(),
                negotiation.facts());
    }

    @Override
    public SerialExecutor executor() {
        return executor;
    }

    @Override
    public long heard() {
        return receipts.arrived();
    }

    @Override
    public boolean confirms() {
        return receipts.isSure();
    }

    @Override
    public boolean keepsToken() {
        return negotiation.keepsToken();
    }

    @Override
    public @Nullable HalfShown halfShown() {
        return pager.halfShown();
    }

    /** The client has sent something. */
    public void read() {
        receipts.read();
    }

    @Override
    public void write(Output output) {
        if (closing || !channel.isActive()) {
            return;
        }
        if (leftOut && channel.isWritable()) {
            leftOut = false;
            write(new Output.Text(LEFT_OUT));
        }
        switch (output) {
            case Output.Text _, Output.Chatter _, Output.Prompt _, Output.Mark _ when pager.isOpen() -> hold(output);
            case Output.Text(var text) -> paragraph(text);
            case Output.Chatter(var text) -> chatter(text);
            case Output.Prompt(var text) -> prompt(text);
            case Output.InputHidden(var hidden) -> hideInput(hidden);
            case Output.Look(var preferences) -> wishes = preferences;
            case Output.Mark(var number) -> mark(number);
            case Output.OutOfBand(var message) -> negotiation.tell(message);
            case Output.Fact(_, var ofChatter) when ofChatter && leftOut -> {} // nor is the program told what its player is not
            case Output.Fact(var fact, _) -> negotiation.tell(fact);
            case Output.Playing _ -> negotiation.played();
            case Output.ResumeToken(var secret) -> negotiation.tell(SessionPackage.token(secret));
            case Output.ComeBack _ -> {} // telnet has no way to say it
        }
    }

    @Override
    public void flush() {
        if (!closing) {
            drain();
            channel.flush();
        }
    }

    @Override
    public void holdInput(boolean hold) {
        reading.hold(Reading.Reason.LINES, hold);
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        showAll();
        negotiation.tell(GOODBYE);
        drain();
        closing = true;
        channel.pipeline().fireUserEventTriggered(Farewell.BEGUN); // else its answers would wait, too, and without end
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        var patience = channel.eventLoop().schedule(() -> channel.close(), LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(_ -> patience.cancel(false));
    }

    /** Whether {@link #close} has been called: then input counts no more. */
    public boolean isClosing() {
        return closing;
    }

    /** Whether the client has told what its terminal is, or that it never will. */
    public boolean isIntroduced() {
        return negotiation.abilities().introduced();
    }

    /**
     * The user has entered a line. A client that shows what is typed has moved its cursor to the next line; one that
     * hides it has not, so that is done for it. Of lines that come together only the first follows what is on the screen;
     * the others were typed ahead, and leave the cursor behind the prompt that answered the line before.
     */
    public void lineEntered(boolean typedAhead) {
        awaitsAnswer = true;
        if (EchoOption.hidesInput(negotiation)) {
            leavePrompt();
        } else if (!typedAhead) {
            cursor = Cursor.BELOW_INPUT;
        }
    }

    /**
     * Whether the line was for the pager, and nobody else's. A line that says something ends the pager, too, but is a
     * command like any other.
     */
    public boolean turnsPage(String line) {
        if (!pager.isOpen()) {
            return false;
        }
        var word = line.strip();
        if (word.isEmpty()) {
            page(pager.next(view().page() - 1));
        } else {
            pager.skip();
            showBehind(word.equalsIgnoreCase("q"));
        }
        flush();
        return word.isEmpty() || word.equalsIgnoreCase("q");
    }

    /** Says what the telnet of the client wants to know, also amid pages; what was asked before is asked again. */
    public void sayAside(StyledText text) {
        if (closing || !channel.isActive()) {
            return;
        }
        boolean stoodAtPrompt = cursor == Cursor.BEHIND_PROMPT;
        show(AnsiRenderer.lines(text, view()));
        if (pager.isOpen()) {
            ask(pager.prompt());
        } else if (stoodAtPrompt) {
            setOff();
            ask(prompt);
        }
        flush();
    }

    // ---- pages ----

    private void page(List<StyledText> lines) {
        show(lines);
        if (pager.isOpen()) {
            ask(pager.prompt());
        } else {
            showBehind(true);
        }
    }

    private void hold(Output output) {
        if (!pager.hold(output)) {
            showAll();
        }
    }

    private void showAll() {
        if (pager.isOpen()) {
            awaitsAnswer = false; // else what has come behind might stop again
            show(pager.next(Integer.MAX_VALUE));
            showBehind(true);
        }
    }

    private void showBehind(boolean withPrompt) {
        for (Output output : pager.takeBehind()) {
            if (withPrompt || !(output instanceof Output.Prompt)) {
                write(output);
            }
        }
    }

    // ---- words ----

    private View view() {
        return new View(negotiation.abilities(), wishes);
    }

    private void paragraph(StyledText text) {
        var view = view();
        var lines = AnsiRenderer.lines(text, view);
        if (awaitsAnswer && view.pages() && lines.size() >= view.page()) {
            pager.open(text, lines);
            page(pager.next(view.page() - 1));
        } else {
            show(lines);
        }
    }

    /** Nobody has asked for it: it is never paged, and where too much waits already it is left out. */
    private void chatter(StyledText text) {
        if (channel.isWritable()) {
            show(AnsiRenderer.lines(text, view()));
        } else {
            leftOut = true;
        }
    }

    private void show(List<StyledText> lines) {
        leavePrompt();
        AnsiRenderer.write(lines, Ink.of(view()), pending);
        pending.append('\n');
        cursor = Cursor.BELOW_TEXT;
    }

    private void prompt(StyledText text) {
        awaitsAnswer = false;
        prompt = text;
        leavePrompt();
        setOff();
        ask(text);
    }

    private void setOff() {
        if (cursor == Cursor.BELOW_TEXT && !view().screenReader()) {
            pending.append('\n');
        }
    }

    /** Asks where the cursor stands. */
    private void ask(StyledText text) {
        AnsiRenderer.render(text, view(), pending);
        drain();
        boolean record = negotiation.abilities().endOfRecord();
        channel.write(new Command(record ? Telnet.END_OF_RECORD : Telnet.GO_AHEAD));
        cursor = Cursor.BEHIND_PROMPT;
    }

    private void mark(long number) {
        drain();
        negotiation.tell(SessionPackage.mark(number));
        receipts.written(number);
    }

    private void leavePrompt() {
        boolean behindSigns = switch (cursor) {
            case BEHIND_PROPOSALS -> negotiation.changes() == 0; // who answers nothing is a raw socket
            case BEHIND_PROMPT -> !negotiation.abilities().promptsApart();
            case BELOW_INPUT, BELOW_TEXT -> false;
        };
        if (behindSigns) {
            pending.append('\n');
        }
        if (cursor != Cursor.BELOW_TEXT) {
            cursor = Cursor.BELOW_INPUT;
        }
    }

    private void hideInput(boolean hidden) {
        showAll();
        drain();
        if (hidden) {
            EchoOption.hideInput(negotiation);
        } else {
            EchoOption.showInput(negotiation);
        }
    }

    /** Letters that what waits to be sent takes room for. */
    int room() {
        return pending.capacity();
    }

    private void drain() {
        if (!pending.isEmpty()) {
            channel.write(new Data(pending.toString().getBytes(StandardCharsets.UTF_8)));
            if (pending.capacity() > WORTH_KEEPING) {
                pending = new StringBuilder();
            } else {
                pending.setLength(0);
            }
        }
    }
}
