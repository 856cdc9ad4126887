package org.jventure.content.edit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Audit;
import org.jventure.content.edit.ContentType.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of one type. A save is one transaction: the row over the version that was read, the history, the audit, and by
 * triggers the new name of the content. It keeps out importers of packs, but not other savers.
 */
public final class JdbcContentStore<T> implements ContentStore<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    public SaveResult<T> save(String id, long base, T draft, Editor editor) {
        if (!Databases.canHold(id)) {
            return new SaveResult.Gone<>();
        }
        var attempt = Databases.ask(() -> Objects.requireNonNull(
                ports.transaction().execute(_ -> attempt(id, base, draft, editor))));
        if (attempt.written()) {
            ports.news().contentChanged(); // a lost word of it is made up for by each node's next look
        }
        return attempt.result();
    }

    private record Attempt<T>(SaveResult<T> result, boolean written) {}

    private Attempt<T> attempt(String id, long base, T draft, Editor editor) {
        var row = lock(id);
        if (row.isEmpty()) {
            return unwritten(new SaveResult.Gone<>());
        }
        var found = row.get();
        if (!ports.rights().mayEdit(editor.account(), found.zone())) {
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
        write(found, type.ordered(wanted), editor);
        return new Attempt<>(new SaveResult.Saved<>(base + 1), true);
    }

    private Attempt<T> unwritten(SaveResult<T> result) {
        return new Attempt<>(result, false);
    }

    /** An importer writes many rows in an order of its own: taking turns with it, nobody waits for each other in a ring. */
    private Optional<Row<T>> lock(String id) {
        ports.db().sql("select 1 from pg_advisory_xact_lock_shared(hashtext('jventure.world_pack'))")
                .query(Integer.class).single();
        return type.read(id, true);
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

    private void write(Row<T> row, T draft, Editor editor) {
        var version = row.content().version();
        if (!type.write(row, draft)) {
            throw new IllegalStateException("The locked " + type.kind() + " " + row.id() + " has lost version " + version);
        }
        ports.db().sql("""
                insert into content_history (kind, id, version, account, by, before, after)
                select :kind, :id, :version, id, name, :before::jsonb, :after::jsonb from account where id = :account
                """)
                .param("kind", type.kind()).param("id", row.id()).param("version", version + 1)
                .param("before", json(row.content().value())).param("after", json(draft))
                .param("account", editor.account().value())
                .update();
        ports.audit().record(
                editor.account(), editor.address(), type.kind() + ".edit", row.id() + ", version " + (version + 1));
    }

    @Override
    public List<Change<T>> history(String id, int most) {
        if (!Databases.canHold(id)) {
            return List.of();
        }
        return Databases.ask(() -> ports.db().sql("""
                        select version, by, at, before, after from content_history
                         where kind = :kind and id = :id order by version desc limit :most
                        """)
                .param("kind", type.kind()).param("id", id).param("most", most)
                .query((row, _) -> new Change<>(
                        row.getLong("version"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        value(row.getString("before")),
                        value(row.getString("after"))))
                .list());
    }

    private static String json(@Nullable Object value) {
        return JSON.writeValueAsString(value);
    }

    private T value(String json) {
        return JSON.readValue(json, type.draft());
    }
}
