package org.jventure.testing.simulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;
import org.jventure.zone.StoreException;

/** A store as one process writes to it: what comes into it is told to the audit, and the process may die of it. */
final class AuditedBatches implements BatchStore {

    private final String process;
    private final BatchStore store;
    private final ToLongFunction<ZoneId> lastBatch;
    private final Audit audit;
    private final Leases leases;
    private final Crashes crashes;

    /** @param lastBatch what the row of a zone says now */
    AuditedBatches(
            String process,
            BatchStore store,
            ToLongFunction<ZoneId> lastBatch,
            Audit audit,
            Leases leases,
            Crashes crashes) {
        this.process = process;
        this.store = store;
        this.lastBatch = lastBatch;
        this.audit = audit;
        this.leases = leases;
        this.crashes = crashes;
    }

    @Override
    public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
        if (crashes.isDueBefore(process)) {
            throw new StoreException(true, "the process has died");
        }
        var before = new HashMap<ZoneId, Long>();
        batches.forEach(batch -> before.put(batch.zone(), lastBatch.applyAsLong(batch.zone())));
        try {
            var outcomes = store.commit(batches);
            outcomes.forEach((zone, outcome) -> {
                if (outcome == Outcome.WRITTEN) {
                    leases.confirmed(process, zone);
                }
            });
            return outcomes;
        } finally { // whatever the process is told
            batches.stream()
                    .filter(batch -> lastBatch.applyAsLong(batch.zone()) != before.get(batch.zone()))
                    .forEach(batch -> audit.wrote(process, batch));
            crashes.after(process);
        }
    }

    @Override
    public void quarantine(Reign reign, String trouble) {
        audit.tell("# " + process + " puts " + reign.zone() + " out of service: " + trouble);
        store.quarantine(reign, trouble);
    }
}
