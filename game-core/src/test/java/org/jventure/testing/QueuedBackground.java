package org.jventure.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;

/** Work that a test may hold up: done at once until {@link #hold}, then only when it is told to. One thread. */
public final class QueuedBackground implements Background {

    private final InlineBackground inline = new InlineBackground();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
        if (holding) {
            held.add(() -> inline.run(work, back, done, failed));
        } else {
            inline.run(work, back, done, failed);
        }
    }

    /** From now on work waits. */
    public void hold() {
        holding = true;
    }

    /** Does the first piece that waits, which must be there. */
    public void runNext() {
        held.remove().run();
    }

    /** Takes the first piece that waits out of the line, to be done whenever the test does it. */
    public Runnable setAside() {
        return held.remove();
    }

    /** Does all that waits, and no longer holds up anything. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    /** Nothing that waits is ever done: who asked for it has died. Nothing is held up any longer. */
    public void forget() {
        holding = false;
        held.clear();
    }

    /** How many pieces wait. */
    public int waiting() {
        return held.size();
    }
}
