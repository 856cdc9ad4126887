package org.jventure.admin.play;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jventure.kernel.SerialExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection's tasks in their order, on a borrowed thread while there are any. */
final class ConnectionExecutor implements SerialExecutor {

    private static final Logger log = LoggerFactory.getLogger(ConnectionExecutor.class);

    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    ConnectionExecutor(Executor threads, ScheduledExecutorService timer) {
        this.threads = threads;
        this.timer = timer;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            try {
                threads.execute(this::drain);
            } catch (RejectedExecutionException stopped) {
                log.debug("A task came after the end");
            }
        }
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        try {
            var wanted = new AtomicBoolean(true); // it may be due and wait for its turn when it is cancelled
            var planned = timer.schedule(() -> execute(() -> {
                if (wanted.get()) {
                    task.run();
                }
            }), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> {
                wanted.set(false);
                planned.cancel(false);
            };
        } catch (RejectedExecutionException stopped) {
            log.debug("A task came after the end");
            return () -> {};
        }
    }

    private void drain() {
        do {
            run(tasks.remove());
        } while (waiting.decrementAndGet() > 0);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error bug) { // an Error too: else the queue would stand still
            log.error("A task of a browser's session failed", bug);
        }
    }
}
