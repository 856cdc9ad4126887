package org.jventure.telnet.option;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.Farewell;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.TelnetEvent;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;

/**
 * The place of a {@link Negotiation} in its connection's pipeline: what concerns options ends here, and lets a client that
 * says too much of them wait; the rest goes on. Proposes first, but lets the other end speak for a moment: browsers do,
 * and could not read the answer to them behind what is proposed.
 */
public final class Negotiator extends ChannelInboundHandlerAdapter {

    private final Negotiation negotiation;
    private final Reading reading;
    private final Duration listenFirst;
    private @Nullable Ration ration;
    private boolean begun;
    private boolean heard;
    private boolean held;

    /** @param listenFirst how long nothing is proposed to who says nothing */
    public Negotiator(Negotiation negotiation, Reading reading, Duration listenFirst) {
        this.negotiation = negotiation;
        this.reading = reading;
        this.listenFirst = listenFirst;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        negotiation.upward(context::fireChannelRead);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (listenFirst.isZero()) {
            begin(context);
        } else {
            var patience = context.executor()
                    .schedule(() -> begin(context), listenFirst.toNanos(), TimeUnit.NANOSECONDS);
            context.channel().closeFuture().addListener(_ -> patience.cancel(false));
        }
        context.fireChannelActive();
    }

    private void begin(ChannelHandlerContext context) {
        if (!begun) {
            begun = true;
            negotiation.begin();
            context.flush();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        begin(context);
        if (message instanceof TelnetEvent event && concernsOptions(event)) {
            heard = true;
            ration(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean concernsOptions(TelnetEvent event) {
        switch (event) {
            case Negotiate negotiate -> negotiation.received(negotiate);
            case Subnegotiation subnegotiation -> negotiation.received(subnegotiation);
            case TelnetEvent.Data _, TelnetEvent.Command _ -> {
                return false;
            }
        }
        return true;
    }

    private void ration(ChannelHandlerContext context) {
        long now = context.executor().ticker().nanoTime();
        var left = ration;
        if (left == null) {
            left = new Ration(now);
            ration = left;
        }
        left.take(now);
        if (!held && left.untilNext(now) > 0) {
            held = true;
            reading.hold(Reading.Reason.OPTIONS, true);
            waitFor(context, left);
        }
    }

    private void waitFor(ChannelHandlerContext context, Ration left) {
        long wait = left.untilNext(context.executor().ticker().nanoTime());
        if (wait > 0) {
            var patience = context.executor().schedule(() -> waitFor(context, left), wait, TimeUnit.NANOSECONDS);
            context.channel().closeFuture().addListener(_ -> patience.cancel(false));
        } else {
            held = false;
            reading.hold(Reading.Reason.OPTIONS, false);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (heard) {
            heard = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == Farewell.BEGUN) {
            begun = true; // there is nothing left to agree on
        }
        super.userEventTriggered(context, event);
    }
}
