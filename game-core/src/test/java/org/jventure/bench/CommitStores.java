package org.jventure.bench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;

/** The real store, and what it would be if nobody waited for it. */
final class CommitStores {

    private CommitStores() {}

    /** Counts transactions. */
    static final class Counted implements BatchStore {

        private final BatchStore store;
        final AtomicLong commits = new AtomicLong();

        Counted(BatchStore store) {
            this.store = store;
        }

        @Override
        public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
            commits.incrementAndGet();
            return store.commit(batches);
        }

        @Override
        public void quarantine(Reign reign, String trouble) {
            throw new IllegalStateException(reign + " has failed: " + trouble);
        }
    }

    /** Says at once that all is written, and writes it a moment later: as fast, and as unsafe, as servers that save now and then. */
    static final class Unawaited implements BatchStore, AutoCloseable {

        private static final int MOST = 1000;

        private final BatchStore store;
        private final Deque<List<Batch>> waiting = new ArrayDeque<>();
        private final Thread writer;
        private boolean busy;
        private @Nullable RuntimeException failure;

        Unawaited(BatchStore store) {
            this.store = store;
            this.writer = Thread.ofPlatform().name("late-writer").daemon().start(this::writeAll);
        }

        @Override
        public synchronized Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
            try {
                while (waiting.size() >= MOST) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure != null) {
                throw failure;
            }
            waiting.add(List.copyOf(batches));
            notifyAll();
            var outcomes = new HashMap<ZoneId, Outcome>();
            batches.forEach(batch -> outcomes.put(batch.zone(), Outcome.WRITTEN));
            return outcomes;
        }

        private void writeAll() {
            try {
                while (true) {
                    store.commit(next());
                    written();
                }
            } catch (InterruptedException _) {
                // closed
            } catch (RuntimeException e) {
                synchronized (this) {
                    failure = e;
                    busy = false;
                    notifyAll();
                }
            }
        }

        private synchronized List<Batch> next() throws InterruptedException {
            while (waiting.isEmpty()) {
                wait();
            }
            busy = true;
            return waiting.remove();
        }

        private synchronized void written() {
            busy = false;
            notifyAll();
        }

        /** Waits until all is written. */
        @Override
        public void close() throws InterruptedException {
            synchronized (this) {
                while (failure == null && (busy || !waiting.isEmpty())) {
                    wait();
                }
            }
            writer.interrupt();
            writer.join();
        }

        @Override
        public void quarantine(Reign reign, String trouble) {
            throw new IllegalStateException(reign + " has failed: " + trouble);
        }
    }
}
