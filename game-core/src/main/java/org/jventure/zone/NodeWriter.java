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
 * batches again. Trouble that is permanent, stays, or is a lock that somebody holds: zone by zone, to find the culprit,
 * whose batch is from then on tried apart from the others, so that it can't hold them up.
 */
final class NodeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int TRIES_TOGETHER = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LATELY = Duration.ofSeconds(3);
    private static final Duration APART = Duration.ofMillis(500);

    private final BatchStore store;
    private final SerialExecutor home;
    private final Background background;
    private final Clock clock;
    private final Consumer<ZoneMessage.StoreAnswer> results;
    private final Map<ZoneId, Batch> ready = new LinkedHashMap<>();
    private final Map<Reign, Long> failingSince = new HashMap<>();
    /** The latest of each zone. */
    private final Map<ZoneId, Reign> newest = new HashMap<>();
    /** What failed while others did not, and has to be tried again. */
    private final Map<ZoneId, Batch> suspects = new LinkedHashMap<>();
    private boolean busy;
    private boolean tryingApart;
    private int failures;
    private long othersWrittenAt;

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
     * Any thread. The result comes as Written, Rejected or Denied; none comes for a reign that is over, whose batch is
     * dropped.
     */
    void write(Batch batch) {
        home.execute(() -> {
            note(batch.reign());
            if (!isOver(batch)) {
                ready.put(batch.zone(), batch);
                pump();
            }
        });
    }

    /** Any thread. The reign begins: what earlier ones of the zone have not written is not tried again. */
    void begin(Reign reign) {
        home.execute(() -> note(reign));
    }

    private void note(Reign reign) {
        newest.merge(reign.zone(), reign, (old, now) -> now.isBefore(old) ? old : now);
        ready.values().removeIf(this::isOver);
        suspects.values().removeIf(this::isOver);
        failingSince.keySet().removeIf(this::isOver);
    }

    private boolean isOver(Batch batch) {
        return isOver(batch.reign());
    }

    private boolean isOver(Reign reign) {
        return reign.isBefore(newest.getOrDefault(reign.zone(), reign));
    }

    private void pump() {
        if (!busy && !ready.isEmpty()) {
            busy = true;
            var batches = List.copyOf(ready.values());
            ready.clear();
            together(batches);
        }
    }

    private void together(List<Batch> wanted) {
        var batches = wanted.stream().filter(batch -> !isOver(batch)).toList();
        if (batches.isEmpty()) {
            rest();
            return;
        }
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
        if (isLocked(e) && batches.size() == 1) {
            batches.forEach(this::suspect);
            rest();
            return;
        }
        if (!isTransient(e) || isLocked(e) || failures >= TRIES_TOGETHER) {
            oneByOne(new ArrayDeque<>(batches), new ArrayList<>(), 0);
            return;
        }
        noteOnce(e);
        home.schedule(pause(), () -> together(batches));
    }

    /** Tries each alone; those that fail for a passing reason are tried again later. */
    private void oneByOne(Deque<Batch> batches, List<Batch> again, int succeeded) {
        if (batches.isEmpty()) {
            retryLater(again, succeeded);
            return;
        }
        var batch = batches.remove();
        if (isOver(batch)) {
            oneByOne(batches, again, succeeded);
            return;
        }
        alone(batch, () -> {
            failures = 0;
            oneByOne(batches, again, succeeded + 1);
        }, e -> {
            if (isLocked(e)) {
                suspect(batch);
            } else if (isTransient(e)) {
                noteOnce(e);
                again.add(batch);
            }
            oneByOne(batches, again, succeeded);
        });
    }

    private void retryLater(List<Batch> again, int succeeded) {
        if (succeeded > 0) {
            again.forEach(this::suspect);
        } else { // nobody is to blame: the database is away
            again.stream().filter(batch -> !isOver(batch)).forEach(batch -> ready.put(batch.zone(), batch));
        }
        if (succeeded > 0 || again.isEmpty()) {
            rest();
        } else {
            home.schedule(pause(), this::rest);
        }
    }

    private void alone(Batch batch, Runnable answered, Consumer<Exception> failed) {
        var askedAt = clock.nanos();
        background.run(
                () -> store.commit(List.of(batch)),
                home,
                outcomes -> {
                    report(batch, outcomes, askedAt);
                    answered.run();
                },
                e -> {
                    if (!isTransient(e)) {
                        reject(batch, reason(e));
                    }
                    failed.accept(e);
                });
    }

    // ---- batches that fail while others do not ----

    private void suspect(Batch batch) {
        if (isOver(batch)) {
            return;
        }
        if (failingSince.putIfAbsent(batch.reign(), clock.nanos()) == null) {
            LOG.warn("The database does not take the batch of zone {}; the others go on", batch.zone());
        }
        suspects.put(batch.zone(), batch);
        tryApart();
    }

    private void tryApart() {
        if (tryingApart || suspects.isEmpty()) {
            return;
        }
        tryingApart = true;
        var batch = suspects.values().iterator().next();
        suspects.remove(batch.zone());
        alone(batch, this::nextApart, e -> {
            if (isTransient(e)) {
                failedApart(batch);
            }
            home.schedule(APART, this::nextApart);
        });
    }

    private void nextApart() {
        tryingApart = false;
        tryApart();
    }

    private void failedApart(Batch batch) {
        var now = clock.nanos();
        var since = failingSince.computeIfAbsent(batch.reign(), _ -> now);
        if (now - since > PATIENCE.toNanos() && now - othersWrittenAt < LATELY.toNanos()) {
            reject(batch, "it failed for " + PATIENCE.toSeconds() + " seconds while others succeeded");
        } else if (!isOver(batch)) {
            suspects.put(batch.zone(), batch);
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
            case WRITTEN -> {
                othersWrittenAt = clock.nanos();
                results.accept(new ZoneMessage.Written(batch.reign(), batch.number(), askedAt));
            }
            case LOST -> results.accept(new ZoneMessage.Denied(batch.reign()));
            case WENT_BACK -> {
                LOG.error("ALARM: the database has gone back: it lacks what it had confirmed before batch {} of zone {}",
                        batch.number(), batch.zone());
                reject(batch, "the database has gone back to before what it had confirmed");
            }
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

    private static boolean isLocked(Exception e) {
        return e instanceof StoreException trouble && trouble.isLocked();
    }

    static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
