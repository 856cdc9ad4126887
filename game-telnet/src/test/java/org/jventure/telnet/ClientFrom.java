package org.jventure.telnet;

import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** A connection from an address. */
final class ClientFrom extends EmbeddedChannel {

    private final InetSocketAddress address;

    private ClientFrom(String address, ChannelHandler handler) {
        super(false, false, handler);
        this.address = new InetSocketAddress(address, 4711);
    }

    static ClientFrom address(String address, ChannelHandler handler) {
        var client = new ClientFrom(address, handler);
        try {
            client.register();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return client;
    }

    @Override
    protected SocketAddress remoteAddress0() {
        return address;
    }
}
