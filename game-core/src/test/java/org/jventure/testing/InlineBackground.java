package org.jventure.testing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;

/** Does the work at once, on the caller's thread; the outcome still comes by the executor. */
public final class InlineBackground implements Background {

    @Override
    public <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            back.execute(() -> failed.accept(e));
            return;
        }
        back.execute(() -> done.accept(result));
    }
}
