package org.jventure.telnet.gate;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jventure.session.Peer;

/** The port for TLS: whoever begins otherwise is told so, in plain words. */
final class TlsGate extends Gate {

    private static final int HANDSHAKE = 0x16; // RFC 8446 §5.1

    private final Certificates certificates;
    private final Onward onward;
    private final String words;

    private TlsGate(
            Peer peer, Duration patience, Certificates certificates, String words, Consumer<String> trouble, Onward onward) {
        super(peer, patience, trouble);
        this.certificates = certificates;
        this.words = words;
        this.onward = onward;
    }

    static void put(
            Channel channel,
            Peer peer,
            Duration patience,
            Certificates certificates,
            int plainPort,
            Consumer<String> trouble,
            Onward onward) {
        var words = "This port speaks TLS only." + (plainPort > 0 ? " For plain telnet take port " + plainPort + "." : "");
        channel.pipeline().addLast("tls-only", new TlsGate(peer, patience, certificates, words, trouble, onward));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isDone() || !(message instanceof ByteBuf bytes) || !bytes.isReadable()) {
            ReferenceCountUtil.release(message);
        } else if (bytes.getByte(bytes.readerIndex()) == HANDSHAKE) {
            shakeHands(context, bytes);
        } else {
            answer(context, bytes.toString(StandardCharsets.US_ASCII));
            bytes.release();
        }
    }

    private void shakeHands(ChannelHandlerContext context, ByteBuf bytes) {
        SslHandler tls;
        try {
            tls = certificates.handler(patience());
        } catch (RuntimeException unusable) {
            bytes.release();
            throw unusable;
        }
        context.pipeline()
                .addAfter(context.name(), "encrypted", new HandshakeGate(peer(), patience(), trouble(), onward))
                .addAfter(context.name(), "tls", tls);
        context.fireChannelRead(bytes);
        giveWay(context);
    }

    /** Many clients say nothing before they are spoken to. */
    @Override
    void late(ChannelHandlerContext context) {
        turnAway(context, "said nothing on the port for TLS; closed", words + "\r\n");
    }

    private void answer(ChannelHandlerContext context, String said) {
        boolean http = said.contains(" HTTP/1.");
        turnAway(context, "speaks no TLS on the port for it; closed", http ? Http.badRequest(words) : words + "\r\n");
    }
}
