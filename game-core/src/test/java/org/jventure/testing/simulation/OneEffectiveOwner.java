package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.ZoneId;
import org.jventure.zone.Batch;

/** I1: nothing is written under an epoch that is over, and one process alone writes under each. */
final class OneEffectiveOwner implements Invariant {

    private final Map<ZoneId, Long> highest = new HashMap<>();
    private final Map<String, String> writers = new HashMap<>();

    @Override
    public String name() {
        return "I1 one effective owner";
    }

    @Override
    public void assigned(ZoneId zone, long before, long epoch, String node, Audit audit) {
        if (epoch != before + 1 || epoch <= highest.getOrDefault(zone, 0L)) {
            audit.report(this, "zone %s went from epoch %d to %d".formatted(zone, before, epoch));
        }
        highest.merge(zone, epoch, Math::max);
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        var zone = batch.zone();
        var epoch = batch.reign().epoch();
        if (epoch != highest.getOrDefault(zone, 0L)) {
            audit.report(this, "%s wrote batch %d of %s under epoch %d, but it is %d".formatted(
                    process, batch.number(), zone, epoch, highest.getOrDefault(zone, 0L)));
        }
        audit.owner(zone).filter(owner -> !owner.node().equals(Leases.nodeOf(process))).ifPresent(owner ->
                audit.report(this, process + " wrote batch " + batch.number() + " of " + zone + ", owned by " + owner));
        var first = writers.putIfAbsent(zone + "/" + epoch, process);
        if (first != null && !first.equals(process)) {
            audit.report(this, "%s and %s both wrote %s under %d".formatted(first, process, zone, epoch));
        }
    }
}
