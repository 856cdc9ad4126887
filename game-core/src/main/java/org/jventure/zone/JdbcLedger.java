package org.jventure.zone;

import static org.jventure.zone.JdbcSupport.bind;
import static org.jventure.zone.JdbcSupport.rows;
import static org.jventure.zone.JdbcSupport.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jventure.zone.JdbcSupport.Row;

/** Where things and coins went, written with the batches that moved them: one statement for each table. */
final class JdbcLedger {

    private JdbcLedger() {}

    /** Each holding of each item, in order. */
    static void tell(Connection connection, List<Batch> batches) throws SQLException {
        var held = rows(batches, Batch::trail);
        run(connection, held, "holdings", """
                insert into item_holding (item, holder, born, zone, epoch, batch)
                select item, holder, born, zone, epoch, batch
                  from unnest(?, ?, ?, ?, ?, ?) with ordinality as h(item, holder, born, zone, epoch, batch, place)
                 order by place
                """, insert -> {
            bind(insert, 1, "uuid", held, row -> row.change().item().value());
            bind(insert, 2, "text", held, row -> row.change().holder().key());
            bind(insert, 3, "text", held, row -> row.change().born());
            sign(insert, 4, held);
        });
    }

    /** What lies in each purse now, if there lay what memory believed, and the entries that explain it. */
    static void pay(Connection connection, List<Batch> batches) throws SQLException {
        var purses = rows(batches, batch -> batch.money().purses());
        run(connection, purses, "purses", """
                merge into purse p
                using unnest(?, ?, ?, ?, ?, ?, ?) as c(account, room, character, container, escrow, expected, balance)
                   on p.account = c.account
                 when matched and p.balance = c.expected then update set balance = c.balance
                 when not matched and c.expected = 0 then
                      insert (room, character, container, escrow, balance)
                      values (c.room, c.character, c.container, c.escrow, c.balance)
                """, merge -> {
            bind(merge, 1, "text", purses, row -> row.change().holder().key());
            bind(merge, 2, "text", purses, row -> JdbcSupport.room(row.change().holder()));
            bind(merge, 3, "uuid", purses, row -> JdbcSupport.character(row.change().holder()));
            bind(merge, 4, "uuid", purses, row -> JdbcSupport.container(row.change().holder()));
            bind(merge, 5, "uuid", purses, row -> JdbcSupport.escrow(row.change().holder()));
            bind(merge, 6, "bigint", purses, row -> row.change().expected());
            bind(merge, 7, "bigint", purses, row -> row.change().balance());
        });
        var entries = rows(batches, batch -> batch.money().entries());
        run(connection, entries, "ledger entries", """
                insert into ledger_entry (txn, account, amount, why, zone, epoch, batch)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """, insert -> {
            bind(insert, 1, "uuid", entries, row -> row.change().payment());
            bind(insert, 2, "text", entries, row -> row.change().account().key());
            bind(insert, 3, "bigint", entries, row -> row.change().amount());
            bind(insert, 4, "text", entries, row -> row.change().why());
            sign(insert, 5, entries);
        });
    }

    /** Under which zone, epoch and batch. */
    private static <T> void sign(PreparedStatement insert, int index, List<Row<T>> rows) throws SQLException {
        bind(insert, index, "text", rows, row -> row.batch().zone().value());
        bind(insert, index + 1, "bigint", rows, row -> row.batch().reign().epoch());
        bind(insert, index + 2, "bigint", rows, row -> row.batch().number());
    }
}
