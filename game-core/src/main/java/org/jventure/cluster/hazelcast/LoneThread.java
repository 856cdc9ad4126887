package org.jventure.cluster.hazelcast;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for tasks that may block. A task that fails is reported and stops none; after the end, they are dropped. */
final class LoneThread implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoneThread.class);

    private final ScheduledExecutorService thread;

    LoneThread(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    void after(Duration delay, Runnable task) {
        try {
            thread.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end", e);
        }
    }

    /** Runs the task again and again, with this pause between. */
    void every(Duration pause, Runnable task) {
        thread.scheduleWithFixedDelay(() -> run(task), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Interrupts what runs. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) { // an Error too: what is repeated would never come again
            LOG.error("A task of the cluster failed", e);
        }
    }
}
