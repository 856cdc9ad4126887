package org.jventure.telnet.option;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;

/** Feeds a {@link Negotiation} and sends what it says: all proposals at once, then one answer for each read. */
public final class Negotiator extends ChannelInboundHandlerAdapter {

    private final Negotiation negotiation;
    private boolean heard;

    public Negotiator(Negotiation negotiation) {
        this.negotiation = negotiation;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        negotiation.upward(context::fireChannelRead);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        negotiation.begin();
        context.flush();
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        switch (message) {
            case Negotiate negotiate -> {
                heard = true;
                negotiation.received(negotiate);
            }
            case Subnegotiation subnegotiation -> {
                heard = true;
                negotiation.received(subnegotiation);
            }
            default -> context.fireChannelRead(message);
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
}
