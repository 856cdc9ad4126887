package org.jventure.admin.chaos;

import java.time.Instant;

/** The time, as one steady clock tells it: a jump of the machine's clock changes nothing. Any thread. */
final class Instants {

    private static final Instant BEGUN = Instant.now();
    private static final long NANOS = System.nanoTime();

    private Instants() {}

    static Instant now() {
        return BEGUN.plusNanos(System.nanoTime() - NANOS);
    }
}
