package org.jventure.telnet.option;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jventure.session.Input;

/** Keeps from the session what comes as a line but is said by a program: answers to MXP, and the question of MSSP. */
public final class ProgramLines extends ChannelInboundHandlerAdapter {

    private final Negotiation negotiation;

    public ProgramLines(Negotiation negotiation) {
        this.negotiation = negotiation;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof Input.Line(var text) && negotiation.takes(text)) {
            context.flush();
        } else {
            context.fireChannelRead(message);
        }
    }
}
