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
import java.util.concurrent.TimeUnit;
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
    private final Connections connections;
    private @Nullable Running running;

    TelnetServer(TelnetProperties settings, TelnetPipeline pipeline, Connections connections) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.connections = connections;
    }

    /** The port it listens on, also where the setting is 0; -1 while it does not run. */
    public synchronized int boundPort() {
        return running == null ? -1 : ((InetSocketAddress) running.listener.localAddress()).getPort();
    }

    /** Returns once the port is bound; throws {@link TelnetPortTakenException} if another program has it. */
    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        var loops = new MultiThreadIoEventLoopGroup(new DefaultThreadFactory("telnet"), NioIoHandler.newFactory());
        var bound = bootstrap(loops).bind(settings.address(), settings.port()).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw failure(bound.cause());
        }
        running = new Running(loops, bound.channel());
        log.info("Telnet listens on {} port {}", settings.address(), boundPort());
    }

    /** Accepts nobody any more, lets clients read what was sent to them for a moment, and closes them. */
    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.listener.close().awaitUninterruptibly();
        connections.closeAll(LAST_WORDS);
        running.loops
                .shutdownGracefully(QUIET_MILLIS, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(LAST_WORDS.toMillis());
        running = null;
        log.info("Telnet has stopped");
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1; // behind the farewell, which needs the connections
    }

    private ServerBootstrap bootstrap(EventLoopGroup loops) {
        int unread = Math.toIntExact(settings.maxUnread().toBytes());
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, settings.backlog())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(unread / 2, unread))
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, smallReads())
                .childHandler(pipeline);
    }

    private static AdaptiveRecvByteBufAllocator smallReads() {
        var allocator = new AdaptiveRecvByteBufAllocator(64, 512, LARGEST_READ);
        allocator.maxMessagesPerRead(READS_PER_TURN);
        return allocator;
    }

    private RuntimeException failure(Throwable cause) {
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return new TelnetPortTakenException(settings.port(), cause);
        }
        return new IllegalStateException(
                "Telnet cannot listen on %s port %d: %s"
                        .formatted(settings.address(), settings.port(), cause.getMessage()),
                cause);
    }

    private record Running(EventLoopGroup loops, Channel listener) {}
}
