package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;

class FakeClusterStoreTest implements ClusterStoreContract {

    private final FakeStores stores = new FakeStores(StoreContract.world().content());

    @Override
    public ClusterStore process() {
        return new FakeClusterStore(stores);
    }

    @Override
    public void quarantine(ZoneId zone) {
        stores.tables().owners.computeIfPresent(zone, (_, row) -> row.quarantined("trouble"));
    }

    @Override
    public void batches(ZoneId zone, long batch) {
        stores.tables().owners.computeIfPresent(zone, (_, row) -> row.at(batch));
    }

    @Test
    void itIsAwayWithTheStoreOrAlone() {
        var red = new FakeClusterStore(stores);
        var life = red.register(ClusterStoreContract.self(RED, "p1"));

        stores.faults().goAway();
        assertThatThrownBy(() -> red.round(RED, life, 0)).isInstanceOf(IllegalStateException.class);
        stores.faults().comeBack();
        red.cutOff();
        assertThatThrownBy(() -> red.round(RED, life, 0)).isInstanceOf(IllegalStateException.class);

        red.reconnect();
        assertThat(red.round(RED, life, 0).alive()).isTrue();
    }
}
