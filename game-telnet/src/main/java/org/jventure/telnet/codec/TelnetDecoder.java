package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;
import org.jventure.telnet.codec.TelnetEvent.Verb;

/**
 * Turns bytes into {@link TelnetEvent}s, whatever pieces they come in. Memory is bounded: a subnegotiation that is too
 * long is skipped, one that never ends is reported as {@link Abuse} and nothing follows. A subnegotiation that another
 * command cuts short is dropped, for half of it may mean something else, and the command counts.
 */
public final class TelnetDecoder extends SimpleChannelInboundHandler<ByteBuf> {

    /** The longest subnegotiation that is kept, in bytes. */
    static final int LONGEST_SUBNEGOTIATION = 8 * 1024;

    /** The bytes of one subnegotiation after which its end is no longer waited for. */
    static final int PATIENCE = 64 * 1024;

    private static final int NO_OPTION = -1;

    private enum State {
        DATA,
        IAC,
        NEGOTIATE,
        SB_OPTION,
        SB,
        SB_IAC,
        DEAF
    }

    private final ByteArrayOutputStream data = new ByteArrayOutputStream(0);
    private ByteArrayOutputStream payload = new ByteArrayOutputStream(0);
    private State state = State.DATA;
    private Verb verb = Verb.WONT;
    private int option = NO_OPTION;
    private int swallowed;

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        while (bytes.isReadable()) {
            accept(context, bytes.readUnsignedByte());
        }
        fireData(context);
    }

    private void accept(ChannelHandlerContext context, int b) {
        switch (state) {
            case DATA -> text(b);
            case IAC -> command(context, b);
            case NEGOTIATE -> negotiate(context, b);
            case SB_OPTION -> option(b);
            case SB -> payload(context, b);
            case SB_IAC -> payloadCommand(context, b);
            case DEAF -> {}
        }
    }

    private void text(int b) {
        if (b == Telnet.IAC) {
            state = State.IAC;
        } else {
            data.write(b);
        }
    }

    private void command(ChannelHandlerContext context, int code) {
        state = State.DATA;
        @Nullable Verb spoken = Verb.of(code);
        if (spoken != null) {
            verb = spoken;
            state = State.NEGOTIATE;
        } else if (code == Telnet.IAC) {
            data.write(Telnet.IAC);
        } else if (code == Telnet.SB) {
            state = State.SB_OPTION;
            swallowed = 0;
        } else if (code >= Telnet.LOWEST_COMMAND && code != Telnet.SE) {
            fire(context, new Command(code));
        }
    }

    private void negotiate(ChannelHandlerContext context, int about) {
        state = State.DATA;
        fire(context, new Negotiate(verb, about));
    }

    private void option(int b) {
        option = b == Telnet.IAC ? NO_OPTION : b;
        state = b == Telnet.IAC ? State.SB_IAC : State.SB;
    }

    private void payload(ChannelHandlerContext context, int b) {
        if (b == Telnet.IAC) {
            state = State.SB_IAC;
        } else {
            keep(context, b);
        }
    }

    private void payloadCommand(ChannelHandlerContext context, int b) {
        switch (b) {
            case Telnet.IAC -> {
                state = State.SB;
                escaped(context);
            }
            case Telnet.SE -> {
                state = State.DATA;
                endSubnegotiation(context);
            }
            default -> {
                forgetPayload();
                command(context, b);
            }
        }
    }

    private void escaped(ChannelHandlerContext context) {
        if (option == NO_OPTION) {
            option = Telnet.IAC;
        } else {
            keep(context, Telnet.IAC);
        }
    }

    private void keep(ChannelHandlerContext context, int b) {
        swallowed++;
        if (swallowed > PATIENCE) {
            state = State.DEAF;
            forgetPayload();
            fireData(context);
            context.fireUserEventTriggered(new Abuse("sent a subnegotiation without an end"));
        } else if (swallowed <= LONGEST_SUBNEGOTIATION) {
            payload.write(b);
        }
    }

    private void endSubnegotiation(ChannelHandlerContext context) {
        var received = payload.toByteArray();
        forgetPayload();
        if (option != NO_OPTION && swallowed <= LONGEST_SUBNEGOTIATION) {
            fire(context, new Subnegotiation(option, received));
        }
    }

    private void forgetPayload() {
        payload = new ByteArrayOutputStream(0);
    }

    private void fire(ChannelHandlerContext context, TelnetEvent event) {
        fireData(context);
        context.fireChannelRead(event);
    }

    private void fireData(ChannelHandlerContext context) {
        if (data.size() > 0) {
            var bytes = data.toByteArray();
            data.reset();
            context.fireChannelRead(new Data(bytes));
        }
    }
}
