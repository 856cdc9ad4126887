package org.jventure.content.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jventure.codex.Kind;

/**
 * Where the things of a kind are stored: in the table of all kinds, or in one that is older than it and that earlier programs
 * read. There some fields have columns of their own, and what is new is in the body beside them.
 *
 * @param columns of the fields that have some; empty in the table of all kinds
 */
record JdbcEntryTable(String name, List<Column> columns) {

    private static final JdbcEntryTable OF_ALL_KINDS = new JdbcEntryTable("content_entry", List.of());

    private static final List<Column> CHOICE =
            List.of(new Column("name", "", "''"), new Column("summary", "", "''"), new Column("place", "::integer", "0"));

    private static final Map<String, JdbcEntryTable> OLDER = Map.of(
            "race", new JdbcEntryTable("race", CHOICE),
            "class", new JdbcEntryTable("character_class", CHOICE));

    /**
     * @param cast     makes the column's type of a text
     * @param fallback of a body that does not hold it
     */
    record Column(String name, String cast, String fallback) {}

    static JdbcEntryTable of(Kind<?> kind) {
        return OLDER.getOrDefault(kind.name(), OF_ALL_KINDS);
    }

    private boolean isOfAllKinds() {
        return columns.isEmpty();
    }

    /** Of a row; parameters {@code kind} and {@code id}. */
    String select() {
        return "select id, version, retired, built, %s as pack, %s as body from %s where %s".formatted(
                isOfAllKinds() ? "pack" : "null::text",
                isOfAllKinds() ? "body" : "body || jsonb_build_object(" + columns.stream()
                        .map(column -> "'%1$s', %1$s".formatted(column.name())).collect(Collectors.joining(", ")) + ")",
                name,
                isOfAllKinds() ? "kind = :kind" : "true");
    }

    /** Parameters {@code kind id pack built body}; the first version is 1. */
    String insert() {
        return isOfAllKinds()
                ? "insert into content_entry (kind, id, pack, built, body, version) values (:kind, :id, :pack, :built, :body::jsonb, 1)"
                : "insert into %s (id, built, body, version, %s) values (:id, :built, %s, 1, %s)".formatted(
                        name, names(), rest(), columns.stream().map(JdbcEntryTable::value).collect(Collectors.joining(", ")));
    }

    /** Over the version that was read, which it raises. Parameters as of insert, and {@code version retired}. */
    String update() {
        return isOfAllKinds()
                ? """
                  update content_entry set pack = :pack, built = :built, body = :body::jsonb, retired = :retired,
                         version = version + 1
                   where kind = :kind and id = :id and version = :version
                  """
                : """
                  update %s set built = :built, body = %s, retired = :retired, version = version + 1, %s
                   where id = :id and version = :version
                  """.formatted(name, rest(), columns.stream()
                        .map(column -> column.name() + " = " + value(column)).collect(Collectors.joining(", ")));
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String rest() {
        return ":body::jsonb - array[%s]".formatted(
                columns.stream().map(column -> "'" + column.name() + "'").collect(Collectors.joining(", ")));
    }

    private static String value(Column column) {
        return "coalesce((:body::jsonb ->> '%s')%s, %s)".formatted(column.name(), column.cast(), column.fallback());
    }
}
