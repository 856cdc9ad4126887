package org.jventure.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.SerialExecutor;

/** The lines that a player has typed and that wait for their turn: so many, and so fast, but in order. One thread. */
final class LineQueue {

    private final SerialExecutor executor;
    private final Screen screen;
    private final InputLimiter limiter;
    private final int most;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean dropped;
    private boolean pausing;

    LineQueue(SerialExecutor executor, Screen screen, InputLimiter limiter, int most) {
        this.executor = executor;
        this.screen = screen;
        this.limiter = limiter;
        this.most = most;
    }

    /** Queues the line, or drops it when too many wait; the player is told of the first that is dropped. */
    void add(String line) {
        if (waiting.size() < most) {
            dropped = false;
            waiting.add(line);
        } else if (!dropped) {
            dropped = true;
            screen.say("That is too much at once; some lines were not done.");
        }
    }

    /** Puts a line that was not done in front of the others. */
    void putBack(String line) {
        waiting.addFirst(line);
    }

    /** Forgets the line that was put back. Answers false if it does not wait any more. */
    boolean withdraw(String line) {
        if (!line.equals(waiting.peek())) {
            return false;
        }
        waiting.remove();
        return true;
    }

    /** Forgets all lines, and answers whether there were any. */
    boolean clear() {
        var any = !waiting.isEmpty();
        waiting.clear();
        return any;
    }

    /** The next line, if there is one and it may go now; if it may not yet, {@code again} is run when it may. */
    @Nullable String next(Runnable again) {
        if (waiting.isEmpty() || pausing) {
            return null;
        }
        var wait = limiter.next();
        if (wait.isPositive()) {
            pausing = true;
            executor.schedule(wait, () -> {
                pausing = false;
                again.run();
            });
            return null;
        }
        return waiting.remove();
    }
}
