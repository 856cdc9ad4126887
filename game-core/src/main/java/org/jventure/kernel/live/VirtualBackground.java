package org.jventure.kernel.live;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;

/** Runs each piece of blocking work on a virtual thread of its own. */
public final class VirtualBackground implements Background, AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 0).factory());

    @Override
    public <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
        threads.execute(() -> {
            try {
                var result = work.call();
                back.execute(() -> done.accept(result));
            } catch (Exception e) {
                back.execute(() -> failed.accept(e));
            } catch (Error e) { // the asker must hear of it, or waits for ever
                back.execute(() -> failed.accept(new IllegalStateException("Background work failed: " + e, e)));
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
