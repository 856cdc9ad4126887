package org.jventure.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.model.Entry;
import org.jventure.content.model.JdbcEntries;

/** Brings what packs say of things of no zone into their rows, with history. The caller holds a transaction and the lock. */
final class PackEntries {

    private final Kinds kinds;
    private final JdbcEntries entries;

    PackEntries(Kinds kinds, JdbcEntries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    /** The pack of each that is not retired; empty for what builders have made and what is of the world. */
    Map<Pack.Entry.Id, String> known() {
        var known = new HashMap<Pack.Entry.Id, String>();
        kinds.all().forEach(kind -> entries.all(kind).stream().filter(entry -> !entry.retired()).forEach(entry ->
                known.put(id(kind, entry), entry.pack() == null ? "" : entry.pack())));
        return known;
    }

    /** What refers to something that the pack does not bring any more: neither is changed by half. */
    List<Problem> dangling(Pack pack) {
        var wanted = wanted(pack);
        var vanishing = new HashMap<Pack.Entry.Id, Kind<?>>();
        var staying = new ArrayList<Pack.Entry.Id>();
        var bodies = new HashMap<Pack.Entry.Id, Entry>();
        for (Kind<?> kind : kinds.all()) {
            for (Entry entry : entries.all(kind)) {
                var id = id(kind, entry);
                bodies.put(id, entry);
                if (vanishes(kind, entry, pack, wanted.keySet())) {
                    vanishing.put(id, kind);
                } else if (!entry.retired() && !wanted.containsKey(id)) {
                    staying.add(id);
                }
            }
        }
        return vanishing.isEmpty() ? List.of() : staying.stream()
                .flatMap(id -> references(id, bodies.get(id)).stream()
                        .filter(vanishing::containsKey)
                        .map(gone -> new Problem(kinds.named(gone.kind()).orElseThrow().plural() + ".yaml", 1,
                                "the pack has no '%s' any more, but the %s '%s' refers to it"
                                        .formatted(gone.key(), id.kind().replace('-', ' '), id.key()),
                                "keep it, or change that first")))
                .toList();
    }

    private Set<Pack.Entry.Id> references(Pack.Entry.Id id, @Nullable Entry entry) {
        if (entry == null) {
            return Set.of();
        }
        var report = new Report(Set.of());
        Kinds.read(kinds.named(id.kind()).orElseThrow(), id.key(), entry.body(), report);
        return report.references().stream()
                .map(reference -> new Pack.Entry.Id(kinds.of(reference.type()).name(), reference.key()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Writes what changed, retires what vanished, brings back what is there again. Answers how many were retired. */
    int save(Pack pack) {
        var wanted = wanted(pack);
        var by = "pack %s %s".formatted(pack.name(), pack.version());
        int retired = 0;
        for (Kind<?> kind : kinds.all()) {
            var held = new HashMap<Pack.Entry.Id, Entry>();
            entries.all(kind).forEach(entry -> held.put(id(kind, entry), entry));
            for (Pack.Entry entry : pack.entries()) {
                if (entry.id().kind().equals(kind.name())) {
                    save(kind, entry, held.get(entry.id()), pack.name(), by);
                }
            }
            for (Entry entry : held.values()) {
                if (vanishes(kind, entry, pack, wanted.keySet())) {
                    write(kind, entry, entry.retired(true), "retire", by);
                    retired++;
                }
            }
        }
        return retired;
    }

    private void save(Kind<?> kind, Pack.Entry wanted, @Nullable Entry held, String pack, String by) {
        var owner = kind.isOfTheWorld() ? null : pack;
        if (held == null) {
            var made = new Entry(wanted.id().key(), wanted.body(), 0, false, owner, false);
            entries.insert(kind, made);
            entries.note(kind, made, made, "make", by);
            return;
        }
        var now = new Entry(held.key(), canonical(kind, held), held.version(), held.retired(), held.pack(), held.built());
        var next = new Entry(held.key(), wanted.body(), held.version(), false, owner, false);
        if (!next.equals(now)) {
            write(kind, held, next, held.retired() ? "restore" : "edit", by);
        }
    }

    private void write(Kind<?> kind, Entry before, Entry after, String deed, String by) {
        if (!entries.update(kind, after)) {
            throw new IllegalStateException("The %s %s was written meanwhile".formatted(kind.name(), after.key()));
        }
        entries.note(kind, before, after, deed, by);
    }

    private static boolean vanishes(Kind<?> kind, Entry entry, Pack pack, Set<Pack.Entry.Id> wanted) {
        boolean its = kind.isOfTheWorld() ? pack.world() != null : pack.name().equals(entry.pack());
        return its && !entry.retired() && !entry.built() && !wanted.contains(id(kind, entry));
    }

    private static Value.Fields canonical(Kind<?> kind, Entry entry) {
        return Kinds.canonical(kind, entry.key(), entry.body());
    }

    private static Map<Pack.Entry.Id, Pack.Entry> wanted(Pack pack) {
        return pack.entries().stream().collect(Collectors.toMap(Pack.Entry::id, entry -> entry));
    }

    private static Pack.Entry.Id id(Kind<?> kind, Entry entry) {
        return new Pack.Entry.Id(kind.name(), entry.key());
    }
}
