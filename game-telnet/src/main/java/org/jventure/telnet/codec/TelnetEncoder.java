package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;

/** Turns {@link TelnetEvent}s into bytes: 255 is doubled everywhere, and a line feed in data becomes CR LF. */
public final class TelnetEncoder extends MessageToByteEncoder<TelnetEvent> {

    public TelnetEncoder() {
        super(TelnetEvent.class);
    }

    @Override
    protected void encode(ChannelHandlerContext context, TelnetEvent event, ByteBuf out) {
        switch (event) {
            case Data(var bytes) -> text(bytes, out);
            case Command(var code) -> out.writeByte(Telnet.IAC).writeByte(code);
            case Negotiate(var verb, var option) ->
                out.writeByte(Telnet.IAC).writeByte(verb.code()).writeByte(option);
            case Subnegotiation(var option, var payload) -> {
                out.writeByte(Telnet.IAC).writeByte(Telnet.SB);
                doubled(option, out);
                for (byte b : payload) {
                    doubled(b & 0xff, out);
                }
                out.writeByte(Telnet.IAC).writeByte(Telnet.SE);
            }
        }
    }

    private static void text(byte[] bytes, ByteBuf out) {
        for (byte b : bytes) {
            if (b == '\n') {
                out.writeByte('\r');
            }
            doubled(b & 0xff, out);
        }
    }

    private static void doubled(int b, ByteBuf out) {
        out.writeByte(b);
        if (b == Telnet.IAC) {
            out.writeByte(b);
        }
    }
}
