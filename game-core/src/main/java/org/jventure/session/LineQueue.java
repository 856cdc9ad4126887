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
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Meaning meaning;
    private boolean pausing;

    /** What a line means that was typed: perhaps several. Called once for each, when it is the next. */
    @FunctionalInterface
    interface Meaning {

        /** Null if nobody knows yet; then it is asked again. */
        @Nullable List<String> of(String line);
    }

    /** @param isMeant just as it stands: it was not typed, or what it means was found out already */
    private record Waiting(String line, boolean isMeant) {}

    LineQueue(SerialExecutor executor, InputLimiter limiter, InputHold hold) {
        this(executor, limiter, hold, List::of);
    }

    LineQueue(SerialExecutor executor, InputLimiter limiter, InputHold hold, Meaning meaning) {
        this.meaning = meaning;
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
        waiting.add(new Waiting(line, false));
        hold.waiting(waiting.size());
        return true;
    }

    /** Puts a line that was not done in front of the others. */
    void putBack(String line) {
        waiting.addFirst(new Waiting(line, true));
        hold.waiting(waiting.size());
    }

    /** Forgets the line that was put back. Answers false if it does not wait any more. */
    boolean withdraw(String line) {
        if (waiting.isEmpty() || !line.equals(waiting.element().line())) {
            return false;
        }
        waiting.remove();
        hold.waiting(waiting.size());
        return true;
    }

    /** The line that is the next; null if there is none. */
    @Nullable String peek() {
        find();
        return waiting.isEmpty() ? null : waiting.element().line();
    }

    /** Puts what the next line means in its place. Each of its lines then counts like one that was typed. */
    private void find() {
        if (waiting.isEmpty() || waiting.element().isMeant()) {
            return;
        }
        var lines = meaning.of(waiting.element().line());
        if (lines != null) {
            waiting.remove();
            lines.reversed().forEach(line -> waiting.addFirst(new Waiting(line, true)));
            hold.waiting(waiting.size());
        }
    }

    /** All lines, which do not wait here any more. */
    List<String> takeAll() {
        var all = waiting.stream().map(Waiting::line).toList();
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
        find();
        var line = waiting.remove().line();
        hold.waiting(waiting.size());
        return line;
    }
}
