package org.jventure.telnet.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What means nothing costs no memory, however much of it comes. */
class HostileBytesTest {

    private static final int MUCH = 1 << 20;

    static Stream<byte[]> worthless() {
        return Stream.of(
                repeated(Wire.IAC, Wire.SB, 77, 1, 2, 3, Wire.IAC, Wire.SE),
                repeated(Wire.IAC, Wire.SB, Wire.IAC, Wire.SE),
                repeated(Wire.IAC, 241),
                repeated(Wire.IAC, Wire.SE),
                repeated(Wire.IAC, 7));
    }

    @ParameterizedTest
    @MethodSource("worthless")
    void nothingIsAllocatedForIt(byte[] bytes) {
        var channel = new EmbeddedChannel(new TelnetDecoder(code -> code == Wire.TTYPE, 65_536, 100));
        read(channel, bytes); // everything is loaded and grown

        long before = allocated();
        read(channel, bytes);
        long used = allocated() - before;

        assertThat(used).isLessThan(MUCH / 16);
        assertThat(channel.<Object>readInbound()).isNull();
    }

    private static void read(EmbeddedChannel channel, byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] repeated(int... pattern) {
        var bytes = new byte[MUCH / pattern.length * pattern.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pattern[i % pattern.length];
        }
        return bytes;
    }
}
