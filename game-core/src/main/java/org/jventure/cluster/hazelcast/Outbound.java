package org.jventure.cluster.hazelcast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that wait for one sending thread. Whatever waits leaves as one batch for each topic, so that many messages
 * cost little more than one, and a single one doesn't wait. Any thread may send; a full queue drops, and counts.
 */
final class Outbound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    /** One batch; more goes into the next, so that none takes long to copy. */
    private static final int BATCH = 256 << 10;

    /** Sends a batch; false or an exception means that it is lost. */
    @FunctionalInterface
    interface Carrier {
        boolean carry(String topic, byte[] batch);
    }

    private record Waiting(String topic, byte[] message) {}

    private final int mostMessages;
    private final long mostBytes;
    private final Carrier carrier;
    private final LongAdder sent;
    private final LongAdder dropped;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final Thread thread;
    private long bytes;
    private boolean closed;

    Outbound(String name, int mostMessages, long mostBytes, Carrier carrier, LongAdder sent, LongAdder dropped) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
        this.carrier = carrier;
        this.sent = sent;
        this.dropped = dropped;
        thread = Thread.ofPlatform().name(name).daemon().start(this::sendAll);
    }

    synchronized void send(String topic, byte[] message) {
        if (closed || waiting.size() >= mostMessages || bytes + message.length > mostBytes) {
            dropped.increment();
            return;
        }
        waiting.add(new Waiting(topic, message));
        bytes += message.length;
        if (waiting.size() == 1) {
            notifyAll();
        }
    }

    private void sendAll() {
        try {
            for (var next = take(); next != null; next = take()) {
                next.forEach(this::carry);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private synchronized @Nullable Map<String, List<byte[]>> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            if (closed) {
                return null;
            }
            wait();
        }
        var batches = new LinkedHashMap<String, List<byte[]>>();
        long taken = 0;
        while (!waiting.isEmpty() && (taken == 0 || taken + waiting.element().message().length <= BATCH)) {
            var next = waiting.remove();
            taken += next.message().length + Frames.HEAD;
            bytes -= next.message().length;
            batches.computeIfAbsent(next.topic(), _ -> new ArrayList<>()).add(next.message());
        }
        return batches;
    }

    private void carry(String topic, List<byte[]> messages) {
        boolean carried = false;
        try {
            carried = carrier.carry(topic, Frames.join(messages));
        } catch (RuntimeException | Error e) { // an Error too: this thread must live
            LOG.debug("{} messages for {} are lost", messages.size(), topic, e);
        }
        (carried ? sent : dropped).add(messages.size());
    }

    /** Sends what waits, for at most a second, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!thread.join(java.time.Duration.ofSeconds(1))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
