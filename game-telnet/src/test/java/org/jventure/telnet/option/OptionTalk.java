package org.jventure.telnet.option;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Deflation;
import org.jventure.telnet.codec.LineAssembler;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.TelnetDecoder;
import org.jventure.telnet.codec.TelnetEncoder;
import org.jventure.telnet.codec.Wire;

/** A client that talks with our options over a stack without a session; it unpacks what we pack, as clients do. */
public final class OptionTalk {

    private static final byte[] MARK = Wire.bytes(Wire.IAC, Wire.SB, Wire.MCCP2, Wire.IAC, Wire.SE);

    final EmbeddedChannel channel = new EmbeddedChannel(false, false);
    final Negotiation negotiation;

    /** Lines and messages for the session, and abuse, in order. */
    final List<Object> heard = new ArrayList<>();

    private @Nullable Inflater inflater;

    public OptionTalk(List<TelnetOption> options) {
        negotiation = new Negotiation(channel, options);
        channel.pipeline()
                .addLast(
                        new Deflation(),
                        new TelnetEncoder(),
                        new TelnetDecoder(_ -> true, 65_536, 100),
                        new Negotiator(negotiation, new Reading(channel), Duration.ZERO),
                        new LineAssembler(Input.LONGEST_LINE),
                        new ProgramLines(negotiation),
                        new ChannelInboundHandlerAdapter() {
                            @Override
                            public void channelRead(ChannelHandlerContext context, Object message) {
                                heard.add(message);
                            }

                            @Override
                            public void userEventTriggered(ChannelHandlerContext context, Object event) {
                                heard.add(event);
                            }
                        });
        try {
            channel.register();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** With all options, behind our proposals. */
    public static OptionTalk begun() {
        var talk = new OptionTalk(StandardOptions.all());
        talk.answer();
        return talk;
    }

    /** The same, once somebody has signed in. */
    static OptionTalk playing() {
        var talk = begun();
        talk.play();
        return talk;
    }

    public EmbeddedChannel channel() {
        return channel;
    }

    public List<Object> heard() {
        return heard;
    }

    public ClientAbilities.ClientName client() {
        return negotiation.abilities().client();
    }

    /** The game speaks to the client's program. */
    public void tell(GmcpMessage message) {
        negotiation.tell(message);
        channel.flush();
    }

    public void tell(ClientFact fact) {
        negotiation.tell(fact);
        channel.flush();
    }

    /** What the client's program wants to know. */
    public Set<FactKind> wanted() {
        return negotiation.facts();
    }

    /** The client has signed in. */
    public void play() {
        negotiation.played();
    }

    public void hideInput() {
        EchoOption.hideInput(negotiation);
        channel.flush();
    }

    /** Sends the parts and answers what we said to them, readable. */
    public String answer(Object... parts) {
        if (parts.length > 0) {
            Wire.receive(channel, parts);
        }
        return Wire.show(received());
    }

    /** As {@link #answer}, with the bytes one by one. */
    public String answerCut(Object... parts) {
        for (byte b : Wire.bytes(parts)) {
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {b}));
        }
        return Wire.show(received());
    }

    /** All bytes sent since the last call, unpacked; the mark of the beginning of a packed stream stays among them. */
    public byte[] received() {
        var plain = new ByteArrayOutputStream();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            var bytes = new byte[piece.readableBytes()];
            piece.readBytes(bytes);
            piece.release();
            take(bytes, plain);
        }
        return plain.toByteArray();
    }

    /** The pieces that were handed to the socket since the last call, as they are. */
    public List<byte[]> pieces() {
        var pieces = new ArrayList<byte[]>();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            var bytes = new byte[piece.readableBytes()];
            piece.readBytes(bytes);
            piece.release();
            if (bytes.length > 0) {
                pieces.add(bytes);
            }
        }
        return pieces;
    }

    private void take(byte[] bytes, ByteArrayOutputStream plain) {
        if (inflater == null) {
            int mark = indexOf(bytes, MARK);
            int end = mark < 0 ? bytes.length : mark + MARK.length;
            plain.write(bytes, 0, end);
            if (mark >= 0) {
                inflater = new Inflater();
                unpack(bytes, end, plain);
            }
        } else {
            unpack(bytes, 0, plain);
        }
    }

    private void unpack(byte[] bytes, int from, ByteArrayOutputStream plain) {
        var open = inflater;
        if (open == null) {
            return;
        }
        try {
            open.setInput(bytes, from, bytes.length - from);
            var step = new byte[512];
            for (int n = open.inflate(step); n > 0; n = open.inflate(step)) {
                plain.write(step, 0, n);
            }
        } catch (DataFormatException e) {
            throw new AssertionError("What was packed can't be unpacked", e);
        }
        if (open.finished()) {
            int rest = open.getRemaining();
            inflater = null;
            var behind = new byte[rest];
            System.arraycopy(bytes, bytes.length - rest, behind, 0, rest);
            take(behind, plain);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
