package org.jventure.telnet;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jventure.telnet.codec.Telnet;
import org.jventure.telnet.codec.TelnetEvent.Command;

/** Says IAC NOP when nothing else has been sent for a while, so that routers on the way don't forget the connection. */
final class KeepAlive extends IdleStateHandler {

    /** @param after silence of ours; 0 for never */
    KeepAlive(Duration after) {
        super(0, after.toNanos(), 0, TimeUnit.NANOSECONDS);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        context.writeAndFlush(new Command(Telnet.NO_OPERATION));
    }
}
