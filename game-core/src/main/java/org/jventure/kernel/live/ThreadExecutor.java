package org.jventure.kernel.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.SerialExecutor;

/** A serial executor with a thread of its own. */
public final class ThreadExecutor implements SerialExecutor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadExecutor.class);

    private final ScheduledExecutorService thread;

    public ThreadExecutor(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end", e);
        }
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        try {
            var scheduled = thread.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> scheduled.cancel(false);
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end", e);
            return () -> {};
        }
    }

    /** Runs the task again and again, with this time between beginnings; one that is late is not made up for. */
    public void every(Duration period, Runnable task) {
        repeat(System.nanoTime() + period.toNanos(), period, task);
    }

    private void repeat(long due, Duration period, Runnable task) {
        schedule(Duration.ofNanos(due - System.nanoTime()), () -> {
            run(task);
            var planned = due + period.toNanos();
            var late = System.nanoTime() - planned;
            repeat(late > 0 ? planned + late : planned, period, task);
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) { // an Error too: what is repeated would never come again
            LOG.error("A task failed", e);
        }
    }
}
