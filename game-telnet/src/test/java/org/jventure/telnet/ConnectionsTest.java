package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.jventure.telnet.codec.Wire;

class ConnectionsTest {

    @Test
    void anAddressHasItsShareAndNoMore() {
        var connections = new Connections(10, 2);
        var first = new EmbeddedChannel();

        assertThat(connections.admit("192.0.2.1", false, first)).isTrue();
        assertThat(connections.admit("192.0.2.1", false, new EmbeddedChannel())).isTrue();
        assertThat(connections.admit("192.0.2.1", false, new EmbeddedChannel())).isFalse();
        assertThat(connections.admit("192.0.2.2", false, new EmbeddedChannel())).isTrue();
        assertThat(connections.count()).isEqualTo(3);

        first.close();
        assertThat(connections.admit("192.0.2.1", false, new EmbeddedChannel())).isTrue();
    }

    @Test
    void anIPv6NetworkIsOneAddress() {
        var connections = new Connections(10, 1);

        assertThat(connections.admit("2001:db8::1", false, new EmbeddedChannel())).isTrue();
        assertThat(connections.admit("2001:db8::2", false, new EmbeddedChannel())).isFalse();
        assertThat(connections.admit("2001:db8:0:1::2", false, new EmbeddedChannel())).isTrue();
    }

    @Test
    void whoIsTrustedGetsInAboveAllNumbers() {
        var connections = new Connections(1, 1);
        connections.admit("192.0.2.1", true, new EmbeddedChannel());

        assertThat(connections.admit("192.0.2.1", true, new EmbeddedChannel())).isTrue();
        assertThat(connections.admit("192.0.2.2", false, new EmbeddedChannel())).isFalse();
        assertThat(connections.count()).isEqualTo(2);
    }

    @Test
    void whoIsOneTooManyIsToldSo() {
        var full = new Connections(1, 1);
        full.admit("192.0.2.1", false, new EmbeddedChannel());
        var sessions = new EchoSessions();

        var channel = new EmbeddedChannel(TestPipeline.of(TestPipeline.SETTINGS, sessions, full));

        assertThat(Wire.sent(channel)).isEqualTo("Too many connections right now. Please try again in a little while.⏎");
        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
        assertThat(full.count()).isEqualTo(1);
    }
}
