package org.jventure.telnet.gate;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.time.Duration;
import java.util.function.Consumer;
import org.jventure.session.Peer;

/** Waits for the end of a TLS handshake; what comes behind is encrypted. */
final class HandshakeGate extends Gate {

    private final Onward onward;

    HandshakeGate(Peer peer, Duration patience, Consumer<String> trouble, Onward onward) {
        super(peer, patience, trouble);
        this.onward = onward;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && !isDone()) {
            if (handshake.isSuccess()) {
                open(context, onward, new Peer(peer().address(), peer().loopback(), true, peer().forwarded()));
            } else {
                late(context);
            }
        }
    }

    @Override
    void late(ChannelHandlerContext context) {
        trouble().accept("did not finish the TLS handshake; closed");
        context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close(); // the event of the failed handshake has come or comes, and is reported once
    }
}
