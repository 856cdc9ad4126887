package org.jventure.telnet.gate;

import io.netty.channel.Channel;
import org.jventure.session.Peer;

/** What comes behind a gate. */
@FunctionalInterface
public interface Onward {

    /**
     * Adds handlers behind those that are there; called once, on the connection's event loop. They hear
     * {@code channelActive} after that.
     */
    void go(Channel channel, Peer peer);
}
