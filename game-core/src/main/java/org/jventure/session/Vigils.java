package org.jventure.session;

import java.util.concurrent.atomic.AtomicInteger;

/** How many sessions of a node have lost their player and wait for them: so many at most. Any thread. */
final class Vigils {

    private volatile int most;
    private final AtomicInteger count = new AtomicInteger();

    Vigils(int most) {
        this.most = most;
    }

    /** Answers false, and counts nothing, if there are enough. */
    boolean begin() {
        if (count.incrementAndGet() <= most) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    /** From now on none begins. */
    void close() {
        most = 0;
    }

    void end() {
        count.decrementAndGet();
    }

    int count() {
        return count.get();
    }
}
