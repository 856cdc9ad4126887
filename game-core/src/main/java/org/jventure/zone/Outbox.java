package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * All that leaves a zone and says something of its world, in one order. An entry leaves when the newest batch that held
 * a change at its making is written: so nobody sees what may yet be lost. The zone's thread only.
 */
final class Outbox {

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long written;
    private long heldBytes;

    private record Entry(long batch, int bytes, Runnable send) {}

    /** Begins with what the store holds. */
    void begin(long lastWritten) {
        waiting.clear();
        heldBytes = 0;
        written = lastWritten;
    }

    /** Sends it at once if the batch is written and nothing waits, else in its turn; {@code bytes} is about what it takes. */
    void add(long batch, int bytes, Runnable send, boolean mayRelease) {
        if (mayRelease && waiting.isEmpty() && batch <= written) {
            send.run();
        } else {
            waiting.add(new Entry(batch, bytes, send));
            heldBytes += bytes;
        }
    }

    void written(long batch) {
        written = Math.max(written, batch);
    }

    /** Sends all whose batch is written. */
    void release() {
        while (!waiting.isEmpty() && waiting.element().batch() <= written) {
            var entry = waiting.remove();
            heldBytes -= entry.bytes();
            entry.send().run();
        }
    }

    int held() {
        return waiting.size();
    }

    /** About how much memory what waits takes. */
    long heldBytes() {
        return heldBytes;
    }
}
