package org.jventure.telnet.terminal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.ClientProfile;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Terminal;
import org.jventure.telnet.codec.Telnet;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.telnet.option.EchoOption;
import org.jventure.telnet.option.Negotiation;
import org.jventure.text.StyledText;

/**
 * A telnet client's screen. What is written waits and leaves with one flush.
 *
 * <p>A prompt is set off from the text above it by an empty line (not for screen readers, which would read it) and
 * always ends with a mark: IAC EOR if the client agreed to it, else IAC GA. Text that comes while a prompt stands
 * begins on a line of its own.
 */
public final class TelnetTerminal implements Terminal {

    /** How long a client that reads slowly may take for what was written before {@link #close}. */
    private static final long LAST_WORDS_SECONDS = 5;

    private static final GmcpMessage GOODBYE = new GmcpMessage("Core.Goodbye", "\"Good-bye.\"");

    /** Where the cursor stands. */
    private enum Cursor {
        /** At the left, below what the user typed; so it is at the beginning. */
        BELOW_INPUT,
        BELOW_TEXT,
        BEHIND_PROMPT
    }

    private final Channel channel;
    private final Peer peer;
    private final Negotiation negotiation;
    private final SerialExecutor executor;
    private final StringBuilder pending = new StringBuilder();
    private Cursor cursor = Cursor.BELOW_INPUT;
    private boolean closing;

    public TelnetTerminal(Channel channel, Peer peer, Negotiation negotiation) {
        this.channel = channel;
        this.peer = peer;
        this.negotiation = negotiation;
        this.executor = new EventLoopExecutor(channel.eventLoop());
        negotiation.beforeWriting(this::drain);
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public ClientProfile client() {
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
    public void write(Output output) {
        if (closing || !channel.isActive()) {
            return;
        }
        switch (output) {
            case Output.Text(var text) -> paragraph(text);
            case Output.Prompt(var text) -> prompt(text);
            case Output.InputHidden(var hidden) -> hideInput(hidden);
            case Output.OutOfBand(var message) -> negotiation.tell(message);
            case Output.Fact(var fact) -> negotiation.tell(fact);
            case Output.Playing _, Output.ComeBack _ -> {} // telnet has no way to say it
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
    public void close() {
        if (closing) {
            return;
        }
        negotiation.tell(GOODBYE);
        drain();
        closing = true;
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
        if (EchoOption.hidesInput(negotiation)) {
            leavePrompt();
        } else if (!typedAhead) {
            cursor = Cursor.BELOW_INPUT;
        }
    }

    private void paragraph(StyledText text) {
        leavePrompt();
        AnsiRenderer.render(text, negotiation.abilities(), pending);
        pending.append('\n');
        cursor = Cursor.BELOW_TEXT;
    }

    private void prompt(StyledText text) {
        leavePrompt();
        if (cursor == Cursor.BELOW_TEXT && !negotiation.abilities().screenReader()) {
            pending.append('\n');
        }
        AnsiRenderer.render(text, negotiation.abilities(), pending);
        drain();
        boolean record = negotiation.abilities().endOfRecord();
        channel.write(new Command(record ? Telnet.END_OF_RECORD : Telnet.GO_AHEAD));
        cursor = Cursor.BEHIND_PROMPT;
    }

    private void leavePrompt() {
        if (cursor == Cursor.BEHIND_PROMPT) {
            pending.append('\n');
            cursor = Cursor.BELOW_INPUT;
        }
    }

    private void hideInput(boolean hidden) {
        drain();
        if (hidden) {
            EchoOption.hideInput(negotiation);
        } else {
            EchoOption.showInput(negotiation);
        }
    }

    private void drain() {
        if (!pending.isEmpty()) {
            channel.write(new Data(pending.toString().getBytes(StandardCharsets.UTF_8)));
            pending.setLength(0);
        }
    }
}
