package org.jventure.telnet;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.Farewell;
import org.jventure.telnet.codec.Reading;

/**
 * Watches what waits for a client that does not read, next to the socket. Beyond the channel's high water mark chatter is
 * left out, which is the terminal's business, and nothing more is read; who lets it stand so for too long, or lets too
 * much wait all the same, is not listened to any more, and {@link Overfull}.
 */
final class Outbox extends ChannelDuplexHandler {

    /** The part of what may wait that chatter may take. */
    static final int CHATTERS_PART = 4;

    private final Reading reading;
    private final long most;
    private final Duration slowFor;
    private @Nullable Future<?> patience;
    private boolean overfull;

    /** The client does not read what it is sent: it should be told so and closed. Told once. */
    record Overfull() {}

    /** @param most bytes that may wait */
    Outbox(Reading reading, long most, Duration slowFor) {
        this.reading = reading;
        this.most = most;
        this.slowFor = slowFor;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        if (!overfull && waiting(context) > most) {
            tell(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            stopWaiting();
            reading.hold(Reading.Reason.UNREAD, false);
        } else {
            reading.hold(Reading.Reason.UNREAD, true);
            waitForIt(context);
        }
        context.fireChannelWritabilityChanged();
    }

    private void waitForIt(ChannelHandlerContext context) {
        if (patience == null && !overfull) {
            patience = context.executor().schedule(() -> tell(context), slowFor.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopWaiting();
    }

    private void tell(ChannelHandlerContext context) {
        if (!overfull) {
            overfull = true;
            stopWaiting();
            context.fireUserEventTriggered(Farewell.BEGUN); // at once: what the same read still asks for is not answered
            context.executor().execute(() -> context.fireUserEventTriggered(new Overfull())); // not amid what is written
        }
    }

    private void stopWaiting() {
        var waiting = patience;
        if (waiting != null) {
            waiting.cancel(false);
            patience = null;
        }
    }

    private static long waiting(ChannelHandlerContext context) {
        var channel = context.channel();
        return channel.isWritable()
                ? 0
                : channel.bytesBeforeWritable() + channel.config().getWriteBufferLowWaterMark();
    }
}
