package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.limit.Addresses;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.gate.Certificates;
import org.jventure.telnet.gate.SelfSigned;
import org.jventure.telnet.gate.WaysIn;

/** Who has been shown the door, and goes on sending without reading the answer, costs next to nothing. */
class HostileBytesTest {

    private static final int CHUNK = 4096;
    private static final int CHUNKS = 2000;
    private static final double BYTES_FOR_EACH = 0.2; // what the test itself takes for a chunk

    @TempDir
    private Path folder;

    private final EchoSessions sessions = new EchoSessions();

    @Test
    void whoIsOneTooMany() {
        var full = new Connections(0, 1);

        floodsInVain(TestPipeline.of(TestPipeline.SETTINGS, sessions, full), "hello");
    }

    @Test
    void aBrowserAtTheWrongPort() {
        floodsInVain(TestPipeline.of(sessions), "POST / HTTP/1.1\r\n");
    }

    @Test
    void plainTelnetAtThePortForTls() {
        var certificates = new Certificates(new SelfSigned(folder).bundle(Instant.now()));

        floodsInVain(TestPipeline.of(sessions, ways(Addresses.none(), certificates)), "hello");
    }

    @Test
    void whoComesFromAProxyWithoutItsWord() {
        floodsInVain(TestPipeline.of(sessions, ways(Addresses.of(List.of("192.0.2.1")), null)), "hello everybody");
    }

    private void floodsInVain(ChannelHandler pipeline, String first) {
        var client = ClientFrom.address("192.0.2.1", new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new Deaf(), pipeline);
            }
        });
        Wire.receive(client, first);
        flood(client, 200); // classes are loaded
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        flood(client, CHUNKS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat((double) allocated / CHUNK / CHUNKS).isLessThan(BYTES_FOR_EACH);
        assertThat(sessions.terminals).isEmpty();
    }

    private static void flood(EmbeddedChannel client, int chunks) {
        ByteBuf bytes = Unpooled.directBuffer(CHUNK).writeZero(CHUNK);
        for (int i = 0; i < chunks; i++) {
            client.writeInbound(bytes.retainedSlice());
        }
        assertThat(bytes.refCnt()).isEqualTo(1); // nobody has kept any
        bytes.release();
    }

    private static WaysIn ways(Addresses proxies, Certificates certificates) {
        return new WaysIn(proxies, false, Duration.ofSeconds(10), certificates, 5555);
    }

    /** A client that does not read: nothing that is written ever leaves, so the connection stays. */
    private static final class Deaf extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            ReferenceCountUtil.release(message);
        }
    }
}
