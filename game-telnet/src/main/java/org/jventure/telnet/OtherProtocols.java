package org.jventure.telnet;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises by its first bytes a browser or a TLS client that has come to the wrong port, answers in its own tongue
 * and closes. Leaves the pipeline as soon as the bytes can be neither; none of them is lost.
 */
final class OtherProtocols extends ChannelInboundHandlerAdapter {

    private static final String EXPLANATION = "This is a telnet port, for playing with a MUD client.\n";

    private static final byte[] BAD_REQUEST = ("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: "
                    + EXPLANATION.length() + "\r\nConnection: close\r\n\r\n" + EXPLANATION)
            .getBytes(StandardCharsets.US_ASCII);

    /** RFC 8446 §6: a fatal alert, protocol_version. */
    private static final byte[] TLS_ALERT = {0x15, 3, 1, 0, 2, 2, 70};

    private static final List<Greeting> GREETINGS = List.of(
            new Greeting(new byte[] {0x16, 3}, TLS_ALERT),
            http("GET /"),
            http("HEAD /"),
            http("POST /"),
            http("PUT /"),
            http("OPTIONS "),
            http("CONNECT "),
            http("PRI * HTTP"));

    private final TroubleLog trouble;
    private final String address;
    private ByteBuf first = Unpooled.EMPTY_BUFFER;
    private boolean answered;

    OtherProtocols(TroubleLog trouble, String address) {
        this.trouble = trouble;
        this.address = address;
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
        } else if (GREETINGS.stream().noneMatch(g -> g.mayFollow(first))) {
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
        return GREETINGS.stream().filter(g -> g.begins(first)).findFirst().orElse(null);
    }

    private void answer(ChannelHandlerContext context, byte[] answer) {
        answered = true;
        trouble.report(address, "speaks another protocol; closed");
        context.writeAndFlush(Unpooled.wrappedBuffer(answer)).addListener(ChannelFutureListener.CLOSE);
    }

    private static Greeting http(String start) {
        return new Greeting(start.getBytes(StandardCharsets.US_ASCII), BAD_REQUEST);
    }

    private record Greeting(byte[] start, byte[] answer) {

        boolean begins(ByteBuf bytes) {
            return bytes.readableBytes() >= start.length && mayFollow(bytes);
        }

        /** Whether the bytes so far are how it begins. */
        boolean mayFollow(ByteBuf bytes) {
            int length = Math.min(start.length, bytes.readableBytes());
            for (int i = 0; i < length; i++) {
                if (bytes.getByte(bytes.readerIndex() + i) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
