package org.jventure.zone;

import static org.jventure.zone.JdbcSupport.bind;
import static org.jventure.zone.JdbcSupport.rows;
import static org.jventure.zone.JdbcSupport.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What batches write of escrows: their beginning and their end. All in between is decided elsewhere. */
final class JdbcEscrowRows {

    private JdbcEscrowRows() {}

    /** Before anything is put there. */
    static void open(Connection connection, List<Batch> batches) throws SQLException {
        var opened = rows(batches, batch -> batch.escrows().opened());
        run(connection, opened, "escrows opened", """
                insert into escrow (id, purpose, depositor, party) select * from unnest(?, ?, ?, ?)
                """, insert -> {
            bind(insert, 1, "uuid", opened, row -> row.change().escrow().value());
            bind(insert, 2, "text", opened, row -> row.change().purpose());
            bind(insert, 3, "uuid", opened, row -> row.change().depositor().value());
            bind(insert, 4, "uuid", opened, row -> row.change().party() == null ? null : row.change().party().value());
        });
    }

    /** By whom each is due to, once. */
    static void take(Connection connection, List<Batch> batches) throws SQLException {
        var taken = rows(batches, batch -> batch.escrows().taken());
        run(connection, taken, "escrows taken", """
                update escrow e set state = 'TAKEN', taken_at = now()
                  from unnest(?, ?) as t(id, taker)
                 where e.id = t.id and e.state = 'DUE' and e.due = t.taker
                """, update -> {
            bind(update, 1, "uuid", taken, row -> row.change().escrow().value());
            bind(update, 2, "uuid", taken, row -> row.change().taker().value());
        });
    }
}
