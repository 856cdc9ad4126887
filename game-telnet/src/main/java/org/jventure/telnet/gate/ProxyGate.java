package org.jventure.telnet.gate;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ProtocolDetectionState;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxyProtocolException;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.session.Peer;

/**
 * Takes a trusted proxy's word for where a connection comes from: the PROXY protocol of HAProxy, version 1 or 2, once, as
 * the first bytes. It must come: a header that may be left out could be made up by whoever the proxy lets through.
 */
final class ProxyGate extends Gate {

    /** Room for what cloud providers add; all of it is passed over but the word about TLS. */
    private static final int LONGEST_EXTRAS = 4096;

    private final boolean believesTls;
    private final Onward onward;

    private ProxyGate(Peer proxy, Duration patience, boolean believesTls, Consumer<String> trouble, Onward onward) {
        super(proxy, patience, trouble);
        this.believesTls = believesTls;
        this.onward = onward;
    }

    static void put(
            Channel channel, Peer proxy, Duration patience, boolean believesTls, Consumer<String> trouble, Onward onward) {
        channel.pipeline()
                .addLast("proxy-header", new Header())
                .addLast("proxy", new ProxyGate(proxy, patience, believesTls, trouble, onward));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HAProxyMessage header && !isDone()) {
            try {
                open(context, onward, comer(header));
            } finally {
                header.release();
            }
        } else {
            super.channelRead(context, message);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        turnAway(context, "is a proxy, but began without a PROXY header; closed",
                "You come from a proxy's address, and it has not said on whose behalf.\r\n");
    }

    @Override
    void late(ChannelHandlerContext context) {
        turnAway(context, "is a proxy, but sent no PROXY header in time; closed",
                "You come from a proxy's address, and it has not said on whose behalf.\r\n");
    }

    /** LOCAL is the proxy itself, which looks whether we are well. */
    private Peer comer(HAProxyMessage header) {
        if (header.command() == HAProxyCommand.LOCAL) {
            return peer();
        }
        var encrypted = believesTls
                && header.tlvs().stream().anyMatch(it -> it instanceof HAProxySSLTLV tls && tls.isPP2ClientSSL());
        var source = literal(header.sourceAddress());
        return source == null
                ? new Peer(peer().address(), peer().loopback(), encrypted, true)
                : new Peer(source.getHostAddress(), source.isLoopbackAddress(), encrypted, true);
    }

    private static @Nullable InetAddress literal(@Nullable String address) {
        try {
            return address == null ? null : InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException _) {
            return null; // a path: the proxy was reached by a socket of its own machine
        }
    }

    /** Closes without a word where it finds something else: so a look is taken before. */
    private static final class Header extends HAProxyMessageDecoder {

        private boolean refused;

        Header() {
            super(LONGEST_EXTRAS);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (refused) {
                ReferenceCountUtil.release(message);
            } else if (message instanceof ByteBuf bytes && bytes.readableBytes() > 0 && actualReadableBytes() == 0
                    && detectProtocol(bytes).state() == ProtocolDetectionState.INVALID) {
                refused = true;
                bytes.release();
                context.fireExceptionCaught(new HAProxyProtocolException());
            } else {
                super.channelRead(context, message);
            }
        }
    }
}
