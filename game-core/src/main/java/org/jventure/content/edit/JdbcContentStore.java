package org.jventure.content.edit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jventure.account.Audit;
import org.jventure.content.edit.Change.Deed;
import org.jventure.content.edit.ContentType.Row;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The store of one type. A save is one transaction: the row over the version that was read, the history, the audit, and by
 * triggers the new name of the content. It keeps out importers of packs, but not other savers.
 */
public final class JdbcContentStore<T> implements ContentStore<T> {

    private final ContentType<T> type;
    private final Ports ports;

    /** What every type's store works with. */
    public record Ports(
            JdbcClient db, TransactionOperations transaction, JdbcBuilderRights rights, Audit audit, ContentNews news) {}

    public JdbcContentStore(ContentType<T> type, Ports ports) {
        this.type = type;
        this.ports = ports;
    }

    @Override
    public Optional<Versioned<T>> load(String id) {
        return Databases.canHold(id) ? Databases.ask(() -> type.read(id, false).map(Row::content)) : Optional.empty();
    }

    @Override
    public Optional<Versioned<T>> loadRetired(String id) {
        return Databases.canHold(id)
                ? Databases.ask(() -> type.readRetired(id).map(Row::content))
                : Optional.empty();
    }

    @Override
    public SaveResult<T> save(String id, long base, T draft, Editor editor) {
        return attempt(id, () -> edit(id, base, draft, editor));
    }

    @Override
    public SaveResult<T> make(String id, ZoneId zone, T draft, Editor editor) {
        return Databases.canHold(zone.value()) ? attempt(id, () -> begin(id, zone, draft, editor)) : new SaveResult.Gone<>();
    }

    @Override
    public SaveResult<T> retire(String id, long base, Editor editor) {
        return attempt(id, () -> turn(id, base, Deed.RETIRE, editor));
    }

    @Override
    public SaveResult<T> restore(String id, long base, Editor editor) {
        return attempt(id, () -> turn(id, base, Deed.RESTORE, editor));
    }

    private record Attempt<T>(SaveResult<T> result, boolean written) {}

    private SaveResult<T> attempt(String id, Supplier<Attempt<T>> deed) {
        if (!Databases.canHold(id)) {
            return new SaveResult.Gone<>();
        }
        var attempt = Databases.ask(() -> Objects.requireNonNull(ports.transaction().execute(_ -> {
            keepOutImporters();
            return deed.get();
        })));
        if (attempt.written()) {
            ports.news().contentChanged(); // a lost word of it is made up for by each node's next look
        }
        return attempt.result();
    }

    private Attempt<T> edit(String id, long base, T draft, Editor editor) {
        var row = type.read(id, true);
        if (row.isEmpty()) {
            return unwritten(new SaveResult.Gone<>());
        }
        var found = row.get();
        if (!mayEdit(editor, found.zone())) {
            return unwritten(new SaveResult.Forbidden<>());
        }
        var now = found.content();
        var wanted = type.tidied(found, draft);
        if (type.ordered(wanted).equals(now.value())) {
            return unwritten(new SaveResult.Saved<>(now.version()));
        }
        if (now.version() != base) {
            return unwritten(stale(id, now));
        }
        var flaws = type.flaws(found, wanted);
        if (!flaws.isEmpty()) {
            return unwritten(new SaveResult.Invalid<>(flaws));
        }
        return written(found, Deed.EDIT, type.ordered(wanted), editor, type.write(found, type.ordered(wanted)));
    }

    private Attempt<T> begin(String id, ZoneId zone, T draft, Editor editor) {
        var blank = type.blank(id, zone);
        if (blank.isEmpty()) {
            return unwritten(new SaveResult.Gone<>());
        }
        if (!mayEdit(editor, zone)) {
            return unwritten(new SaveResult.Forbidden<>());
        }
        var row = blank.get();
        var wanted = type.tidied(row, draft);
        if (hasMade(row, type.ordered(wanted), editor)) {
            return unwritten(new SaveResult.Saved<>(1));
        }
        var flaws = new ArrayList<>(type.flawsOfName(row));
        flaws.addAll(type.flaws(row, wanted));
        if (!flaws.isEmpty()) {
            return unwritten(new SaveResult.Invalid<>(flaws));
        }
        var made = new Row<>(id, zone, new Versioned<>(type.ordered(wanted), 0));
        type.insert(made, made.content().value());
        return written(made, Deed.MAKE, made.content().value(), editor, true);
    }

    /** Whether the editor has made it just so, and nothing has become of it since: then only the answer was lost. */
    private boolean hasMade(Row<T> blank, T wanted, Editor editor) {
        return type.read(blank.id(), false)
                        .filter(found -> found.equals(new Row<>(blank.id(), blank.zone(), new Versioned<>(wanted, 1))))
                        .isPresent()
                && ports.db().sql("""
                        select exists (select from content_history
                                        where kind = ? and id = ? and version = 1 and deed = 'make' and account = ?)
                        """)
                        .params(type.kind(), blank.id(), editor.account().value())
                        .query(Boolean.class).single();
    }

    /** Retires it, or brings it back. */
    private Attempt<T> turn(String id, long base, Deed deed, Editor editor) {
        var retires = deed == Deed.RETIRE;
        var standing = type.lock(id);
        if (standing.isEmpty()) {
            return unwritten(new SaveResult.Gone<>());
        }
        var found = standing.get().row();
        if (!mayEdit(editor, found.zone())) {
            return unwritten(new SaveResult.Forbidden<>());
        }
        if (standing.get().retired() == retires) {
            return unwritten(new SaveResult.Saved<>(found.content().version()));
        }
        if (found.content().version() != base) {
            return unwritten(stale(id, found.content()));
        }
        var objections = retires ? type.objections(found) : type.obstacles(found);
        return objections.isEmpty()
                ? written(found, deed, found.content().value(), editor, type.retire(found, retires))
                : unwritten(new SaveResult.Invalid<>(objections));
    }

    private boolean mayEdit(Editor editor, ZoneId zone) {
        return zone.equals(ContentType.NO_ZONE)
                ? ports.rights().mayEditAll(editor.account())
                : ports.rights().mayEdit(editor.account(), zone);
    }

    private Attempt<T> unwritten(SaveResult<T> result) {
        return new Attempt<>(result, false);
    }

    /** An importer writes many rows in an order of its own: taking turns with it, nobody waits for each other in a ring. */
    private void keepOutImporters() {
        ports.db().sql("select 1 from pg_advisory_xact_lock_shared(hashtext('jventure.world_pack'))")
                .query(Integer.class).single();
    }

    private SaveResult<T> stale(String id, Versioned<T> now) {
        var last = ports.db().sql("select by, at from content_history where kind = :kind and id = :id and version = :version")
                .param("kind", type.kind()).param("id", id).param("version", now.version())
                .query((row, _) -> new Signature(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
        return new SaveResult.Stale<>(
                now, last.map(Signature::by).orElse(null), last.map(Signature::at).orElse(null));
    }

    private record Signature(String by, Instant at) {}

    /** Notes what has just been done, in the history and the audit. */
    private Attempt<T> written(Row<T> row, Deed deed, T after, Editor editor, boolean hadTheVersion) {
        var version = row.content().version();
        if (!hadTheVersion) {
            throw new IllegalStateException("The locked " + type.kind() + " " + row.id() + " has lost version " + version);
        }
        var word = Words.lowerCase(deed.name());
        ports.db().sql("""
                insert into content_history (kind, id, version, account, by, deed, before, after)
                select :kind, :id, :version, id, name, :deed, :before::jsonb, :after::jsonb
                  from account where id = :account
                """)
                .param("kind", type.kind()).param("id", row.id()).param("version", version + 1).param("deed", word)
                .param("before", type.written(row.content().value())).param("after", type.written(after))
                .param("account", editor.account().value())
                .update();
        ports.audit().record(
                editor.account(), editor.address(), type.kind() + "." + word, row.id() + ", version " + (version + 1));
        return new Attempt<>(new SaveResult.Saved<>(version + 1), true);
    }

    @Override
    public List<Change<T>> history(String id, int most) {
        if (!Databases.canHold(id)) {
            return List.of();
        }
        return Databases.ask(() -> ports.db().sql("""
                        select version, by, at, deed, before, after from content_history
                         where kind = :kind and id = :id order by version desc limit :most
                        """)
                .param("kind", type.kind()).param("id", id).param("most", most)
                .query((row, _) -> new Change<>(
                        row.getLong("version"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                        type.read(row.getString("before")),
                        type.read(row.getString("after"))))
                .list());
    }
}
