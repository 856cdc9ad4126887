package org.jventure.admin.security;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts attempts by key, so that nobody can guess for long. Of this node only: several nodes allow several times as
 * many, which is still few. Any thread.
 */
public final class Attempts {

    /** With more keys than this, those whose window is over are swept out now and then. */
    private static final int REMEMBERED = 20_000;

    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final int allowed;
    private final Duration within;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private volatile long sweptAt;

    private record Window(long begun, int attempts) {}

    /** @param nanoTime as {@link System#nanoTime} */
    public Attempts(int allowed, Duration within, LongSupplier nanoTime) {
        this.allowed = allowed;
        this.within = within;
        this.nanoTime = nanoTime;
        this.sweptAt = nanoTime.getAsLong();
    }

    /** Counts one more; false once there have been too many, until the first of them is old enough. */
    public boolean allow(String key) {
        long now = nanoTime.getAsLong();
        if (windows.size() >= REMEMBERED && now - sweptAt > SWEEP.toNanos()) {
            sweptAt = now;
            windows.values().removeIf(window -> isOver(window, now));
        }
        return windows.merge(key, new Window(now, 1), (window, first) -> isOver(window, now)
                        ? first
                        : new Window(window.begun, Math.min(window.attempts + 1, allowed + 1)))
                        .attempts
                <= allowed;
    }

    /** Forgets the key's attempts, because one of them was right. */
    public void forget(String key) {
        windows.remove(key);
    }

    private boolean isOver(Window window, long now) {
        return now - window.begun >= within.toNanos();
    }
}
