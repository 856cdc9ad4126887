package org.jventure.game;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;

/** Times the commits that players' output waits for, and counts how many zones share one. */
final class MeasuredBatchStore implements BatchStore {

    private final BatchStore store;
    private final Timer commits;
    private final DistributionSummary zones;

    MeasuredBatchStore(BatchStore store, MeterRegistry registry) {
        this.store = store;
        this.commits = Timer.builder("jventure_batch_commit")
                .description("How long a group commit takes, failed ones included")
                .publishPercentileHistogram()
                .register(registry);
        this.zones = DistributionSummary.builder("jventure_batch_zones")
                .description("How many zones' batches one commit holds")
                .register(registry);
    }

    @Override
    public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
        zones.record(batches.size());
        return Objects.requireNonNull(commits.record(() -> store.commit(batches)));
    }

    @Override
    public void quarantine(Reign reign, String trouble) {
        store.quarantine(reign, trouble);
    }
}
