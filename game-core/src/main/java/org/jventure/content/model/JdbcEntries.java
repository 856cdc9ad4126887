package org.jventure.content.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jventure.codex.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all kinds. Every method blocks; whoever writes holds a transaction. Any thread. */
public final class JdbcEntries {

    private final JdbcClient db;

    public JdbcEntries(JdbcClient db) {
        this.db = db;
    }

    /** Every one, by key, also what is retired. */
    public List<Entry> all(Kind<?> kind) {
        return db.sql(JdbcEntryTable.of(kind).select() + " order by id").param("kind", kind.name())
                .query(JdbcEntries::entry).list();
    }

    /** The row; with {@code locked} it stays as it is until the transaction ends. */
    public Optional<Entry> find(Kind<?> kind, String key, boolean locked) {
        return db.sql(JdbcEntryTable.of(kind).select() + " and id = :id" + (locked ? " for no key update" : ""))
                .param("kind", kind.name()).param("id", key)
                .query(JdbcEntries::entry).optional();
    }

    /** Adds it, in version 1. */
    public void insert(Kind<?> kind, Entry entry) {
        statement(JdbcEntryTable.of(kind).insert(), kind, entry).update();
    }

    /** Writes it over the version that it was read in, which is raised by one. Answers whether the row had that version. */
    public boolean update(Kind<?> kind, Entry entry) {
        return statement(JdbcEntryTable.of(kind).update(), kind, entry)
                .param("version", entry.version()).param("retired", entry.retired())
                .update() == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, Kind<?> kind, Entry entry) {
        return db.sql(sql)
                .param("kind", kind.name())
                .param("id", entry.key())
                .param("pack", entry.pack())
                .param("built", entry.built())
                .param("body", JsonValues.json(entry.body()));
    }

    /** Notes in the history what a pack has just written, in the version behind that of {@code before}. */
    public void note(Kind<?> kind, Entry before, Entry after, String deed, String by) {
        db.sql("""
                insert into content_history (kind, id, version, by, deed, before, after)
                values (:kind, :id, :version, :by, :deed, :before::jsonb, :after::jsonb)
                """)
                .param("kind", kind.name())
                .param("id", after.key())
                .param("version", before.version() + 1)
                .param("by", by)
                .param("deed", deed)
                .param("before", JsonValues.json(before.body()))
                .param("after", JsonValues.json(after.body()))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                JsonValues.fields(row.getString("body")),
                row.getLong("version"),
                row.getBoolean("retired"),
                row.getString("pack"),
                row.getBoolean("built"));
    }
}
