package org.jventure.telnet.codec;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;

/** A decoder alone, and what it said; neighbouring data is joined, for its cuts mean nothing. */
final class DecoderFixture extends ChannelInboundHandlerAdapter {

    private final List<String> events = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private final EmbeddedChannel channel = new EmbeddedChannel(new TelnetDecoder(_ -> true, 65_536, 100), this);

    DecoderFixture receive(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        return this;
    }

    List<String> events() {
        endData();
        return List.copyOf(events);
    }

    static List<String> decode(Object... parts) {
        return new DecoderFixture().receive(Wire.bytes(parts)).events();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        switch ((TelnetEvent) message) {
            case Data(var bytes) -> {
                for (byte b : bytes) {
                    data.append((char) (b & 0xff));
                }
            }
            case Command(var code) -> add("command " + code);
            case Negotiate(var verb, var option) -> add(verb + " " + option);
            case Subnegotiation(var option, var payload) ->
                add("sub " + option + " " + (payload.length > 20 ? payload.length + " bytes" : unsigned(payload)));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        add(event.toString());
    }

    private void add(String event) {
        endData();
        events.add(event);
    }

    private void endData() {
        if (!data.isEmpty()) {
            events.add("data " + data);
            data.setLength(0);
        }
    }

    private static String unsigned(byte[] payload) {
        var numbers = new int[payload.length];
        Arrays.setAll(numbers, i -> payload[i] & 0xff);
        return Arrays.toString(numbers);
    }
}
