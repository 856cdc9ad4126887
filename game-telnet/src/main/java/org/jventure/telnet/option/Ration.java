package org.jventure.telnet.option;

import java.util.concurrent.TimeUnit;

/**
 * How much a client's program may say of its options: so much at once, and so much each second. What one read brings
 * counts, though it was more. One thread.
 */
final class Ration {

    static final int AT_ONCE = 200;
    static final int EACH_SECOND = 50;

    private static final long EACH = TimeUnit.SECONDS.toNanos(1) / EACH_SECOND;

    private long paidUntil;

    /** Takes the time in nanoseconds. */
    Ration(long now) {
        paidUntil = now - AT_ONCE * EACH;
    }

    void take(long now) {
        paidUntil = Math.max(paidUntil, now - AT_ONCE * EACH) + EACH;
    }

    /** Nanoseconds until there is one again; none or less if there is. */
    long untilNext(long now) {
        return paidUntil + EACH - now;
    }
}
