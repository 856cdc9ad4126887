package org.jventure.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.SerialExecutor;

/**
 * The lines that a player has typed and that wait for their turn, in order, and so many a second. While many wait, no more
 * are read; none is lost. One thread.
 */
final class LineQueue {

    private final SerialExecutor executor;
    private final InputLimiter limiter;
    private final InputHold hold;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean pausing;

    LineQueue(SerialExecutor executor, InputLimiter limiter, InputHold hold) {
        this.executor = executor;
        this.limiter = limiter;
        this.hold = hold;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Queues the line; false, and it is not kept, if more wait than a terminal that is held can bring. */
    boolean add(String line) {
        if (hold.isAbused(waiting.size())) {
            return false;
        }
        waiting.add(line);
        hold.waiting(waiting.size());
        return true;
    }

    /** Puts a line that was not done in front of the others. */
    void putBack(String line) {
        waiting.addFirst(line);
        hold.waiting(waiting.size());
    }

    /** Forgets the line that was put back. Answers false if it does not wait any more. */
    boolean withdraw(String line) {
        if (!line.equals(waiting.peek())) {
            return false;
        }
        waiting.remove();
        hold.waiting(waiting.size());
        return true;
    }

    /** The line that is the next; null if there is none. */
    @Nullable String peek() {
        return waiting.peek();
    }

    /** All lines, which do not wait here any more. */
    List<String> takeAll() {
        var all = List.copyOf(waiting);
        clear();
        return all;
    }

    /** Forgets all lines, and answers whether there were any. */
    boolean clear() {
        var any = !waiting.isEmpty();
        waiting.clear();
        hold.waiting(0);
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
        var line = waiting.remove();
        hold.waiting(waiting.size());
        return line;
    }
}
