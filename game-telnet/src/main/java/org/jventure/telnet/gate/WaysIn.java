package org.jventure.telnet.gate;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.jventure.limit.Addresses;
import org.jventure.session.Peer;

/**
 * The gates of one port.
 *
 * @param proxies      who must say, and is believed, on whose behalf it comes
 * @param believesTls  whether a proxy is believed, too, that it was spoken to by TLS
 * @param within       how long each gate waits
 * @param certificates null for a port without TLS
 * @param plainPort    where those who come without TLS should go; 0 if nowhere
 */
public record WaysIn(
        Addresses proxies, boolean believesTls, Duration within, @Nullable Certificates certificates, int plainPort) {

    /** A port without any gate. */
    public static WaysIn open() {
        return new WaysIn(Addresses.none(), false, Duration.ofSeconds(10), null, 0);
    }

    /** Whether what is behind the gates is encrypted. */
    public boolean isEncrypted() {
        return certificates != null;
    }

    /** Whether it has to say first on whose behalf it comes. */
    public boolean waitsForProxy(Peer peer) {
        return proxies.hold(peer.address());
    }

    /** Finds out who it is. */
    public void identify(Channel channel, Peer peer, BiConsumer<String, String> trouble, Onward onward) {
        if (waitsForProxy(peer)) {
            ProxyGate.put(channel, peer, within, believesTls, what -> trouble.accept(peer.address(), what), onward);
        } else {
            onward.go(channel, peer);
        }
    }

    /** Has the line encrypted, if that is what the port is for. */
    public void secure(Channel channel, Peer peer, BiConsumer<String, String> trouble, Onward onward) {
        var tls = certificates;
        if (tls == null) {
            onward.go(channel, peer);
        } else {
            TlsGate.put(channel, peer, within, tls, plainPort, what -> trouble.accept(peer.address(), what), onward);
        }
    }
}
