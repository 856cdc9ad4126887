package org.jventure.zone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;

/**
 * Writes the batches of all zones of a node, as many as are ready in one transaction. Transient trouble: the same
 * batches again. Permanent trouble, or transient trouble that stays: zone by zone, so that one cannot hold up all.
 */
final class NodeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int TRIES_TOGETHER = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BatchStore store;
    private final SerialExecutor home;
    private final Background background;
    private final Clock clock;
    private final Consumer<ZoneMessage.StoreAnswer> results;
    private final Map<ZoneId, Batch> ready = new LinkedHashMap<>();
    private final Map<Reign, Long> failingSince = new HashMap<>();
    private boolean busy;
    private int failures;

    /** @param home everything but the store's own work runs here */
    NodeWriter(
            BatchStore store,
            SerialExecutor home,
            Background background,
            Clock clock,
            Consumer<ZoneMessage.StoreAnswer> results) {
        this.store = store;
        this.home = home;
        this.background = background;
        this.clock = clock;
        this.results = results;
    }

    /**
     * Any thread. The result comes as Written, Rejected or Denied. A batch of an earlier reign of the zone that is still
     * waiting is dropped: it could only be denied.
     */
    void write(Batch batch) {
        home.execute(() -> {
            var older = ready.put(batch.zone(), batch);
            if (older != null) {
                failingSince.remove(older.reign());
            }
            pump();
        });
    }

    private void pump() {
        if (!busy && !ready.isEmpty()) {
            busy = true;
            var batches = List.copyOf(ready.values());
            ready.clear();
            together(batches);
        }
    }

    private void together(List<Batch> batches) {
        var askedAt = clock.nanos();
        background.run(
                () -> store.commit(batches),
                home,
                outcomes -> {
                    failures = 0;
                    batches.forEach(batch -> report(batch, outcomes, askedAt));
                    rest();
                },
                e -> failedTogether(batches, e));
    }

    private void failedTogether(List<Batch> batches, Exception e) {
        failures++;
        if (!isTransient(e) || failures >= TRIES_TOGETHER) {
            oneByOne(new ArrayDeque<>(batches), new ArrayList<>(), 0);
            return;
        }
        noteOnce(e);
        home.schedule(pause(), () -> together(batches));
    }

    /** Tries each alone; those that fail for a passing reason are tried again later, together with what is new. */
    private void oneByOne(Deque<Batch> batches, List<Batch> again, int succeeded) {
        if (batches.isEmpty()) {
            retryLater(again, succeeded);
            return;
        }
        var batch = batches.remove();
        var askedAt = clock.nanos();
        background.run(
                () -> store.commit(List.of(batch)),
                home,
                outcomes -> {
                    failures = 0;
                    report(batch, outcomes, askedAt);
                    oneByOne(batches, again, succeeded + 1);
                },
                e -> {
                    if (isTransient(e)) {
                        noteOnce(e);
                        again.add(batch);
                    } else {
                        reject(batch, reason(e));
                    }
                    oneByOne(batches, again, succeeded);
                });
    }

    private void retryLater(List<Batch> again, int succeeded) {
        for (Batch batch : again) {
            var since = failingSince.computeIfAbsent(batch.reign(), _ -> clock.nanos());
            if (succeeded > 0 && clock.nanos() - since > PATIENCE.toNanos()) {
                reject(batch, "it failed for " + PATIENCE + " while others succeeded");
            } else {
                ready.putIfAbsent(batch.zone(), batch);
            }
        }
        if (again.isEmpty()) {
            rest();
        } else {
            home.schedule(pause(), this::rest);
        }
    }

    private void rest() {
        busy = false;
        pump();
    }

    private void report(Batch batch, Map<ZoneId, BatchStore.Outcome> outcomes, long askedAt) {
        failingSince.remove(batch.reign());
        var outcome = outcomes.getOrDefault(batch.zone(), BatchStore.Outcome.LOST);
        switch (outcome) {
            case WRITTEN -> results.accept(new ZoneMessage.Written(batch.reign(), batch.number(), askedAt));
            case LOST -> results.accept(new ZoneMessage.Denied(batch.reign()));
            case WENT_BACK -> reject(batch, "the database has gone back to before what it had confirmed");
            case AHEAD -> {
                LOG.error("ALARM: somebody else wrote batches of zone {} under this node's epoch", batch.zone());
                results.accept(new ZoneMessage.Denied(batch.reign()));
            }
        }
    }

    private void reject(Batch batch, String reason) {
        failingSince.remove(batch.reign());
        results.accept(new ZoneMessage.Rejected(batch.reign(), batch.number(), reason));
    }

    private Duration pause() {
        var pause = PAUSE.multipliedBy(Math.min(failures, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void noteOnce(Exception e) {
        if (failures == 1) {
            LOG.warn("The database did not take a batch; trying again: {}", reason(e));
        }
    }

    static boolean isTransient(Exception e) {
        return e instanceof StoreException trouble && trouble.isTransient();
    }

    static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
