package org.jventure.telnet;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jventure.limit.Addresses;

/** Who is connected: counts all, and each address, and says when there are enough. Any thread. */
final class Connections {

    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    /** Connections of proxies that may wait for a header, for the whole node. */
    static final int MOST_UNNAMED = 1000;

    private final Set<Channel> unnamed = ConcurrentHashMap.newKeySet();

    Connections(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    int count() {
        return count.get();
    }

    int unnamed() {
        return unnamed.size();
    }

    /**
     * Counts the connection of a proxy that has yet to say on whose behalf it comes, until it is admitted or closes; or
     * answers false and does not count it.
     */
    boolean admitUnnamed(Channel channel) {
        if (unnamed.size() >= MOST_UNNAMED) {
            return false;
        }
        unnamed.add(channel);
        channels.add(channel);
        channel.closeFuture().addListener(_ -> unnamed.remove(channel));
        return true;
    }

    /**
     * Counts the connection until it closes, or answers false and does not count it. Who is trusted is let in whatever the
     * count. An IPv6 network of 64 bits is one address.
     */
    boolean admit(String address, boolean trusted, Channel channel) {
        unnamed.remove(channel);
        if (count.incrementAndGet() > most && !trusted) {
            count.decrementAndGet();
            return false;
        }
        var counted = Addresses.counted(address);
        if (byAddress.merge(counted, 1, Integer::sum) > mostPerAddress && !trusted) {
            forget(counted);
            return false;
        }
        channels.add(channel);
        channel.closeFuture().addListener(_ -> forget(counted));
        return true;
    }

    /** Closes all as soon as they have read what was sent to them, or when their time is up. Blocks so long. */
    void closeAll(Duration patience) {
        for (var channel : channels) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
        channels.newCloseFuture().awaitUninterruptibly(patience.toMillis());
        channels.close().awaitUninterruptibly(patience.toMillis());
    }

    private void forget(String address) {
        byAddress.computeIfPresent(address, (_, connected) -> connected == 1 ? null : connected - 1);
        count.decrementAndGet();
    }
}
