package org.jventure.telnet.terminal;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jventure.kernel.SerialExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of a connection as the session sees it. Outlives the connection; ends when the listener stops. */
final class EventLoopExecutor implements SerialExecutor {

    private static final Logger log = LoggerFactory.getLogger(EventLoopExecutor.class);
    private static final Runnable NOTHING = () -> {};

    private final EventLoop loop;

    EventLoopExecutor(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(Runnable task) {
        try {
            loop.execute(() -> run(task));
        } catch (RejectedExecutionException stopped) {
            log.debug("A task came after the listener had stopped");
        }
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        try {
            Future<?> planned = loop.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException stopped) {
            log.debug("A task came after the listener had stopped");
            return NOTHING;
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            log.error("A task of a session failed", bug);
        } catch (StackOverflowError bug) {
            log.error("A task of a session failed: {}, at {}", bug.toString(), bug.getStackTrace()[0]); // not all of it
        }
    }
}
