package org.jventure.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jventure.escrow.SharedRows;
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
import org.jventure.feature.hint.Hint;
import org.jventure.text.Pronouns;
import org.jventure.text.Words;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;
import org.jventure.world.Origin;
import org.jventure.world.Persona;
import org.jventure.world.RoomDefinition;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;
import org.jventure.zone.CharacterRow;
import org.jventure.zone.ItemRow;
import org.jventure.zone.ItemTrace;
import org.jventure.zone.ItemTraces;
import org.jventure.zone.SoftState;
import org.jventure.zone.StoreException;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneStore;

/**
 * The stores of zones in memory. They obey every check of the real ones: fence, order of batches, idempotency, row
 * counts, versions and one holder for each item. {@link #faults} makes them fail. One thread.
 */
public final class FakeStores implements BatchStore, ZoneStore, ItemTraces {

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

    /** What several zones decide about. */
    public SharedRows shared() {
        return FakeSharedRows.of(this);
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
        Predicate<Holder> isHere = holder -> holder instanceof Holder.InRoom(var room)
                && content.zoneOf(room).filter(zone::equals).isPresent();
        var items = tables.held(isHere);
        return Optional.of(new ZoneSnapshot(
                definitions,
                epoch,
                owner.batch(),
                items,
                tables.coins(isHere.or(isIn(items))),
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
        var hands = new Holder.HeldBy(row.id());
        var items = tables.held(hands::equals);
        return new CharacterRow(
                row.id(), row.name(), row.race(), row.characterClass(), origin(row), tables.roleOf(row.account()), row.zone(), row.room(), row.version(),
                row.present(), row.sessionNo(), row.sheet(), items,
                tables.coins(isIn(items).or(hands::equals)), tables.hasBegun(new LedgerAccount.Purse(hands)));
    }

    /** By the names, which differ from their keys by a capital only. */
    private static Origin origin(PersonRow row) {
        return new Origin(Words.lowerCase(row.race()), Words.lowerCase(row.characterClass()));
    }

    private static Predicate<Holder> isIn(List<ItemRow> items) {
        return holder -> holder instanceof Holder.Inside(var box) && items.stream().anyMatch(item -> item.id().equals(box));
    }

    @Override
    public List<ItemTrace> find(String digits, int most) {
        faults.onAnyCall();
        return tables.trail.keySet().stream()
                .filter(item -> item.value().toString().replace("-", "").startsWith(digits))
                .sorted(java.util.Comparator.comparing(item -> item.value().toString()))
                .limit(most)
                .map(item -> new ItemTrace(item, nameOf(item), tables.trail.get(item).stream().map(this::holding).toList()))
                .toList();
    }

    private ItemTrace.Holding holding(FakeTables.HeldRow row) {
        var held = row.held();
        return new ItemTrace.Holding(
                held.holder().key(), place(held.holder()), held.born(), row.zone().value(), row.epoch(), row.batch(),
                Instant.EPOCH);
    }

    private String place(Holder holder) {
        return switch (holder) {
            case Holder.InRoom(var room) -> content.zoneOf(room).flatMap(content::zone)
                    .map(zone -> zone.rooms().get(room)).map(RoomDefinition::name).orElse(holder.key());
            case Holder.HeldBy(var character) -> tables.characters.get(character).name();
            case Holder.Inside(var box) -> nameOf(box);
            case Holder.Gone _ -> "used up";
            case Holder.InEscrow(var escrow) -> {
                var opened = tables.escrows.get(escrow).opened();
                yield "a " + opened.purpose() + " from " + tables.characters.get(opened.depositor()).name()
                        + (opened.party() == null ? "" : " to " + tables.characters.get(opened.party()).name());
            }
        };
    }

    private String nameOf(ItemId item) {
        var kind = tables.items.get(item).prototype();
        return content.zone(content.zones().getFirst()).orElseThrow().items().get(kind).name();
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

    /** Lets the character have read all that the game explains by and by; 'hints on' makes it forget. */
    void hinted(CharacterId character) {
        tables.characters.computeIfPresent(character, (_, row) -> new PersonRow(
                row.id(), row.account(), row.name(), row.race(), row.characterClass(), row.zone(), row.room(), row.version(),
                row.present(), row.sessionNo(), row.sheet().seenAs(new Persona("", Pronouns.THEY, Arrays.stream(Hint.values())
                        .map(Hint::key).collect(Collectors.toSet())))));
    }

    /** Gives the role to the account behind the character. */
    public void grant(CharacterId character, Role role) {
        tables.roles.put(tables.characters.get(character).account(), role);
    }

    public void addItem(ItemId id, PrototypeId prototype, Holder holder) {
        tables.items.put(id, new ItemRow(id, prototype, holder));
        tables.hold(new FakeTables.HeldRow(new Batch.ItemHeld(id, holder, "before"), new ZoneId(""), 0, 0));
    }

    /** Puts coins there, out of a faucet of the test's own. */
    public void addCoins(Holder holder, long amount) {
        var payment = UUID.nameUUIDFromBytes(("coins " + tables.entries.size()).getBytes(StandardCharsets.UTF_8));
        tables.purses.merge(holder, amount, Long::sum);
        tables.entries.add(new Batch.Entry(payment, new LedgerAccount.Faucet("test"), -amount, "test"));
        tables.entries.add(new Batch.Entry(payment, new LedgerAccount.Purse(holder), amount, "test"));
    }

    /** How many coins lie there. */
    public long coinsOf(Holder holder) {
        return tables.purses.getOrDefault(holder, 0L);
    }

    public List<Batch.Entry> ledger() {
        return List.copyOf(tables.entries);
    }

    /** What is wrong with money and provenance, in words; must be empty at any time. */
    public List<String> unsound() {
        var wrong = new ArrayList<String>();
        var sums = new HashMap<String, Long>();
        tables.entries.forEach(entry -> {
            sums.merge("payment " + entry.payment(), entry.amount(), Long::sum);
            if (entry.account() instanceof LedgerAccount.Purse(var holder)) {
                sums.merge(holder.key(), entry.amount(), Long::sum);
            }
        });
        tables.purses.forEach((holder, coins) -> sums.merge(holder.key(), -coins, Long::sum));
        sums.forEach((what, sum) -> {
            if (sum != 0) {
                wrong.add(what + " is " + sum + " too many");
            }
        });
        tables.items.values().forEach(item -> {
            var trail = tables.trail.getOrDefault(item.id(), List.of());
            if (trail.stream().filter(row -> row.held().born() != null).count() != 1) {
                wrong.add(item.id() + " has not exactly one birth: " + trail);
            } else if (!trail.getLast().held().holder().equals(item.holder())) {
                wrong.add(item.id() + " is " + item.holder().key() + ", but was last " + trail.getLast());
            }
        });
        tables.escrows.forEach((id, row) -> {
            var holder = new Holder.InEscrow(id);
            var isEmpty = tables.purses.getOrDefault(holder, 0L) == 0
                    && tables.items.values().stream().noneMatch(item -> item.holder().equals(holder));
            if (isEmpty != (row.state() == FakeTables.EscrowState.TAKEN)) {
                wrong.add(row + (isEmpty ? " is empty" : " is not empty"));
            }
        });
        return wrong;
    }

    /** What is in escrow and neither waits for a decision nor has been taken, in words. */
    public List<String> unfinishedEscrows() {
        return tables.escrows.values().stream()
                .filter(row -> row.state() == FakeTables.EscrowState.OPEN || row.state() == FakeTables.EscrowState.DUE)
                .map(FakeTables.EscrowRow::toString)
                .toList();
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
