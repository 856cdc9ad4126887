package org.jventure.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.testing.FakeTables.OwnerRow;
import org.jventure.testing.FakeTables.PersonRow;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;
import org.jventure.zone.CharacterRow;
import org.jventure.zone.ItemRow;
import org.jventure.zone.SoftState;
import org.jventure.zone.StoreException;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneStore;

/**
 * The stores of zones in memory. They obey every check of the real ones: fence, order of batches, idempotency, row
 * counts, versions and one holder for each item. {@link #faults} makes them fail. One thread.
 */
public final class FakeStores implements BatchStore, ZoneStore {

    private final Faults faults = new Faults();
    private final FakeContent content;
    private final List<List<Batch>> calls = new ArrayList<>();
    private FakeTables tables = new FakeTables();

    public FakeStores(FakeContent content) {
        this.content = content;
    }

    public Faults faults() {
        return faults;
    }

    FakeTables tables() {
        return tables;
    }

    FakeContent content() {
        return content;
    }

    /** Remembers all rows; the answer makes them what they were, as a restored database does. */
    public Runnable remember() {
        var then = tables.copy();
        return () -> tables = then.copy();
    }

    // ---- what the game calls ----

    @Override
    public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
        calls.add(List.copyOf(batches));
        faults.beforeCommit(batches);
        var draft = tables.copy();
        var outcomes = new HashMap<ZoneId, Outcome>();
        for (Batch batch : batches) {
            var before = draft.owners.get(batch.zone());
            var outcome = draft.fence(batch);
            outcomes.put(batch.zone(), outcome);
            if (draft.owners.get(batch.zone()) != before) {
                draft.write(batch, content);
            }
        }
        draft.check(content);
        tables = draft;
        faults.afterCommit();
        return outcomes;
    }

    @Override
    public void quarantine(Reign reign, String trouble) {
        faults.onAnyCall();
        tables.owners.computeIfPresent(reign.zone(), (_, row) ->
                row.epoch() == reign.epoch() ? row.quarantined(trouble) : row);
    }

    @Override
    public Optional<ZoneSnapshot> load(ZoneId zone, long epoch) {
        faults.onAnyCall();
        var definitions = content.zone(zone)
                .orElseThrow(() -> new StoreException(false, "no builder has written zone " + zone));
        var owner = tables.owners.get(zone);
        if (owner == null || owner.epoch() != epoch || !owner.running()) {
            return Optional.empty();
        }
        var present = tables.characters.values().stream()
                .filter(row -> row.zone().equals(zone) && row.present())
                .sorted(java.util.Comparator.comparing(PersonRow::id))
                .map(this::row)
                .toList();
        return Optional.of(new ZoneSnapshot(
                definitions,
                epoch,
                owner.batch(),
                tables.held(holder -> holder instanceof Holder.InRoom(var room)
                        && content.zoneOf(room).filter(zone::equals).isPresent()),
                present,
                tables.spawns.getOrDefault(zone, Map.of()),
                tables.soft.get(zone)));
    }

    @Override
    public Optional<CharacterRow> character(CharacterId character) {
        faults.onAnyCall();
        return Optional.ofNullable(tables.characters.get(character)).map(this::row);
    }

    @Override
    public Map<ZoneId, Map<CharacterId, Long>> present(Collection<ZoneId> zones) {
        faults.onAnyCall();
        var found = new HashMap<ZoneId, Map<CharacterId, Long>>();
        tables.characters.values().stream()
                .filter(row -> row.present() && zones.contains(row.zone()))
                .forEach(row -> found.computeIfAbsent(row.zone(), _ -> new HashMap<>()).put(row.id(), row.version()));
        return found;
    }

    private CharacterRow row(PersonRow row) {
        return new CharacterRow(
                row.id(), row.name(), row.race(), row.characterClass(), tables.roleOf(row.account()), row.zone(), row.room(), row.version(),
                row.present(), row.sessionNo(), row.sheet(), tables.held(new Holder.HeldBy(row.id())::equals));
    }

    // ---- what tests say and ask ----

    /** Makes the node's first incarnation the owner, as if so many batches had been written. */
    public void own(ZoneId zone, long epoch, long batch) {
        tables.owners.put(zone, new OwnerRow(new NodeId("node-1"), 1, epoch, batch, true, null, 0));
    }

    /** Stores a character that is not in the world; its account is a player's unless {@link #grant} says otherwise. */
    public void addCharacter(CharacterId id, AccountId account, String name, ZoneId zone, RoomId room) {
        tables.characters.put(id, new PersonRow(
                id, account, name, "Human", "Baker", zone, room, 0, false, 0, CharacterSheet.NEW));
    }

    /** Gives the role to the account behind the character. */
    public void grant(CharacterId character, Role role) {
        tables.roles.put(tables.characters.get(character).account(), role);
    }

    public void addItem(ItemId id, PrototypeId prototype, Holder holder) {
        tables.items.put(id, new ItemRow(id, prototype, holder));
    }

    /** Each call of commit, with its batches, whatever became of it. */
    public List<List<Batch>> commitCalls() {
        return List.copyOf(calls);
    }

    public Collection<ItemRow> items() {
        return List.copyOf(tables.items.values());
    }

    /** The number of the last batch that is written. */
    public long batchOf(ZoneId zone) {
        return tables.owners.get(zone).batch();
    }

    /** Why the zone is out of service; empty if it is not. */
    public Optional<String> troubleOf(ZoneId zone) {
        return Optional.ofNullable(tables.owners.get(zone).trouble());
    }

    public Optional<SoftState> softOf(ZoneId zone) {
        return Optional.ofNullable(tables.soft.get(zone)).map(ZoneSnapshot.Soft::state);
    }
}
