package org.jventure.cluster;

import java.util.function.Consumer;
import org.jventure.kernel.SerialExecutor;

/**
 * A lock that one node of a majority holds: whoever does may lead before the old lease has run out. It decides nothing
 * by itself and its trouble stops nothing. Any thread; never blocks, never throws.
 */
public interface LeaderLock {

    /** Asks the majority now, and gives the answer to {@code back}: false also when nobody answers. */
    void verify(SerialExecutor back, Consumer<Boolean> held);

    /** Gives the lock up; this node does not ask for it again. */
    void resign();

    /** Calls the listener, which must not block, whenever this node has got the lock. */
    void onAcquired(Runnable listener);

    /** The lock of a cluster that has none: leadership is then by the lease alone. */
    static LeaderLock none() {
        return new LeaderLock() {
            @Override
            public void verify(SerialExecutor back, Consumer<Boolean> held) {
                back.execute(() -> held.accept(false));
            }

            @Override
            public void resign() {}

            @Override
            public void onAcquired(Runnable listener) {}
        };
    }
}
