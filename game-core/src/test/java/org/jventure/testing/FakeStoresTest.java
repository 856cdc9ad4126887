package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;
import org.jventure.zone.BatchStore;
import org.jventure.zone.ItemTraces;
import org.jventure.zone.StoreException;
import org.jventure.zone.ZoneStore;

class FakeStoresTest implements SharedRowsContract {

    private final SeededIds ids = new SeededIds(1);
    private final FakeStores stores = new FakeStores(StoreContract.world().content());

    @Override
    public BatchStore batches() {
        return stores;
    }

    @Override
    public ZoneStore zones() {
        return stores;
    }

    @Override
    public ItemTraces traces() {
        return stores;
    }

    @Override
    public SharedRows shared() {
        return stores.shared();
    }

    @Override
    public void own(ZoneId zone, long epoch, long batch) {
        stores.own(zone, epoch, batch);
    }

    @Override
    public CharacterId newcomer(String name, ZoneId zone, RoomId room) {
        var id = new CharacterId(ids.next());
        stores.addCharacter(id, new AccountId(ids.next()), name, zone, room);
        return id;
    }

    @Override
    public void grant(CharacterId character, Role role) {
        stores.grant(character, role);
    }

    @Override
    public void retire(RoomId room) {
        stores.content().retire(room);
    }

    @Override
    public Optional<String> troubleOf(ZoneId zone) {
        return stores.troubleOf(zone);
    }

    @Test
    void aLostReplyComesBehindTheWriting() {
        own(TOWN, 1, 0);
        var batch = StoreContract.batch(TOWN, 1, 1)
                .born(StoreContract.itemId(1), ROPE, new Holder.InRoom(SQUARE)).done();
        stores.faults().loseNextReplies(1);

        assertThatThrownBy(() -> stores.commit(List.of(batch))).isInstanceOf(StoreException.class);

        assertThat(stores.items()).hasSize(1);
        assertThat(stores.commit(List.of(batch))).containsEntry(TOWN, BatchStore.Outcome.WRITTEN);
    }
}
