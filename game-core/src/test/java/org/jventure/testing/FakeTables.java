package org.jventure.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore.Outcome;
import org.jventure.zone.ItemRow;
import org.jventure.zone.PurseRow;
import org.jventure.zone.StoreException;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneSnapshot.Spawned;

/** The rows of a fake store, and what the schema and the statements of the real one demand of each change. */
final class FakeTables {

    final Map<ZoneId, OwnerRow> owners = new LinkedHashMap<>();
    final Map<ItemId, ItemRow> items = new LinkedHashMap<>();
    final Map<CharacterId, PersonRow> characters = new LinkedHashMap<>();
    final Map<AccountId, Role> roles = new HashMap<>();
    final Map<ZoneId, Map<String, Spawned>> spawns = new HashMap<>();
    final Map<ItemId, List<HeldRow>> trail = new HashMap<>();
    final Map<Holder, Long> purses = new LinkedHashMap<>();
    final List<Batch.Entry> entries = new ArrayList<>();
    final Map<EscrowId, EscrowRow> escrows = new TreeMap<>(java.util.Comparator.comparing(EscrowId::value));
    final Map<EscrowId, ParcelRow> parcels = new LinkedHashMap<>();
    final Map<java.util.UUID, FakeReports.Row> reports = new LinkedHashMap<>();
    final Map<ZoneId, ZoneSnapshot.Soft> soft = new HashMap<>();
    final Map<NodeId, NodeRow> nodes = new TreeMap<>();
    final Map<NodeId, String> nodeLocks = new HashMap<>();
    final List<String> endedProcesses = new ArrayList<>();
    final Map<ZoneId, String> locked = new HashMap<>();
    Lease lease = new Lease(0, null, 0, 0);

    record OwnerRow(
            @Nullable NodeId node,
            long incarnation,
            long epoch,
            long batch,
            boolean running,
            @Nullable String trouble,
            long leaderTerm) {

        static final OwnerRow NONE = new OwnerRow(null, 0, 0, 0, true, null, 0);

        OwnerRow at(long newBatch) {
            return new OwnerRow(node, incarnation, epoch, newBatch, running, trouble, leaderTerm);
        }

        OwnerRow quarantined(String reason) {
            return new OwnerRow(node, incarnation, epoch, batch, false, reason, leaderTerm);
        }

        OwnerRow under(long term) {
            return new OwnerRow(node, incarnation, epoch, batch, running, trouble, Math.max(leaderTerm, term));
        }

        OwnerRow of(NodeId newNode, long newIncarnation, long term) {
            return new OwnerRow(newNode, newIncarnation, epoch + 1, batch, running, trouble, term);
        }

        OwnerRow released() {
            return new OwnerRow(node, incarnation, epoch, batch, true, null, leaderTerm);
        }
    }

    enum EscrowState {
        OPEN,
        HELD,
        DUE,
        TAKEN
    }

    record EscrowRow(Batch.EscrowOpened opened, EscrowState state, @Nullable CharacterId due) {

        EscrowRow held() {
            return new EscrowRow(opened, EscrowState.HELD, null);
        }

        EscrowRow dueTo(CharacterId character) {
            return new EscrowRow(opened, EscrowState.DUE, character);
        }

        EscrowRow taken() {
            return new EscrowRow(opened, EscrowState.TAKEN, due);
        }
    }

    enum ParcelState {
        WAITING,
        COLLECTED,
        RECALLED,
        RETURNED
    }

    record ParcelRow(EscrowId id, CharacterId sender, CharacterId recipient, ParcelState state) {

        ParcelRow in(ParcelState newState) {
            return new ParcelRow(id, sender, recipient, newState);
        }
    }

    record HeldRow(Batch.ItemHeld held, ZoneId zone, long epoch, long batch) {}

    record PersonRow(
            CharacterId id,
            AccountId account,
            String name,
            String race,
            String characterClass,
            ZoneId zone,
            RoomId room,
            long version,
            boolean present,
            long sessionNo,
            CharacterSheet sheet) {

        PersonRow saved(Batch.CharacterSaved change) {
            return new PersonRow(id, account, name, race, characterClass, change.zone(), change.room(),
                    version + 1, change.present(), sessionNo, change.sheet());
        }

        PersonRow admitted() {
            return new PersonRow(id, account, name, race, characterClass, zone, room,
                    version, present, sessionNo + 1, sheet);
        }
    }

    FakeTables copy() {
        var copy = new FakeTables();
        copy.owners.putAll(owners);
        copy.items.putAll(items);
        copy.characters.putAll(characters);
        copy.roles.putAll(roles);
        spawns.forEach((zone, slots) -> copy.spawns.put(zone, new HashMap<>(slots)));
        copy.trail.putAll(trail);
        copy.purses.putAll(purses);
        copy.entries.addAll(entries);
        copy.escrows.putAll(escrows);
        copy.parcels.putAll(parcels);
        copy.reports.putAll(reports);
        copy.soft.putAll(soft);
        copy.nodes.putAll(nodes);
        copy.nodeLocks.putAll(nodeLocks);
        copy.endedProcesses.addAll(endedProcesses);
        copy.locked.putAll(locked);
        copy.lease = lease;
        return copy;
    }

    /** Ends the connections of the process: what it has locked is free, and what it has begun is not done. */
    void end(String process) {
        endedProcesses.add(process);
        locked.values().removeIf(process::equals);
    }

    Role roleOf(AccountId account) {
        return roles.getOrDefault(account, Role.PLAYER);
    }

    /** Fence, order and idempotency in one: writes the number if the batch is the next one. */
    Outcome fence(Batch batch) {
        var row = owners.get(batch.zone());
        if (row == null || !row.running() || row.epoch() > batch.reign().epoch()) {
            return Outcome.LOST;
        }
        if (row.epoch() < batch.reign().epoch() || row.batch() < batch.number() - 1) {
            return Outcome.WENT_BACK;
        }
        if (row.batch() > batch.number() - 1) {
            return row.batch() == batch.number() ? Outcome.WRITTEN : Outcome.AHEAD;
        }
        owners.put(batch.zone(), row.at(batch.number()));
        return Outcome.WRITTEN;
    }

    void write(Batch batch, FakeContent content) {
        batch.escrows().opened().forEach(opened -> require(
                escrows.put(opened.escrow(), new EscrowRow(opened, EscrowState.OPEN, null)) == null, "new escrow", opened));
        batch.born().forEach(born -> {
            require(content.knows(born.prototype()), "prototype", born.prototype());
            require(items.put(born.item(), new ItemRow(born.item(), born.prototype(), born.holder())) == null,
                    "new item", born.item());
        });
        batch.moved().forEach(moved -> {
            var row = items.get(moved.item());
            require(row != null && row.holder().equals(moved.from()), "item at its old holder", moved);
            require(!(row.holder() instanceof Holder.Gone), "item that is not gone", moved);
            var worn = row.holder().equals(moved.to()) ? row.worn() : null;
            items.put(row.id(), new ItemRow(row.id(), row.prototype(), moved.to(), row.charges(), worn));
        });
        batch.set().forEach(set -> {
            var row = items.get(set.item());
            require(row != null && Objects.equals(row.charges(), set.expected()), "item of so many charges", set);
            require(set.charges() == null ? row.charges() == null : row.charges() == null || set.charges() <= row.charges(),
                    "item that was less used", set);
            items.put(row.id(), new ItemRow(row.id(), row.prototype(), row.holder(), set.charges(), set.worn()));
        });
        batch.slots().forEach(filled -> {
            require(items.containsKey(filled.item()), "item of a slot", filled);
            spawns.computeIfAbsent(batch.zone(), _ -> new HashMap<>()).merge(
                    filled.slot(), new Spawned(1, filled.item()),
                    (old, now) -> new Spawned(old.generation() + 1, now.item()));
        });
        batch.characters().forEach(saved -> {
            var row = characters.get(saved.character());
            require(row != null && row.zone().equals(batch.zone()) && row.version() == saved.version(),
                    "character of this zone and version", saved);
            characters.put(row.id(), row.saved(saved));
        });
        batch.trail().forEach(held ->
                hold(new HeldRow(held, batch.zone(), batch.reign().epoch(), batch.number())));
        batch.money().purses().forEach(this::fill);
        write(batch.money().entries());
        batch.escrows().taken().forEach(taken -> {
            var row = escrows.get(taken.escrow());
            require(row != null && row.state() == EscrowState.DUE && taken.taker().equals(row.due()), "escrow due to", taken);
            escrows.put(taken.escrow(), row.taken());
        });
        if (batch.soft() != null) {
            soft.put(batch.zone(), new ZoneSnapshot.Soft(batch.reign().epoch(), batch.number(), batch.soft()));
        }
    }

    void hold(HeldRow row) {
        trail.merge(row.held().item(), List.of(row), (old, now) -> Stream.concat(old.stream(), now.stream()).toList());
    }

    private void fill(Batch.PurseSet set) {
        require(purses.getOrDefault(set.holder(), 0L) == set.expected(), "purse as it was", set);
        require(set.balance() >= 0 && set.balance() <= LedgerAccount.MOST, "such balance", set);
        purses.put(set.holder(), set.balance());
    }

    private void write(List<Batch.Entry> added) {
        var sums = new HashMap<UUID, Long>();
        for (Batch.Entry entry : added) {
            require(entry.amount() != 0 && Math.abs(entry.amount()) <= LedgerAccount.MOST, "such amount", entry);
            require(entries.stream().noneMatch(old ->
                    old.payment().equals(entry.payment()) && old.account().equals(entry.account())), "new payment", entry);
            require(!isStartingPurse(entry) || !hasBegun(entry.account()), "first starting purse", entry);
            entries.add(entry);
            sums.merge(entry.payment(), entry.amount(), Long::sum);
        }
        require(sums.values().stream().allMatch(sum -> sum == 0), "balanced payment", added);
    }

    private static boolean isStartingPurse(Batch.Entry entry) {
        return entry.why().equals(LedgerAccount.STARTING_PURSE.name()) && entry.amount() > 0;
    }

    boolean hasBegun(LedgerAccount account) {
        return entries.stream().anyMatch(entry -> isStartingPurse(entry) && entry.account().equals(account));
    }

    /** What foreign keys and checks see at the end of a transaction. */
    void check(FakeContent content) {
        items.values().forEach(item -> {
            switch (item.holder()) {
                case Holder.InRoom(var room) -> require(content.zoneOf(room).isPresent(), "room", room);
                case Holder.HeldBy(var character) -> require(characters.containsKey(character), "holder", character);
                case Holder.Inside(var container) ->
                    require(items.containsKey(container) && depth(item) <= 8, "container", container);
                case Holder.InEscrow(var escrow) -> require(escrows.containsKey(escrow), "escrow", escrow);
                case Holder.Gone _ -> {}
            }
            require(item.worn() == null || item.holder() instanceof Holder.HeldBy, "wearer", item);
            require(item.worn() == null || items.values().stream().noneMatch(other -> other != item
                    && other.worn() == item.worn() && other.holder().equals(item.holder())), "free place", item);
        });
        purses.keySet().forEach(holder -> {
            switch (holder) {
                case Holder.InRoom(var room) -> require(content.zoneOf(room).isPresent(), "room", room);
                case Holder.HeldBy(var character) -> require(characters.containsKey(character), "holder", character);
                case Holder.Inside(var container) -> require(items.containsKey(container), "container", container);
                case Holder.InEscrow(var escrow) -> require(escrows.containsKey(escrow), "escrow", escrow);
                case Holder.Gone _ -> require(false, "purse", holder);
            }
        });
    }

    /** In how many containers it lies; far too many for one that lies inside itself. */
    private int depth(ItemRow item) {
        int depth = 0;
        for (var at = item; depth <= 8 && at != null && at.holder() instanceof Holder.Inside(var box); depth++) {
            at = items.get(box);
        }
        return depth;
    }

    /** The coins that lie where it fits. */
    List<PurseRow> coins(java.util.function.Predicate<Holder> where) {
        return purses.entrySet().stream()
                .filter(purse -> where.test(purse.getKey()))
                .map(purse -> new PurseRow(purse.getKey(), purse.getValue()))
                .sorted(java.util.Comparator.comparing(row -> row.holder().key()))
                .toList();
    }

    /** The items that lie with the holder and all that is inside them; containers first. */
    List<ItemRow> held(java.util.function.Predicate<Holder> where) {
        var found = new ArrayList<>(
                items.values().stream().filter(item -> where.test(item.holder())).toList());
        for (int i = 0; i < found.size(); i++) {
            var inside = new Holder.Inside(found.get(i).id());
            items.values().stream().filter(item -> item.holder().equals(inside)).forEach(found::add);
        }
        return found;
    }

    private static void require(boolean holds, String what, Object which) {
        if (!holds) {
            throw new StoreException(false, "SQL state 23503: no " + what + ": " + which);
        }
    }
}
