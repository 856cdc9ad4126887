package org.jventure.telnet;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for telnet clients. The last thing that starts and the first that stops, so that whoever gets in finds the
 * game running. Starts again after a stop.
 */
public final class TelnetServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelnetServer.class);

    /** Small reads, and few at a turn, so that a client that floods us leaves time for the others. */
    private static final int LARGEST_READ = 4096;

    private static final int READS_PER_TURN = 4;
    private static final long QUIET_MILLIS = 50;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final TelnetProperties settings;
    private final ChannelHandler pipeline;
    private final @Nullable Encrypted encrypted;
    private final Connections connections;
    private volatile @Nullable Running running;

    /** The port for TLS, and what stands behind it. */
    record Encrypted(int port, ChannelHandler pipeline) {}

    /** @param encrypted null for none */
    TelnetServer(
            TelnetProperties settings, ChannelHandler pipeline, @Nullable Encrypted encrypted, Connections connections) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.encrypted = encrypted;
        this.connections = connections;
    }

    /** The port it listens on, also where the setting is 0; -1 while it does not run. */
    public int boundPort() {
        var now = running;
        return now == null ? -1 : port(now.plain());
    }

    /** The same for the port for TLS; -1 also if there is none. */
    public int boundTlsPort() {
        var now = running;
        return now == null || now.encrypted() == null ? -1 : port(now.encrypted());
    }

    /** Returns once the ports are bound; throws {@link TelnetPortTakenException} if another program has one. */
    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        var loops = new MultiThreadIoEventLoopGroup(new DefaultThreadFactory("telnet"), NioIoHandler.newFactory());
        try {
            var plain = bind(loops, pipeline, settings.port());
            var tls = encrypted == null ? null : bind(loops, encrypted.pipeline(), encrypted.port());
            running = new Running(loops, plain, tls);
        } catch (RuntimeException e) {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw e;
        }
        log.info("Telnet listens on {} port {}", settings.address(), boundPort());
        if (encrypted != null) {
            log.info("Telnet over TLS listens on {} port {}", settings.address(), boundTlsPort());
        }
    }

    /** Accepts nobody any more, lets clients read what was sent to them for a moment, and closes them. */
    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.listeners().forEach(it -> it.close().awaitUninterruptibly());
        connections.closeAll(LAST_WORDS);
        running.loops
                .shutdownGracefully(QUIET_MILLIS, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(LAST_WORDS.toMillis());
        running = null;
        log.info("Telnet has stopped");
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1; // behind the farewell, which needs the connections
    }

    private Channel bind(EventLoopGroup loops, ChannelHandler behind, int port) {
        var bound = bootstrap(loops, behind).bind(settings.address(), port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw failure(port, bound.cause());
        }
        return bound.channel();
    }

    private ServerBootstrap bootstrap(EventLoopGroup loops, ChannelHandler behind) {
        int chatter = Math.toIntExact(settings.maxUnread().toBytes() / Outbox.CHATTERS_PART);
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, settings.backlog())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(chatter / 2, chatter))
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, smallReads())
                .childHandler(behind);
    }

    private static AdaptiveRecvByteBufAllocator smallReads() {
        var allocator = new AdaptiveRecvByteBufAllocator(64, 512, LARGEST_READ);
        allocator.maxMessagesPerRead(READS_PER_TURN);
        return allocator;
    }

    private RuntimeException failure(int port, Throwable cause) {
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return new TelnetPortTakenException(port, cause);
        }
        return new IllegalStateException(
                "Telnet cannot listen on %s port %d: %s".formatted(settings.address(), port, cause.getMessage()), cause);
    }

    private static int port(Channel listener) {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    private record Running(EventLoopGroup loops, Channel plain, @Nullable Channel encrypted) {

        Stream<Channel> listeners() {
            return Stream.of(plain, encrypted).filter(Objects::nonNull);
        }
    }
}
