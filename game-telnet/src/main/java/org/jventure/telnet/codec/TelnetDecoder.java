package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayOutputStream;
import java.util.function.IntPredicate;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;
import org.jventure.telnet.codec.TelnetEvent.Verb;

/**
 * Turns bytes into {@link TelnetEvent}s, whatever pieces they come in. Memory is bounded: a subnegotiation that is too
 * long is skipped, one that never ends is reported as {@link Abuse} and nothing follows. A subnegotiation that another
 * command cuts short is dropped, for half of it may mean something else, and the command counts. Behind
 * {@link Compression#UNPACK_INPUT} the bytes are unpacked first, up to the end of the packed stream, and no read may
 * become more than the limits allow, however many streams it holds.
 */
public final class TelnetDecoder extends SimpleChannelInboundHandler<ByteBuf> {

    /** The longest subnegotiation that is kept, in bytes. */
    public static final int LONGEST_SUBNEGOTIATION = 8 * 1024;

    /** The bytes of one subnegotiation after which its end is no longer waited for. */
    static final int PATIENCE = 64 * 1024;

    /** A buffer of more bytes than this is not kept for the next subnegotiation. */
    private static final int WORTH_KEEPING = 256;

    /** Packed streams that one connection may begin, one behind the other: each costs us much and the client few bytes. */
    static final int MOST_BEGINNINGS = 4;

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

    private final IntPredicate wanted;
    private final Inflation.Limits unpacking;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(0);
    private ByteArrayOutputStream payload = new ByteArrayOutputStream(0);
    private @Nullable Inflation inflation;
    private State state = State.DATA;
    private Verb verb = Verb.WONT;
    private int option = NO_OPTION;
    private int swallowed;
    private long allowed;
    private int begun;

    /**
     * @param wanted       options whose subnegotiations are of any use; others are skipped without being kept
     * @param mostUnpacked bytes that one read may become when it is unpacked
     * @param ratio        times itself that it may become
     */
    public TelnetDecoder(IntPredicate wanted, int mostUnpacked, int ratio) {
        this.wanted = wanted;
        this.unpacking = new Inflation.Limits(mostUnpacked, ratio);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        allowed = unpacking.of(bytes.readableBytes());
        while (bytes.isReadable() && state != State.DEAF) {
            var open = inflation;
            if (open == null) {
                accept(context, bytes.readUnsignedByte());
            } else {
                unpack(context, open, bytes);
            }
        }
        fireData(context);
    }

    /** Takes all of the bytes, or those up to the end of the packed stream. */
    private void unpack(ChannelHandlerContext context, Inflation open, ByteBuf bytes) {
        try {
            int length;
            do {
                length = open.next(bytes);
                allowed -= length;
                if (allowed < 0) {
                    giveUp(context, Abuse.BOMB);
                }
                for (int i = 0; i < length && state != State.DEAF; i++) {
                    accept(context, open.plain()[i] & 0xff);
                }
                fireData(context);
            } while (length > 0 && state != State.DEAF);
            if (open.isFinished()) {
                stopUnpacking();
            }
        } catch (DataFormatException broken) {
            giveUp(context, Abuse.BROKEN_STREAM);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == Farewell.BEGUN) {
            state = State.DEAF;
            forgetPayload();
            super.userEventTriggered(context, event);
        } else if (event != Compression.UNPACK_INPUT) {
            super.userEventTriggered(context, event);
        } else if (inflation == null && ++begun > MOST_BEGINNINGS) {
            giveUp(context, Abuse.RESTLESS_PACKING);
        } else if (inflation == null) {
            inflation = new Inflation();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopUnpacking();
    }

    private void stopUnpacking() {
        if (inflation != null) {
            inflation.close();
            inflation = null;
        }
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
        } else if (code >= Telnet.LOWEST_COMMAND && code != Telnet.SE && code != Telnet.NO_OPERATION) {
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
            giveUp(context, Abuse.ENDLESS_SUBNEGOTIATION);
        } else if (swallowed <= LONGEST_SUBNEGOTIATION && wanted.test(option)) {
            payload.write(b);
        }
    }

    private void giveUp(ChannelHandlerContext context, Abuse abuse) {
        state = State.DEAF;
        forgetPayload();
        fireData(context);
        context.fireUserEventTriggered(abuse);
    }

    private void endSubnegotiation(ChannelHandlerContext context) {
        if (option != NO_OPTION && swallowed <= LONGEST_SUBNEGOTIATION && wanted.test(option)) {
            var received = payload.toByteArray();
            forgetPayload();
            fire(context, new Subnegotiation(option, received));
        } else {
            forgetPayload();
        }
    }

    private void forgetPayload() {
        if (payload.size() > WORTH_KEEPING) {
            payload = new ByteArrayOutputStream(0);
        } else {
            payload.reset();
        }
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
