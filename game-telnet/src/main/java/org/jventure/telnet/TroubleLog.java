package org.jventure.telnet;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what clients do wrong, once for each connection as its callers promise, and only so often for all of them: two
 * thousand at a time make a few lines and a number. Any thread.
 */
final class TroubleLog {

    private static final Logger log = LoggerFactory.getLogger(TroubleLog.class);
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST = 10;

    private final LongSupplier nanos;
    private long windowStart;
    private int logged;
    private int suppressed;

    /** Takes the time from a source that only grows, in nanoseconds. */
    TroubleLog(LongSupplier nanos) {
        this.nanos = nanos;
        this.windowStart = nanos.getAsLong();
    }

    /** Logs a sentence such as "does not read; closed" about an address, or counts it. Answers whether it was logged. */
    synchronized boolean report(String address, String what) {
        long now = nanos.getAsLong();
        if (now - windowStart >= WINDOW) {
            summarise();
            windowStart = now;
        }
        if (logged >= MOST) {
            suppressed++;
            return false;
        }
        logged++;
        log.info("Telnet client {} {}", address, what);
        return true;
    }

    private void summarise() {
        if (suppressed > 0) {
            log.info(
                    "Telnet: {} more reports of trouble were left out of the last {} s",
                    suppressed,
                    Duration.ofNanos(WINDOW).toSeconds());
        }
        logged = 0;
        suppressed = 0;
    }
}
