package org.jventure.zone;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.Workers;

/**
 * Hands messages to one reader, one at a time, on borrowed workers. Any thread may post. Control messages always get
 * in and go before players' lines; each kind keeps its order.
 */
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** Messages handled before the worker is given back, so that one busy zone cannot starve its neighbours. */
    private static final int DRAIN = 64;

    private final Queue<ZoneMessage> control = new ConcurrentLinkedQueue<>();
    private final Queue<ZoneMessage> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingLines = new AtomicInteger();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Workers workers;
    private final Consumer<ZoneMessage> reader;
    private final int mostLines;

    Mailbox(Workers workers, Consumer<ZoneMessage> reader, int mostLines) {
        this.workers = workers;
        this.reader = reader;
        this.mostLines = mostLines;
    }

    /** Queues the message; answers false if it is a line and too many wait. */
    boolean post(ZoneMessage message) {
        if (!message.isLine()) {
            control.add(message);
        } else if (waitingLines.incrementAndGet() > mostLines) {
            waitingLines.decrementAndGet();
            return false;
        } else {
            lines.add(message);
        }
        schedule();
        return true;
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            workers.execute(this::drain);
        }
    }

    private void drain() {
        for (int i = 0; i < DRAIN; i++) {
            var message = next();
            if (message == null) {
                break;
            }
            read(message);
        }
        scheduled.set(false);
        if (!control.isEmpty() || !lines.isEmpty()) {
            schedule(); // a post may have slipped in before the flag fell
        }
    }

    /** Whatever a message does, even an Error, the ones behind it are read. */
    private void read(ZoneMessage message) {
        try {
            reader.accept(message);
        } catch (RuntimeException | Error e) {
            LOG.error("A {} failed", message.getClass().getSimpleName(), e);
        }
    }

    private @org.jspecify.annotations.Nullable ZoneMessage next() {
        var message = control.poll();
        if (message == null) {
            message = lines.poll();
            if (message != null) {
                waitingLines.decrementAndGet();
            }
        }
        return message;
    }
}
