package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.Workers;

/**
 * A serial executor that a test drains by hand, on its own thread. Tasks run in the order they came; scheduled ones at
 * their moment of the clock that {@link #advance} moves. A task that throws fails the test.
 */
public final class ManualExecutor implements SerialExecutor, Workers {

    private final ManualClock clock;
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private long made;

    public ManualExecutor(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        var timer = new Timer(clock.nanos() + delay.toNanos(), ++made, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Tasks that wait for their moment. */
    int planned() {
        return timers.size();
    }

    long nanos() {
        return clock.nanos();
    }

    /** Runs the task again and again, first after one period, for as long as time is advanced. */
    public void every(Duration period, Runnable task) {
        schedule(period, () -> {
            task.run();
            every(period, task);
        });
    }

    /** Runs all that is ready, and what that makes ready; no time passes. */
    public void drain() {
        while (!ready.isEmpty()) {
            ready.remove().run();
        }
    }

    /** Runs the next task that is ready; answers false if there is none. */
    public boolean step() {
        var task = ready.poll();
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    /** Lets time pass: everything due meanwhile runs at its own moment. */
    public void advance(Duration duration) {
        var end = clock.nanos() + duration.toNanos();
        drain();
        while (!timers.isEmpty() && timers.element().due() <= end) {
            var timer = timers.remove();
            clock.moveTo(timer.due());
            timer.task().run();
            drain();
        }
        clock.moveTo(end);
    }

    private record Timer(long due, long order, Runnable task) implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            return due == other.due ? Long.compare(order, other.order) : Long.compare(due, other.due);
        }
    }
}
