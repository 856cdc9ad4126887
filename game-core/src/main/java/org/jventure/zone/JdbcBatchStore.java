package org.jventure.zone;

import static org.jventure.zone.JdbcSupport.bind;
import static org.jventure.zone.JdbcSupport.rows;
import static org.jventure.zone.JdbcSupport.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.world.Holder;
import org.jventure.zone.JdbcSupport.Row;

/**
 * Batches in PostgreSQL, set by set. One comparison in {@code zone_owner} is fence, order and idempotency at once: a
 * batch is written only over the one before it, under its own epoch. A wrong row count anywhere undoes all.
 */
public final class JdbcBatchStore implements BatchStore {

    private final DataSource pool;

    public JdbcBatchStore(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var outcomes = write(connection, List.copyOf(batches));
                connection.commit();
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                JdbcSupport.rollBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw JdbcSupport.trouble(e);
        }
    }

    private static Map<ZoneId, Outcome> write(Connection connection, List<Batch> batches) throws SQLException {
        var outcomes = fence(connection, batches);
        var mine = batches.stream()
                .filter(batch -> outcomes.get(batch.zone()) == Outcome.WRITTEN)
                .toList();
        for (Batch batch : batches) {
            if (!outcomes.containsKey(batch.zone())) {
                outcomes.put(batch.zone(), explain(connection, batch));
            }
        }
        if (!mine.isEmpty()) {
            JdbcEscrowRows.open(connection, mine);
            insertItems(connection, rows(mine, Batch::born));
            moveItems(connection, rows(mine, Batch::moved));
            setItems(connection, rows(mine, Batch::set));
            JdbcLedger.tell(connection, mine);
            fillSlots(connection, rows(mine, Batch::slots));
            saveCharacters(connection, rows(mine, Batch::characters));
            JdbcLedger.pay(connection, mine);
            JdbcEscrowRows.take(connection, mine);
            saveSoft(connection, mine.stream().filter(batch -> batch.soft() != null).toList());
        }
        return outcomes;
    }

    private static Map<ZoneId, Outcome> fence(Connection connection, List<Batch> batches) throws SQLException {
        var outcomes = new HashMap<ZoneId, Outcome>();
        try (var update = connection.prepareStatement("""
                update zone_owner o
                   set batch = b.number
                  from unnest(?, ?, ?) as b(zone, epoch, number)
                 where o.zone = b.zone and o.epoch = b.epoch and o.batch = b.number - 1 and o.state = 'RUNNING'
                returning o.zone
                """)) {
            bind(update, 1, "text", batches, batch -> batch.zone().value());
            bind(update, 2, "bigint", batches, batch -> batch.reign().epoch());
            bind(update, 3, "bigint", batches, Batch::number);
            try (var written = update.executeQuery()) {
                while (written.next()) {
                    outcomes.put(new ZoneId(written.getString(1)), Outcome.WRITTEN);
                }
            }
        }
        return outcomes;
    }

    /** Why the fence did not match. */
    private static Outcome explain(Connection connection, Batch batch) throws SQLException {
        try (var query = connection.prepareStatement("select epoch, batch, state from zone_owner where zone = ?")) {
            query.setString(1, batch.zone().value());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Outcome.LOST;
                }
                long epoch = row.getLong("epoch");
                long number = row.getLong("batch");
                if (epoch > batch.reign().epoch() || !row.getString("state").equals("RUNNING")) {
                    return Outcome.LOST;
                }
                if (epoch < batch.reign().epoch() || number < batch.number() - 1) {
                    return Outcome.WENT_BACK;
                }
                return number == batch.number() ? Outcome.WRITTEN : Outcome.AHEAD;
            }
        }
    }

    private static void insertItems(Connection connection, List<Row<Batch.ItemBorn>> rows) throws SQLException {
        run(connection, rows, "items born", """
                insert into item (id, prototype, room, character, container, escrow)
                select * from unnest(?, ?, ?, ?, ?, ?)
                """, insert -> {
            bind(insert, 1, "uuid", rows, row -> row.change().item().value());
            bind(insert, 2, "text", rows, row -> row.change().prototype().value());
            bind(insert, 3, "text", rows, row -> JdbcSupport.room(row.change().holder()));
            bind(insert, 4, "uuid", rows, row -> JdbcSupport.character(row.change().holder()));
            bind(insert, 5, "uuid", rows, row -> JdbcSupport.container(row.change().holder()));
            bind(insert, 6, "uuid", rows, row -> JdbcSupport.escrow(row.change().holder()));
        });
    }

    private static void moveItems(Connection connection, List<Row<Batch.ItemMoved>> rows) throws SQLException {
        run(connection, rows, "items moved", """
                update item i
                   set room = m.room, character = m.character, container = m.container, escrow = m.escrow, gone = m.gone
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as m(id, old_room, old_character, old_container, old_escrow, room, character, container, escrow, gone)
                 where i.id = m.id
                   and not i.gone
                   and i.room is not distinct from m.old_room
                   and i.character is not distinct from m.old_character
                   and i.container is not distinct from m.old_container
                   and i.escrow is not distinct from m.old_escrow
                """, update -> {
            bind(update, 1, "uuid", rows, row -> row.change().item().value());
            bind(update, 2, "text", rows, row -> JdbcSupport.room(row.change().from()));
            bind(update, 3, "uuid", rows, row -> JdbcSupport.character(row.change().from()));
            bind(update, 4, "uuid", rows, row -> JdbcSupport.container(row.change().from()));
            bind(update, 5, "uuid", rows, row -> JdbcSupport.escrow(row.change().from()));
            bind(update, 6, "text", rows, row -> JdbcSupport.room(row.change().to()));
            bind(update, 7, "uuid", rows, row -> JdbcSupport.character(row.change().to()));
            bind(update, 8, "uuid", rows, row -> JdbcSupport.container(row.change().to()));
            bind(update, 9, "uuid", rows, row -> JdbcSupport.escrow(row.change().to()));
            bind(update, 10, "boolean", rows, row -> row.change().to() instanceof Holder.Gone);
        });
    }

    /** Behind the moves: what is worn then is worn by who holds it then. */
    private static void setItems(Connection connection, List<Row<Batch.ItemSet>> rows) throws SQLException {
        run(connection, rows, "items set", """
                update item i set charges = s.charges, worn = s.worn
                  from unnest(?, ?, ?, ?) as s(id, expected, charges, worn)
                 where i.id = s.id and i.charges is not distinct from s.expected
                """, update -> {
            bind(update, 1, "uuid", rows, row -> row.change().item().value());
            bind(update, 2, "integer", rows, row -> row.change().expected());
            bind(update, 3, "integer", rows, row -> row.change().charges());
            bind(update, 4, "text", rows, row -> row.change().worn() == null ? null : row.change().worn().word());
        });
    }

    private static void fillSlots(Connection connection, List<Row<Batch.SlotFilled>> rows) throws SQLException {
        run(connection, rows, "slots filled", """
                insert into spawn (zone, slot, generation, item)
                select zone, slot, 1, item from unnest(?, ?, ?) as s(zone, slot, item)
                on conflict (zone, slot) do update set generation = spawn.generation + 1, item = excluded.item
                """, upsert -> {
            bind(upsert, 1, "text", rows, row -> row.batch().zone().value());
            bind(upsert, 2, "text", rows, row -> row.change().slot());
            bind(upsert, 3, "uuid", rows, row -> row.change().item().value());
        });
    }

    private static void saveCharacters(Connection connection, List<Row<Batch.CharacterSaved>> rows)
            throws SQLException {
        run(connection, rows, "characters saved", """
                update character c
                   set zone = s.zone, room = s.room, present = s.present, sheet = s.sheet::jsonb,
                       version = c.version + 1
                  from unnest(?, ?, ?, ?, ?, ?, ?) as s(id, mine, version, zone, room, present, sheet)
                 where c.id = s.id and c.zone = s.mine and c.version = s.version
                """, update -> {
            bind(update, 1, "uuid", rows, row -> row.change().character().value());
            bind(update, 2, "text", rows, row -> row.batch().zone().value());
            bind(update, 3, "bigint", rows, row -> row.change().version());
            bind(update, 4, "text", rows, row -> row.change().zone().value());
            bind(update, 5, "text", rows, row -> row.change().room().value());
            bind(update, 6, "boolean", rows, row -> row.change().present());
            bind(update, 7, "text", rows, row -> SheetCodec.write(row.change().sheet()));
        });
    }

    private static void saveSoft(Connection connection, List<Batch> batches) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into zone_soft (zone, epoch, batch, bytes) values (?, ?, ?, ?)
                on conflict (zone) do update set epoch = excluded.epoch, batch = excluded.batch, bytes = excluded.bytes
                """)) {
            for (Batch batch : batches) {
                upsert.setString(1, batch.zone().value());
                upsert.setLong(2, batch.reign().epoch());
                upsert.setLong(3, batch.number());
                upsert.setBytes(4, java.util.Objects.requireNonNull(batch.soft()).toBytes());
                upsert.addBatch();
            }
            if (!batches.isEmpty()) {
                upsert.executeBatch();
            }
        }
    }

    @Override
    public void quarantine(Reign reign, String trouble) {
        try (var connection = pool.getConnection();
                var update = connection.prepareStatement(
                        "update zone_owner set state = 'QUARANTINED', trouble = ? where zone = ? and epoch = ?")) {
            update.setString(1, trouble);
            update.setString(2, reign.zone().value());
            update.setLong(3, reign.epoch());
            update.executeUpdate();
        } catch (SQLException e) {
            throw JdbcSupport.trouble(e);
        }
    }
}
