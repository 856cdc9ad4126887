package org.jventure.telnet;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jventure.session.ClientProfile;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Sessions;
import org.jventure.telnet.codec.Abuse;
import org.jventure.telnet.codec.Telnet;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.terminal.TelnetTerminal;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the pipeline: opens the session once the client has introduced itself, took too long to, or typed
 * something; hands it lines and the end of the connection. What goes wrong on the way ends here, as one line in the log.
 */
final class SessionHandler extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(SessionHandler.class);
    private static final StyledText FAREWELL =
            StyledText.plain("What your client has sent can't be read, so this connection is closed.");
    private static final StyledText TOO_SLOW =
            StyledText.of(Style.SYSTEM, "You do not read what you are sent; this connection ends.");
    private static final StyledText YES = StyledText.plain("[Yes]");

    private final Sessions sessions;
    private final TelnetTerminal terminal;
    private final TroubleLog trouble;
    private final Traffic traffic;
    private final Duration introduction;
    private Sessions.@Nullable Receiver receiver;
    private ClientProfile client = ClientProfile.UNKNOWN;
    private boolean keptToken;
    private boolean typedAhead;
    private boolean asked;
    private boolean ended;

    SessionHandler(
            Sessions sessions, TelnetTerminal terminal, TelnetPipeline.Shared shared, Duration introduction) {
        this.sessions = sessions;
        this.terminal = terminal;
        this.trouble = shared.trouble();
        this.traffic = shared.traffic();
        this.introduction = introduction;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (introduction.isZero()) {
            session();
            return;
        }
        var patience = context.executor()
                .schedule(() -> openLate(context), introduction.toNanos(), TimeUnit.NANOSECONDS);
        context.channel().closeFuture().addListener(_ -> patience.cancel(false));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended || terminal.isClosing()) {
            return;
        }
        switch (message) {
            case Input.OutOfBand data -> program(data);
            case Input.Wish wish -> program(wish);
            case Input.Question question -> program(question);
            case Input.Credentials credentials -> program(credentials);
            case Input.Resume resume -> program(resume);
            case Input line -> {
                var session = session();
                terminal.lineEntered(typedAhead);
                typedAhead = true;
                boolean turnsPage = line instanceof Input.Line(var words) && terminal.turnsPage(words);
                session.receive(turnsPage ? new Input.Awake() : line);
            }
            case Command(var code) when code == Telnet.ARE_YOU_THERE -> asked = true;
            default -> log.trace("Nothing to do about {}", message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        typedAhead = false;
        if (asked && !ended) {
            asked = false;
            terminal.sayAside(YES); // once, however often one read asks
        }
        terminal.read();
        if (!ended && terminal.isIntroduced()) {
            session();
        }
        tellOfChanges();
    }

    /** Once for all that one read has changed, and not before the session has begun, for that asks by itself. */
    private void tellOfChanges() {
        if (ended || receiver == null || terminal.isClosing()) {
            return;
        }
        var known = terminal.client();
        if (!known.equals(client) || terminal.keepsToken() != keptToken) {
            client = known;
            keptToken = terminal.keepsToken();
            receiver.receive(new Input.ClientChanged(known));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        var open = receiver;
        if (!ended && open != null) {
            open.receive(new Input.Closed());
        }
        ended = true;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof Abuse abuse) {
            traffic.count(abuse);
            terminal.write(new Output.Text(FAREWELL));
            terminal.flush();
            end(context, abuse.what() + "; closed");
        } else if (event instanceof Outbox.Overfull && context.channel().isOpen()) {
            trouble.report(terminal.peer().address(), "does not read what it is sent; closed");
            terminal.write(new Output.Text(TOO_SLOW));
            terminal.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || cause instanceof DecoderException && cause.getCause() instanceof IOException) {
            log.debug("The connection of {} broke: {}", terminal.peer().address(), cause.toString());
        } else {
            log.error("The connection of {} failed; closed", terminal.peer().address(), cause);
        }
        context.close();
    }

    /** The client's program speaks, which begins no session. */
    private void program(Input input) {
        if (receiver != null) {
            receiver.receive(input);
        }
    }

    private void openLate(ChannelHandlerContext context) {
        try {
            session();
        } catch (RuntimeException bug) {
            exceptionCaught(context, bug);
        }
    }

    private Sessions.Receiver session() {
        var open = receiver;
        if (open == null) {
            client = terminal.client();
            open = sessions.open(terminal);
            receiver = open;
        }
        return open;
    }

    private void end(ChannelHandlerContext context, String why) {
        if (context.channel().isOpen()) {
            trouble.report(terminal.peer().address(), why);
            context.close();
        }
    }
}
