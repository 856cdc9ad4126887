package org.jventure.admin.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jventure.admin.startup.ClusterFile;

/** The database of a running node, looked at from outside by what {@code cluster.json} says. */
final class StoredWorld implements AutoCloseable {

    private final Connection connection;

    record StoredItem(String prototype, String holder) {}

    StoredWorld(Path data) throws IOException, SQLException {
        var cluster = new ClusterFile(data).read().orElseThrow();
        connection = DriverManager.getConnection(
                cluster.jdbcUrl(), cluster.user(), Files.readString(Path.of(cluster.passwordFile())).strip());
    }

    /** Every item by id; its holder as "room x", a character's name, or "item id". */
    Map<String, StoredItem> items() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("""
                        select i.id, i.prototype, coalesce('room ' || i.room, c.name, 'item ' || i.container) as holder
                          from item i left join character c on c.id = i.character
                        """)) {
            var items = new HashMap<String, StoredItem>();
            while (row.next()) {
                items.put(row.getString(1), new StoredItem(row.getString(2), row.getString(3)));
            }
            return items;
        }
    }

    /** The room of each character, and its zone, as {@code zone room}. */
    Map<String, String> places() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select name, zone || ' ' || room as place from character")) {
            var places = new HashMap<String, String>();
            while (row.next()) {
                places.put(row.getString(1), row.getString(2));
            }
            return places;
        }
    }

    /** The one value that the question finds. */
    String text(String sql) throws SQLException {
        try (var query = connection.createStatement(); var row = query.executeQuery(sql)) {
            if (!row.next()) {
                throw new AssertionError("nothing found: " + sql);
            }
            return row.getString(1);
        }
    }

    /** Changes it by hand, as somebody with a database client may; answers how many rows. */
    int change(String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
