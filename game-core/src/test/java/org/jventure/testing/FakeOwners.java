package org.jventure.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeTables.OwnerRow;
import org.jventure.zone.ZoneHost;

/** Ownership in the rows of a fake store. One thread. */
public final class FakeOwners {

    private final FakeStores stores;
    private final Map<NodeId, Long> incarnations = new HashMap<>();

    public FakeOwners(FakeStores stores) {
        this.stores = stores;
    }

    public long register(NodeId node, String address, String version) {
        reach();
        return incarnations.merge(node, 1L, Long::sum);
    }

    public Map<ZoneId, Long> claim(NodeId node, long incarnation, Collection<ZoneId> zones) {
        reach();
        var epochs = new HashMap<ZoneId, Long>();
        for (ZoneId zone : zones) {
            var before = stores.tables().owners.get(zone);
            var epoch = before == null ? 1 : before.epoch() + 1;
            var batch = before == null ? 0 : before.batch();
            stores.tables().owners.put(zone, new OwnerRow(node, incarnation, epoch, batch, true, null, 0));
            epochs.put(zone, epoch);
        }
        return epochs;
    }

    public Map<ZoneId, Long> round(NodeId node, long incarnation) {
        reach();
        var epochs = new HashMap<ZoneId, Long>();
        stores.tables().owners.forEach((zone, row) -> {
            if (row.node().equals(node) && row.incarnation() == incarnation) {
                epochs.put(zone, row.epoch());
            }
        });
        return epochs;
    }

    /** What a row says. */
    record Owner(ZoneId zone, NodeId node, long incarnation, long epoch) {}

    List<Owner> all() {
        return stores.tables().owners.entrySet().stream()
                .map(entry -> new Owner(entry.getKey(), entry.getValue().node(), entry.getValue().incarnation(),
                        entry.getValue().epoch()))
                .toList();
    }

    /** The rows that name another node, or an earlier life of this one. */
    List<Owner> others(NodeId node, long incarnation) {
        return all().stream()
                .filter(owner -> !owner.node().equals(node) || owner.incarnation() != incarnation)
                .toList();
    }

    boolean isOf(ZoneId zone, NodeId node) {
        var row = stores.tables().owners.get(zone);
        return row != null && row.node().equals(node);
    }

    Optional<Long> epochOf(ZoneId zone) {
        return Optional.ofNullable(stores.tables().owners.get(zone)).map(OwnerRow::epoch);
    }

    boolean isOpen(ZoneId zone) {
        return stores.tables().owners.get(zone).running();
    }

    /** The leader's write of a hand-over: only over the very batch that the parked zone has named. */
    public boolean move(ZoneHost.Parked parked, NodeId node, long incarnation) {
        var row = stores.tables().owners.get(parked.zone());
        if (row.epoch() != parked.epoch() || row.batch() != parked.batch()) {
            return false;
        }
        assign(parked.zone(), node, incarnation);
        return true;
    }

    /** The leader's write of a take-over. */
    public void assign(ZoneId zone, NodeId node, long incarnation) {
        stores.tables().owners.computeIfPresent(zone, (_, row) -> new OwnerRow(
                node, incarnation, row.epoch() + 1, row.batch(), row.running(), row.trouble(), 0));
    }

    public void close() {}

    private void reach() {
        if (stores.faults().isAway()) {
            throw new IllegalStateException("The database does not answer");
        }
    }
}
