package org.jventure.zone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.jventure.content.Content;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;
import org.jventure.world.Origin;

/** Zones and characters as PostgreSQL holds them, each read at one instant. */
public final class JdbcZoneStore implements ZoneStore {

    private static final String CHARACTER = """
            select c.id, c.name, coalesce(r.name, c.race) as race, coalesce(k.name, c.class) as class,
                   c.race as race_key, c.class as class_key, a.role,
                   c.zone, c.room, c.version, c.present, c.session_no, c.sheet,
                   exists (select from ledger_entry e
                            where e.account = 'character:' || c.id::text
                              and e.why = 'starting purse' and e.amount > 0) as has_begun
              from character c
              join account a on a.id = c.account
              left join race r on r.id = c.race
              left join character_class k on k.id = c.class
            """;

    private final DataSource pool;
    private final Content content;

    public JdbcZoneStore(DataSource pool, Content content) {
        this.pool = pool;
        this.content = content;
    }

    @Override
    public Optional<ZoneSnapshot> load(ZoneId zone, long epoch) {
        var definitions = definitions(zone);
        if (definitions.isEmpty()) {
            throw new StoreException(false, "no builder has written zone " + zone);
        }
        return atOneInstant(false, connection -> {
            var batch = batch(connection, zone, epoch);
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            var items = JdbcBelongings.items(connection, "join room on room.id = i.room where room.zone = ?", zone.value());
            var purses = new ArrayList<PurseRow>();
            purses.addAll(JdbcBelongings.purses(connection, "(select 'room:' || id from room where zone = ?)", zone.value()));
            purses.addAll(JdbcBelongings.inside(connection, items));
            return Optional.of(new ZoneSnapshot(
                    definitions.get(),
                    epoch,
                    batch.get(),
                    items,
                    purses,
                    present(connection, zone),
                    spawns(connection, zone),
                    soft(connection, zone)));
        });
    }

    private Optional<ZoneContent> definitions(ZoneId zone) {
        try {
            return content.zone(zone);
        } catch (RuntimeException e) {
            throw JdbcSupport.trouble(e);
        }
    }

    @Override
    public Optional<CharacterRow> character(CharacterId character) {
        return atOneInstant(true, connection -> {
            try (var query = connection.prepareStatement(CHARACTER + " where c.id = ?")) {
                query.setObject(1, character.value());
                return rows(query.executeQuery(), JdbcBelongings.of(connection, "= ?", character.value()))
                        .stream().findFirst();
            }
        });
    }

    @Override
    public Map<ZoneId, Map<CharacterId, Long>> present(Collection<ZoneId> zones) {
        try (var connection = pool.getConnection();
                var query = connection.prepareStatement(
                        "select zone, id, version from character where present and zone = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", zones.stream().map(ZoneId::value).toArray()));
            var found = new HashMap<ZoneId, Map<CharacterId, Long>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(new ZoneId(row.getString("zone")), _ -> new HashMap<>())
                            .put(new CharacterId(row.getObject("id", UUID.class)), row.getLong("version"));
                }
            }
            return found;
        } catch (SQLException e) {
            throw JdbcSupport.trouble(e);
        }
    }

    /**
     * Locks the row, so that a batch of an earlier try that is still being committed is waited for: its commit then makes
     * this reading fail as one that may be tried again.
     */
    private static Optional<Long> batch(Connection connection, ZoneId zone, long epoch) throws SQLException {
        try (var query = connection.prepareStatement(
                "select batch from zone_owner where zone = ? and epoch = ? and state = 'RUNNING' for update")) {
            query.setString(1, zone.value());
            query.setLong(2, epoch);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static List<CharacterRow> present(Connection connection, ZoneId zone) throws SQLException {
        try (var query = connection.prepareStatement(CHARACTER + " where c.zone = ? and c.present order by c.id")) {
            query.setString(1, zone.value());
            return rows(query.executeQuery(), JdbcBelongings.of(
                    connection, "in (select id from character where zone = ? and present)", zone.value()));
        }
    }

    private static List<CharacterRow> rows(ResultSet found, JdbcBelongings belongings) throws SQLException {
        var rows = new ArrayList<CharacterRow>();
        while (found.next()) {
            var id = found.getObject("id", UUID.class);
            rows.add(new CharacterRow(
                    new CharacterId(id),
                    found.getString("name"),
                    found.getString("race"),
                    found.getString("class"),
                    new Origin(found.getString("race_key"), found.getString("class_key")),
                    Role.valueOf(found.getString("role")),
                    new ZoneId(found.getString("zone")),
                    new RoomId(found.getString("room")),
                    found.getLong("version"),
                    found.getBoolean("present"),
                    found.getLong("session_no"),
                    SheetCodec.read(found.getString("sheet")),
                    belongings.items().getOrDefault(id, List.of()),
                    belongings.purses().getOrDefault(id, List.of()),
                    found.getBoolean("has_begun")));
        }
        return rows;
    }

    private static Map<String, ZoneSnapshot.Spawned> spawns(Connection connection, ZoneId zone) throws SQLException {
        try (var query = connection.prepareStatement(
                "select slot, generation, item from spawn where zone = ? and item is not null")) {
            query.setString(1, zone.value());
            var spawns = new HashMap<String, ZoneSnapshot.Spawned>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    spawns.put(row.getString("slot"), new ZoneSnapshot.Spawned(
                            row.getLong("generation"), new ItemId(row.getObject("item", UUID.class))));
                }
            }
            return spawns;
        }
    }

    private static ZoneSnapshot.@Nullable Soft soft(Connection connection, ZoneId zone) throws SQLException {
        try (var query = connection.prepareStatement("select epoch, batch, bytes from zone_soft where zone = ?")) {
            query.setString(1, zone.value());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                return new ZoneSnapshot.Soft(
                        row.getLong("epoch"), row.getLong("batch"), SoftState.of(row.getBytes("bytes")));
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> read(Connection connection) throws SQLException;
    }

    private <T> Optional<T> atOneInstant(boolean readOnly, Reading<T> reading) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(readOnly);
            try {
                return reading.read(connection);
            } finally {
                JdbcSupport.rollBack(connection);
            }
        } catch (SQLException e) {
            throw JdbcSupport.trouble(e);
        }
    }
}
