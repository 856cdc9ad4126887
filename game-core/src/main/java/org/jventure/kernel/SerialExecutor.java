package org.jventure.kernel;

import java.time.Duration;

/**
 * Runs tasks one at a time, in the order they came; each sees what earlier ones wrote. Any thread may call. Never
 * blocks and never throws; once its owner is gone, tasks are dropped.
 */
public interface SerialExecutor {

    void execute(Runnable task);

    /** Runs the task after the delay; the answer cancels it, and does nothing if it has run. */
    Runnable schedule(Duration delay, Runnable task);
}
