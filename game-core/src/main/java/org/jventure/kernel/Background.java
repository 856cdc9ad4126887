package org.jventure.kernel;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Where blocking work goes: databases, hashing. The outcome comes back on the executor that was named. */
@FunctionalInterface
public interface Background {

    /** Runs the work elsewhere; exactly one of the two consumers is then given to {@code back}. Never blocks. */
    <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed);
}
