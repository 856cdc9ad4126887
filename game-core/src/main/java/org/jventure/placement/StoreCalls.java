package org.jventure.placement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;

/** Asks the store one thing at a time, as it wants; rounds and other signs of life go first. Only on its executor. */
final class StoreCalls {

    private final Background background;
    private final SerialExecutor home;
    private final Deque<Runnable> urgent = new ArrayDeque<>();
    private final Deque<Runnable> ordinary = new ArrayDeque<>();
    private boolean asking;

    StoreCalls(Background background, SerialExecutor home) {
        this.background = background;
        this.home = home;
    }

    <T> void first(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        urgent.add(() -> run(work, done, failed));
        next();
    }

    <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        ordinary.add(() -> run(work, done, failed));
        next();
    }

    private void next() {
        var call = asking ? null : urgent.isEmpty() ? ordinary.poll() : urgent.poll();
        if (call != null) {
            asking = true;
            call.run();
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        background.run(work, home, result -> answered(() -> done.accept(result)), e -> answered(() -> failed.accept(e)));
    }

    private void answered(Runnable heard) {
        asking = false;
        try {
            heard.run();
        } finally {
            next();
        }
    }
}
