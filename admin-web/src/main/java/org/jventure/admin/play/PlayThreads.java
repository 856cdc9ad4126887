package org.jventure.admin.play;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.stereotype.Component;

/** The threads of browsers' connections: virtual ones, which may block while they send, and one that keeps time. */
@Component
final class PlayThreads implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("play-", 0).factory());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("play-timer").daemon().factory());

    PlayThreads() {
        timer.setRemoveOnCancelPolicy(true);
    }

    ConnectionExecutor forConnection() {
        return new ConnectionExecutor(threads, timer);
    }

    ExecutorService virtual() {
        return threads;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
