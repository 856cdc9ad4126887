package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageEncoder;
import io.netty.handler.codec.haproxy.HAProxyProtocolVersion;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import io.netty.handler.codec.haproxy.HAProxyTLV;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.limit.Addresses;
import org.jventure.limit.Limits;
import org.jventure.session.Peer;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.gate.WaysIn;

/** Who comes through a proxy that the operator has named. */
class ProxyTest {

    private static final String PROXY = "10.0.0.7";
    private static final String V1 = "PROXY TCP4 192.0.2.9 192.0.2.1 40000 5555\r\n";

    private final EchoSessions sessions = new EchoSessions();
    private final List<EmbeddedChannel> clients = new ArrayList<>();

    @AfterEach
    void disconnect() {
        clients.forEach(EmbeddedChannel::finishAndReleaseAll);
    }

    @Test
    void itsWordIsTakenForWhereAConnectionComesFrom() {
        var client = connect(PROXY);

        Wire.receive(client, V1, "look\r\n");

        assertThat(peer()).isEqualTo(new Peer("192.0.2.9", false, false, true));
        assertThat(sessions.lines()).containsExactly("look");
    }

    @Test
    void bothVersionsMayArriveInPieces() {
        for (var header : List.of(V1.getBytes(StandardCharsets.US_ASCII), v2("192.0.2.9", "192.0.2.1"))) {
            var stream = Wire.bytes(header, "look\r\n");
            for (int cut = 0; cut <= stream.length; cut++) {
                var game = new EchoSessions();
                var client = ClientFrom.address(PROXY, TestPipeline.of(game, ways(false)));
                clients.add(client);
                client.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, 0, cut)));
                client.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, cut, stream.length)));
                assertThat(game.lines()).as("cut at %d", cut).containsExactly("look");
                assertThat(game.terminals.getFirst().peer().address()).isEqualTo("192.0.2.9");
            }
        }
    }

    @Test
    void theSixthVersionOfTheInternetIsKnown() {
        greet(connect(PROXY), "PROXY TCP6 2001:db8::9 2001:db8::1 40000 5555\r\n".getBytes(StandardCharsets.US_ASCII));
        greet(connect(PROXY), v2("2001:db8::7", "2001:db8::1"));

        assertThat(sessions.terminals).extracting(it -> it.peer().address())
                .containsExactly("2001:db8:0:0:0:0:0:9", "2001:db8:0:0:0:0:0:7");
    }

    @Test
    void whoSitsBesideTheProxyIsNotBesideTheServer() {
        greet(connect(PROXY), v2("127.0.0.1", "127.0.0.1"));

        assertThat(peer()).isEqualTo(new Peer("127.0.0.1", true, false, true));
    }

    @Test
    void aProxyThatLooksWhetherWeAreWellIsItself() {
        greet(connect(PROXY), bytes(new HAProxyMessage(
                HAProxyProtocolVersion.V2, HAProxyCommand.LOCAL, HAProxyProxiedProtocol.UNKNOWN, null, null, 0, 0)));

        assertThat(peer()).isEqualTo(new Peer(PROXY, false, false, false));
    }

    @Test
    void whoIsUnknownEvenToTheProxyHasTheProxysAddressAndNoneOfItsRights() {
        greet(connect("127.0.0.1"), "PROXY UNKNOWN\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(peer()).isEqualTo(new Peer("127.0.0.1", true, false, true));
    }

    @Test
    void whatElseItSaysIsPassedOver() {
        greet(connect(PROXY), v2("192.0.2.9", "192.0.2.1", tls(), new HAProxyTLV((byte) 0xea, Unpooled.copiedBuffer("vpce-1", StandardCharsets.US_ASCII))));

        assertThat(peer()).isEqualTo(new Peer("192.0.2.9", false, false, true));
    }

    @Test
    void itsWordOfTlsIsTakenWhereTheOperatorSaysSo() {
        var client = ClientFrom.address(PROXY, TestPipeline.of(sessions, ways(true)));
        clients.add(client);

        greet(client, v2("192.0.2.9", "192.0.2.1", tls()));

        assertThat(peer()).isEqualTo(new Peer("192.0.2.9", false, true, true));
    }

    @Test
    void itMustSayOnWhoseBehalfItComes() {
        var client = connect(PROXY);

        Wire.receive(client, "hello everybody\r\n");

        assertThat(Wire.sent(client)).isEqualTo("You come from a proxy's address, and it has not said on whose behalf.⏎");
        assertThat(client.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void itIsWaitedForSoLongAndNoLonger() {
        var client = connect(PROXY);
        client.freezeTime();
        Wire.receive(client, "PROXY TCP4 192.0.2.9 192.");

        client.advanceTimeBy(9_999, TimeUnit.MILLISECONDS);
        client.runScheduledPendingTasks();
        assertThat(client.isOpen()).isTrue();
        client.advanceTimeBy(2, TimeUnit.MILLISECONDS);
        client.runScheduledPendingTasks();

        assertThat(client.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void aHeaderWithoutEndIsNotKept() {
        var first = connect(PROXY);
        Wire.receive(first, "PROXY TCP4 " + "1".repeat(200));
        assertThat(first.isOpen()).isFalse();

        var header = v2("192.0.2.9", "192.0.2.1");
        header[14] = (byte) 0xff; // as long as a header can say that it is
        var second = connect(PROXY);
        Wire.receive(second, header, new byte[5000]);
        assertThat(second.isOpen()).isFalse();
    }

    @Test
    void nobodyElseIsBelieved() {
        var client = connect("10.0.1.7");

        Wire.receive(client, V1);

        assertThat(Wire.sent(client)).contains("does not take your word");
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void limitsCountWhoReallyComes() {
        var connections = new Connections(10, 1);
        var pipeline = TestPipeline.of(TestPipeline.SETTINGS, sessions, connections, Limits.none(), ways(false));
        var clients = List.of("192.0.2.9", "192.0.2.8", "192.0.2.9");
        for (var address : clients) {
            var client = ClientFrom.address(PROXY, pipeline);
            this.clients.add(client);
            Wire.receive(client, v2(address, "192.0.2.1"), "look\r\n");
        }

        assertThat(sessions.terminals).extracting(it -> it.peer().address()).containsExactly("192.0.2.9", "192.0.2.8");
        assertThat(Wire.sent(this.clients.getLast())).startsWith("Too many connections right now.");
        assertThat(this.clients.getLast().isOpen()).isFalse();
    }

    @Test
    void soManyMayWaitToSayWhoTheyAre() {
        var connections = new Connections(10, 10);
        for (int i = 0; i < Connections.MOST_UNNAMED; i++) {
            assertThat(connections.admitUnnamed(new EmbeddedChannel(io.netty.channel.DefaultChannelId.newInstance()))).isTrue();
        }
        var pipeline = TestPipeline.of(TestPipeline.SETTINGS, sessions, connections, Limits.none(), ways(false));

        var client = ClientFrom.address(PROXY, pipeline);

        assertThat(Wire.sent(client)).startsWith("Too many connections right now.");
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void whoHasSaidItWaitsNoMore() {
        var connections = new Connections(10_000, 10_000);
        var pipeline = TestPipeline.of(TestPipeline.SETTINGS, sessions, connections, Limits.none(), ways(false));
        var client = ClientFrom.address(PROXY, pipeline);
        clients.add(client);
        assertThat(connections.unnamed()).isEqualTo(1);

        greet(client, v2("192.0.2.9", "192.0.2.1"));
        ClientFrom.address(PROXY, pipeline).close();

        assertThat(connections.unnamed()).isZero();
    }

    private EmbeddedChannel connect(String address) {
        var client = ClientFrom.address(address, TestPipeline.of(sessions, ways(false)));
        clients.add(client);
        return client;
    }

    private static WaysIn ways(boolean believesTls) {
        return new WaysIn(
                Addresses.of(List.of("10.0.0.0/24", "127.0.0.1")), believesTls, Duration.ofSeconds(10), null, 0);
    }

    private Peer peer() {
        assertThat(sessions.terminals).hasSize(1);
        return sessions.terminals.getFirst().peer();
    }

    private static void greet(EmbeddedChannel client, byte[] header) {
        Wire.receive(client, header, "look\r\n");
    }

    private static HAProxyTLV tls() {
        return new HAProxySSLTLV(0, (byte) 1, List.of());
    }

    private static byte[] v2(String source, String destination, HAProxyTLV... extras) {
        var protocol = source.contains(":") ? HAProxyProxiedProtocol.TCP6 : HAProxyProxiedProtocol.TCP4;
        return bytes(new HAProxyMessage(
                HAProxyProtocolVersion.V2, HAProxyCommand.PROXY, protocol, source, destination, 40000, 5555,
                List.of(extras)));
    }

    private static byte[] bytes(HAProxyMessage message) {
        var encoder = new EmbeddedChannel(HAProxyMessageEncoder.INSTANCE);
        encoder.writeOutbound(message);
        ByteBuf out = encoder.readOutbound();
        try {
            return ByteBufUtil.getBytes(out);
        } finally {
            out.release();
            encoder.finishAndReleaseAll();
        }
    }
}
