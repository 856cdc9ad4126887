package org.jventure.telnet.gate;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.session.Peer;

/**
 * A handler that lets nothing through, not even {@code channelActive}, until it knows enough; then it is gone. It has a
 * limited time for that.
 */
abstract class Gate extends ChannelInboundHandlerAdapter {

    private final Peer peer;
    private final Duration patience;
    private final Consumer<String> trouble;
    private @Nullable Future<?> deadline;
    private boolean done;

    /** @param trouble takes a short sentence about the client, for the log */
    Gate(Peer peer, Duration patience, Consumer<String> trouble) {
        this.peer = peer;
        this.patience = patience;
        this.trouble = trouble;
    }

    /** Nothing has come that would open the gate, and time is up. */
    abstract void late(ChannelHandlerContext context);

    final Peer peer() {
        return peer;
    }

    final boolean isDone() {
        return done;
    }

    final Consumer<String> trouble() {
        return trouble;
    }

    final Duration patience() {
        return patience;
    }

    @Override
    public final void handlerAdded(ChannelHandlerContext context) {
        deadline = context.executor().schedule(
                () -> {
                    if (!done) {
                        late(context);
                    }
                },
                patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public final void handlerRemoved(ChannelHandlerContext context) {
        stopWaiting();
    }

    @Override
    public final void channelActive(ChannelHandlerContext context) {
        // who comes behind hears of it when the gate is open
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) {
        done = true;
        stopWaiting();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!done && !(cause instanceof IOException)) {
            trouble.accept("could not be served (" + cause + "); closed");
        }
        done = true;
        context.close();
    }

    final void open(ChannelHandlerContext context, Onward onward, Peer newPeer) {
        done = true;
        onward.go(context.channel(), newPeer);
        context.fireChannelActive();
        context.pipeline().remove(this);
    }

    /** Goes, but nothing behind it is told anything yet: another gate is in its place. */
    final void giveWay(ChannelHandlerContext context) {
        done = true;
        context.pipeline().remove(this);
    }

    /** Says the words, in whatever is spoken so far, and closes. */
    final void turnAway(ChannelHandlerContext context, String why, String words) {
        if (!done) {
            done = true;
            trouble.accept(why);
            context.writeAndFlush(Unpooled.copiedBuffer(words, StandardCharsets.US_ASCII))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void stopWaiting() {
        var waiting = deadline;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }
}
