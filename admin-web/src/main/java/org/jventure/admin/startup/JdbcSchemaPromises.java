package org.jventure.admin.startup;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What newer programs have promised to older ones. */
final class JdbcSchemaPromises {

    private final JdbcClient database;
    private final String table;

    /** @param schema where the table is; empty for the connection's own */
    JdbcSchemaPromises(DataSource database, String schema) {
        this.database = JdbcClient.create(database);
        this.table = schema.isEmpty() ? "schema_promise" : '"' + schema.replace("\"", "\"\"") + "\".schema_promise";
    }

    /** @param knows the schema that a program must know at least to go on with {@code schema} */
    record Promise(String schema, String knows) {}

    /** Blocks. */
    List<Promise> all() {
        return database.sql("select schema, knows from " + table)
                .query((row, _) -> new Promise(row.getString(1), row.getString(2)))
                .list();
    }
}
