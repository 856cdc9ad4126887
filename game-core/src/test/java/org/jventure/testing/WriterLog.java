package org.jventure.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;

/** Who has written under which epoch of which zone: never two. One thread. */
final class WriterLog {

    private final Map<Ownership, String> writers = new HashMap<>();
    private final List<String> duels = new ArrayList<>();

    private record Ownership(ZoneId zone, long epoch) {}

    List<String> duels() {
        return List.copyOf(duels);
    }

    /** The store, as that process uses it. */
    BatchStore watch(String process, BatchStore store) {
        return new BatchStore() {
            @Override
            public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
                var outcomes = store.commit(batches);
                batches.stream()
                        .filter(batch -> outcomes.get(batch.zone()) == Outcome.WRITTEN)
                        .forEach(batch -> note(process, batch.reign()));
                return outcomes;
            }

            @Override
            public void quarantine(Reign reign, String trouble) {
                store.quarantine(reign, trouble);
            }
        };
    }

    private void note(String process, Reign reign) {
        var first = writers.putIfAbsent(new Ownership(reign.zone(), reign.epoch()), process);
        if (first != null && !first.equals(process)) {
            duels.add(reign.zone() + " under " + reign.epoch() + ": " + first + " and " + process);
        }
    }
}
