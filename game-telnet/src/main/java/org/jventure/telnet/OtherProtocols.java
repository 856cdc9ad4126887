package org.jventure.telnet;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.Farewell;
import org.jventure.telnet.gate.Http;

/**
 * Recognises by its first bytes a browser or a TLS client that has come to the wrong port, answers in its own tongue
 * and closes. Leaves the pipeline as soon as the bytes can be neither; none of them is lost.
 */
final class OtherProtocols extends ChannelInboundHandlerAdapter {

    /** RFC 8446 §6: a fatal alert, protocol_version. */
    private static final byte[] TLS_ALERT = {0x15, 3, 1, 0, 2, 2, 70};

    /** How version 2 of the PROXY protocol begins. It is not waited for: somebody may just have pressed Enter. */
    private static final byte[] PROXY_2 = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};

    private static final byte[] NO_PROXY = ascii("This server does not take your word for where others come from.\r\n"
            + "Its operator can name you in jventure.telnet.proxies.\r\n");

    private final TroubleLog trouble;
    private final String address;
    private final List<Greeting> greetings;
    private ByteBuf first = Unpooled.EMPTY_BUFFER;
    private boolean answered;

    /** @param greetings what to know them by: see {@link #greetings} */
    OtherProtocols(TroubleLog trouble, String address, List<Greeting> greetings) {
        this.trouble = trouble;
        this.address = address;
        this.greetings = greetings;
    }

    /** The same for all connections of a port. {@code tlsPort} is where TLS is spoken; 0 if nowhere. */
    static List<Greeting> greetings(int tlsPort) {
        return greetings(tlsPort > 0 ? " TLS is spoken on port " + tlsPort + "." : "");
    }

    /** The same for the port for TLS, within TLS. */
    static List<Greeting> greetingsByTls() {
        return greetings("");
    }

    private static List<Greeting> greetings(String where) {
        var badRequest = ascii(Http.badRequest("This is a telnet port, for playing with a MUD client." + where));
        var alert = Unpooled.wrappedBuffer(TLS_ALERT, ascii("This port speaks plain telnet." + where + "\r\n"));
        var greetings = new ArrayList<Greeting>();
        greetings.add(new Greeting(new byte[] {0x16, 3}, ByteBufUtil.getBytes(alert)));
        for (var start : List.of("GET /", "HEAD /", "POST /", "PUT /", "OPTIONS ", "CONNECT ", "PRI * HTTP")) {
            greetings.add(new Greeting(ascii(start), badRequest));
        }
        for (var start : List.of("PROXY TCP4 ", "PROXY TCP6 ", "PROXY UNKNOWN")) {
            greetings.add(new Greeting(ascii(start), NO_PROXY));
        }
        greetings.add(new Greeting(PROXY_2, NO_PROXY));
        return List.copyOf(greetings);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (answered || !(message instanceof ByteBuf bytes)) {
            ReferenceCountUtil.release(message);
            return;
        }
        first = first.isReadable() ? Unpooled.wrappedBuffer(first, bytes) : bytes;
        var greeting = recognised();
        if (greeting != null) {
            answer(context, greeting.answer());
        } else if (greetings.stream().noneMatch(g -> g.mayFollow(first))) {
            context.pipeline().remove(this); // hands on what it holds
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        var held = first;
        first = Unpooled.EMPTY_BUFFER;
        if (held.isReadable() && !answered && context.channel().isActive()) {
            context.fireChannelRead(held);
        } else {
            held.release();
        }
    }

    private @Nullable Greeting recognised() {
        return greetings.stream().filter(g -> g.begins(first)).findFirst().orElse(null);
    }

    private void answer(ChannelHandlerContext context, byte[] answer) {
        answered = true;
        context.fireUserEventTriggered(Farewell.BEGUN);
        trouble.report(address, "speaks another protocol; closed");
        context.writeAndFlush(Unpooled.wrappedBuffer(answer)).addListener(ChannelFutureListener.CLOSE);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    record Greeting(byte[] start, byte[] answer) {

        boolean begins(ByteBuf bytes) {
            return bytes.readableBytes() >= start.length && mayFollow(bytes);
        }

        /** Whether the bytes so far are how it begins. */
        boolean mayFollow(ByteBuf bytes) {
            int length = Math.min(start.length, bytes.readableBytes());
            if (start[0] == '\r' && length < start.length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (bytes.getByte(bytes.readerIndex() + i) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
