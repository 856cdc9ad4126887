package org.jventure.telnet.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;
import org.jventure.telnet.codec.TelnetEvent.Verb;

class TelnetEncoderTest {

    @Test
    void aLineFeedLeavesAsCrLf() {
        assertThat(encoded(new Data(Wire.bytes("a\nb\n")))).isEqualTo("610d0a620d0a");
    }

    @Test
    void a255InTextIsDoubled() {
        assertThat(encoded(new Data(new byte[] {1, -1, 2}))).isEqualTo("01ffff02");
    }

    @Test
    void a255InASubnegotiationIsDoubled() {
        assertThat(encoded(new Subnegotiation(31, new byte[] {0, -1, 0, 40}))).isEqualTo("fffa1f00ffff0028fff0");
    }

    @Test
    void commandsAndNegotiationsAreBare() {
        assertThat(encoded(new Command(Telnet.GO_AHEAD))).isEqualTo("fff9");
        assertThat(encoded(new Negotiate(Verb.WILL, 1))).isEqualTo("fffb01");
    }

    private static String encoded(TelnetEvent event) {
        var channel = new EmbeddedChannel(new TelnetEncoder());
        channel.writeOutbound(event);
        ByteBuf bytes = channel.readOutbound();
        try {
            return ByteBufUtil.hexDump(bytes);
        } finally {
            bytes.release();
        }
    }
}
