package org.jventure.telnet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.EnumMap;
import java.util.Map;
import org.jventure.telnet.codec.Abuse;

/** Counts the bytes of all connections for {@code jventure_telnet_bytes}, and what they are closed for. Shared by them; any thread. */
@Sharable
final class Traffic extends ChannelDuplexHandler {

    private final Counter in;
    private final Counter out;
    private final Map<Abuse, Counter> abuses = new EnumMap<>(Abuse.class);

    Traffic(MeterRegistry meters, Connections connections) {
        in = bytes(meters, "in");
        out = bytes(meters, "out");
        for (var abuse : Abuse.values()) {
            abuses.put(abuse, Counter.builder("jventure.telnet.abuse")
                    .description("Telnet connections closed for what they sent")
                    .tag("what", abuse.tag())
                    .register(meters));
        }
        Gauge.builder("jventure.telnet.connections", connections, Connections::count)
                .description("Open telnet connections")
                .register(meters);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            in.increment(bytes.readableBytes());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            out.increment(bytes.readableBytes());
        }
        context.write(message, promise);
    }

    /** A connection is closed for this. */
    void count(Abuse abuse) {
        var counter = abuses.get(abuse);
        if (counter != null) {
            counter.increment();
        }
    }

    private static Counter bytes(MeterRegistry meters, String direction) {
        return Counter.builder("jventure.telnet.bytes")
                .description("Bytes that telnet clients sent and were sent")
                .tag("direction", direction)
                .register(meters);
    }
}
