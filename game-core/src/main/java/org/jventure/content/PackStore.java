package org.jventure.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jpa.repository.JpaRepository;

/** Writes packs into the tables of content. The caller holds a transaction and, in it, the lock. */
final class PackStore {

    private static final Logger LOG = LoggerFactory.getLogger(PackStore.class);
    private static final long LOCK_RETRY_NANOS = 50_000_000;

    private final ContentRows rows;
    private final PackEntries entries;

    PackStore(ContentRows rows, PackEntries entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /**
     * Makes other importers wait until this transaction is over. Asks again and again instead of once: several nodes
     * that start together may need longer than a connection waits for an answer.
     */
    void lock() {
        if (rows.packs().tryLock()) {
            return;
        }
        LOG.info("Another node is importing a world pack; waiting for it");
        do {
            LockSupport.parkNanos(LOCK_RETRY_NANOS);
        } while (!rows.packs().tryLock());
    }

    /** The pack whose world this is; empty before the first. */
    Optional<String> founder() {
        return rows.worlds().findById(WorldRow.KEY).map(row -> row.value.pack());
    }

    boolean holds(String digest) {
        return rows.packs().existsByDigest(digest);
    }

    /** The version that was imported last; empty text for a pack that never was. */
    String version(String pack) {
        return rows.packs().findById(pack).map(row -> row.version).orElse("");
    }

    /** Whether anything of the pack was written since its import. */
    boolean isEdited(String pack) {
        long now = rows.packs().edition(pack);
        return rows.packs().findById(pack).map(row -> row.edition != now).orElse(false);
    }

    KnownWorld known() {
        var zones = rows.zones().findAll().stream().collect(Collectors.toMap(ZoneRow::id, row -> row.pack));
        return new KnownWorld(zones, places(), founder().isPresent(),
                rows.worlds().findById(WorldRow.KEY).map(row -> row.value.ownColours().names()).orElse(Set.of()),
                entries.known());
    }

    /**
     * What would be left in a zone that is no more, or would refer to what is no more. From now on the zone's owner writes nothing; so only who is on the way
     * into it may still come, and is taken out again when seeking it, or signing in.
     */
    List<Problem> strandings(Pack pack) {
        var dangling = entries.dangling(pack);
        var zones = vanishing(pack);
        if (!dangling.isEmpty() || zones.isEmpty()) {
            return dangling;
        }
        rows.packs().lockReigns(zones);
        return new Strandings(rows.packs()).in(zones);
    }

    private List<String> vanishing(Pack pack) {
        var kept = pack.zones().stream().map(Pack.Zone::id).toList();
        return rows.packs().zonesWithout(pack.name(), kept.isEmpty() ? List.of("") : kept); // SQL knows no empty list
    }

    /** Writes what changed, retires what vanished, but not what builders have made; what is retired comes back. */
    ImportSummary save(Pack pack, String digest) {
        var row = rows.packs().findById(pack.name()).orElseGet(PackRow::new);
        row.name = pack.name();
        row.version = pack.version();
        row.digest = digest;
        row.importedAt = Instant.now();
        row = rows.packs().saveAndFlush(row);
        var vanishing = vanishing(pack);
        if (!vanishing.isEmpty()) {
            rows.packs().endReigns(vanishing);
        }
        saveWorld(pack);
        int retired = saveThings(pack) + entries.save(pack);
        row.edition = rows.packs().edition(pack.name());
        rows.packs().flush();
        return new ImportSummary(
                pack.name(),
                pack.version(),
                pack.zones().size(),
                pack.rooms().size(),
                pack.items().size(),
                pack.npcs().size(),
                pack.spawns().size(),
                pack.entries().size(),
                retired);
    }

    /** In this order, for rows point at the ones before. */
    private int saveThings(Pack pack) {
        var name = pack.name();
        var copy = new PackCopy(name);
        int retired = merge(rows.zones(), rows.zones().findByPack(name), pack.zones(), Pack.Zone::id, ZoneRow::new, copy::zone);
        retired += merge(rows.rooms(), rows.rooms().findByPack(name), pack.rooms(), Pack.Room::id, RoomRow::new, copy::room);
        retired += merge(rows.items(), rows.items().findByPack(name), pack.items(), Pack.Item::id, ItemRow::new, copy::item);
        retired += merge(rows.npcs(), rows.npcs().findByPack(name), pack.npcs(), Pack.Npc::id, NpcRow::new, copy::npc);
        var places = places();
        return retired
                + merge(rows.slots(), rows.slots().findByPack(name), pack.spawns(), Pack.Spawn::id, SlotRow::new,
                        (row, spawn) -> copy.slot(row, spawn, places));
    }

    private void saveWorld(Pack pack) {
        var world = pack.world();
        if (world == null) {
            return;
        }
        var row = rows.worlds().findById(WorldRow.KEY).orElseGet(WorldRow::new);
        row.value = new WorldRow.WorldText(
                pack.name(), world.name(), world.welcome(), world.start(), world.reservedNames(),
                world.colours().isEmpty() ? null : world.colours());
        rows.worlds().saveAndFlush(row);
    }

    /** Answers how many rows were retired. Hibernate writes, and raises the version of, only what is different. */
    private static <R extends ContentRow, T> int merge(
            JpaRepository<R, String> table,
            List<R> held,
            List<T> wanted,
            Function<T, String> key,
            Supplier<R> blank,
            BiConsumer<? super R, T> copy) {
        Map<String, R> left = new HashMap<>();
        held.forEach(row -> left.put(row.id(), row));
        var added = new ArrayList<R>();
        for (var thing : wanted) {
            var row = left.remove(key.apply(thing));
            if (row == null) {
                row = blank.get();
                row.id(key.apply(thing));
                added.add(row);
            }
            row.retired(false);
            copy.accept(row, thing);
        }
        var vanished = left.values().stream().filter(row -> !row.isRetired() && !row.isBuilt()).toList();
        vanished.forEach(row -> row.retired(true));
        table.saveAllAndFlush(added);
        return vanished.size();
    }

    private Map<String, String> places() {
        return rows.rooms().places().stream().collect(Collectors.toMap(RoomRows.Place::room, RoomRows.Place::zone));
    }
}
