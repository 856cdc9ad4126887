package org.jventure.content.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.ContentType;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.JdbcContentStore;
import org.jventure.content.edit.Versioned;
import org.jventure.content.model.Entry;
import org.jventure.content.model.JdbcEntries;
import org.jventure.content.model.JsonValues;
import org.jventure.content.rule.Keys;
import org.jventure.kernel.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Any kind of content of no zone as a type for a store. Builders take turns, so that nobody refers to what somebody else
 * retires just then.
 */
final class JdbcEntryType implements ContentType<Value.Fields> {

    private final Kind<?> kind;
    private final EntryChecks checks;
    private final JdbcEntries entries;
    private final JdbcClient db;

    JdbcEntryType(Kind<?> kind, EntryChecks checks, JdbcEntries entries, JdbcClient db) {
        this.kind = kind;
        this.checks = checks;
        this.entries = entries;
        this.db = db;
    }

    /** Makes the store of a kind. */
    static Function<Kind<?>, ContentStore<Value.Fields>> stores(
            Kinds kinds, JdbcEntries entries, JdbcClient db, JdbcContentStore.Ports ports) {
        var checks = new EntryChecks(kinds, entries);
        return kind -> new JdbcContentStore<>(new JdbcEntryType(kind, checks, entries, db), ports);
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public String written(Value.Fields draft) {
        return JsonValues.json(draft);
    }

    @Override
    public Value.Fields read(String json) {
        return JsonValues.fields(json);
    }

    @Override
    public Optional<Row<Value.Fields>> read(String id, boolean locked) {
        return find(id, locked).filter(entry -> !entry.retired()).map(this::row);
    }

    @Override
    public Optional<Row<Value.Fields>> readRetired(String id) {
        return find(id, false).filter(Entry::retired).map(this::row);
    }

    @Override
    public Optional<Standing<Value.Fields>> lock(String id) {
        return find(id, true).map(entry -> new Standing<>(row(entry), entry.retired()));
    }

    private Optional<Entry> find(String id, boolean locked) {
        if (locked) {
            takeTurns();
        }
        return entries.find(kind, id, locked);
    }

    private void takeTurns() {
        db.sql("select 1 from pg_advisory_xact_lock(hashtext('jventure.content_entry'))").query(Integer.class).single();
    }

    private Row<Value.Fields> row(Entry entry) {
        return new Row<>(entry.key(), NO_ZONE, new Versioned<>(tidied(entry.key(), entry.body()), entry.version()));
    }

    @Override
    public Optional<Row<Value.Fields>> blank(String id, ZoneId zone) {
        takeTurns();
        return zone.equals(NO_ZONE)
                ? Optional.of(new Row<>(id, NO_ZONE, new Versioned<>(Value.NOTHING, 0)))
                : Optional.empty();
    }

    @Override
    public List<Flaw> flawsOfName(Row<Value.Fields> row) {
        if (!Keys.isKey(row.id())) {
            return List.of(new Flaw("key", "A key is made of the letters a to z, digits and single hyphens, up to %d of them."
                    .formatted(Keys.LONGEST)));
        }
        return entries.find(kind, row.id(), false)
                .map(there -> List.of(new Flaw("key", there.retired()
                        ? "A retired %s has this key. Bring that one back, or choose another key.".formatted(words())
                        : "Another %s has this key. Choose another one.".formatted(words()))))
                .orElse(List.of());
    }

    @Override
    public void insert(Row<Value.Fields> row, Value.Fields draft) {
        entries.insert(kind, new Entry(row.id(), draft, 0, false, null, true));
    }

    @Override
    public List<Flaw> objections(Row<Value.Fields> row) {
        var found = new ArrayList<>(checks.usersOf(kind, row.id()).stream()
                .map(user -> new Flaw("key", "%s refers to it. Change that first.".formatted(user)))
                .toList());
        if (kind.isOfTheWorld() && entries.all(kind).stream().filter(entry -> !entry.retired()).count() == 1) {
            found.add(new Flaw("key", "It is the last of the %s. Make another one first.".formatted(kind.plural())));
        }
        return found;
    }

    @Override
    public List<Flaw> obstacles(Row<Value.Fields> row) {
        return flaws(row, row.content().value());
    }

    @Override
    public boolean retire(Row<Value.Fields> row, boolean retired) {
        return change(row, entry -> entry.retired(retired));
    }

    @Override
    public boolean write(Row<Value.Fields> row, Value.Fields draft) {
        return change(row, entry -> entry.saying(draft));
    }

    private boolean change(Row<Value.Fields> row, UnaryOperator<Entry> change) {
        return entries.find(kind, row.id(), false)
                .filter(entry -> entry.version() == row.content().version())
                .map(entry -> entries.update(kind, change.apply(entry)))
                .orElse(false);
    }

    @Override
    public Value.Fields tidied(Row<Value.Fields> row, Value.Fields draft) {
        return tidied(row.id(), draft);
    }

    /** As it is always written, if nothing is wrong with it. */
    private Value.Fields tidied(String key, Value.Fields draft) {
        var report = new Report(ownColours());
        Kinds.read(kind, key, draft, report);
        return report.troubles().isEmpty() ? Kinds.canonical(kind, key, draft) : draft;
    }

    @Override
    public List<Flaw> flaws(Row<Value.Fields> row, Value.Fields draft) {
        return checks.flaws(kind, row.id(), draft, ownColours());
    }

    private Set<String> ownColours() {
        return new HashSet<>(db.sql("""
                select jsonb_object_keys(value -> 'colours')
                  from world_setting
                 where key = 'world' and jsonb_typeof(value -> 'colours') = 'object'
                """)
                .query(String.class).list());
    }

    private String words() {
        return kind.name().replace('-', ' ');
    }
}
