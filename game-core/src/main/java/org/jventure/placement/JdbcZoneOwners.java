package org.jventure.placement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * Ownership in PostgreSQL, on one connection that is never the pool's: a pool that is exhausted must not look like a
 * database that is away. An advisory lock of that connection keeps a second server off the database. One thread.
 */
public final class JdbcZoneOwners implements ZoneOwners {

    private static final long SERVER_LOCK = 0x4A56_656E_7475_7265L; // "JVenture"
    private static final int PATIENCE_SECONDS = 5;
    private static final int ROUND_MILLIS = 2_000;

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    public JdbcZoneOwners(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "6");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "jventure-round");
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public long register(NodeId node, String address, String version) {
        return with(open -> {
            try (var insert = open.prepareStatement("""
                    insert into cluster_node (node, incarnation, beat, member, version, state)
                    values (?, 1, 0, ?, ?, 'up')
                    on conflict (node) do update
                       set incarnation = cluster_node.incarnation + 1, beat = 0, member = excluded.member,
                           version = excluded.version, state = 'up'
                    returning incarnation
                    """)) {
                insert.setString(1, node.value());
                insert.setString(2, address);
                insert.setString(3, version);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Override
    public Map<ZoneId, Long> claim(NodeId node, long incarnation, Collection<ZoneId> zones) {
        return with(open -> {
            try (var upsert = open.prepareStatement("""
                    insert into zone_owner (zone, node, incarnation, epoch, state)
                    select zone, ?, ?, 1, 'RUNNING' from unnest(?) as z(zone)
                    on conflict (zone) do update
                       set node = excluded.node, incarnation = excluded.incarnation,
                           epoch = zone_owner.epoch + 1, state = 'RUNNING', trouble = null
                    returning zone, epoch
                    """)) {
                upsert.setString(1, node.value());
                upsert.setLong(2, incarnation);
                upsert.setArray(3, open.createArrayOf(
                        "text", zones.stream().map(ZoneId::value).toArray()));
                return epochs(upsert);
            }
        });
    }

    @Override
    public Map<ZoneId, Long> round(NodeId node, long incarnation) {
        return with(open -> {
            try (var beat = open.prepareStatement("""
                    update cluster_node set beat = beat + 1 where node = ? and incarnation = ? and state <> 'dead'
                    """)) {
                beat.setString(1, node.value());
                beat.setLong(2, incarnation);
                beat.executeUpdate();
            }
            try (var query = open.prepareStatement("""
                    select zone, epoch from zone_owner where node = ? and incarnation = ?
                    """)) {
                query.setString(1, node.value());
                query.setLong(2, incarnation);
                return epochs(query);
            }
        });
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException _) {
                // it is gone either way
            }
            connection = null;
        }
    }

    private static Map<ZoneId, Long> epochs(java.sql.PreparedStatement statement) throws SQLException {
        var epochs = new HashMap<ZoneId, Long>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                epochs.put(new ZoneId(row.getString(1)), row.getLong(2));
            }
        }
        return epochs;
    }

    private <T> T with(Work<T> work) {
        try {
            return work.on(connection());
        } catch (SQLException e) {
            close(); // the next call begins with a new one
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connection() throws SQLException {
        var open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url, properties);
            lock(open);
            connection = open;
        }
        return open;
    }

    /** Waits a little: the lock of a server that was killed falls when PostgreSQL notices. */
    private static void lock(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute("set lock_timeout = '" + PATIENCE_SECONDS + "s'");
            statement.execute("select pg_advisory_lock(" + SERVER_LOCK + ")");
            statement.execute("set lock_timeout = '1s'");
            open.setNetworkTimeout(Runnable::run, ROUND_MILLIS);
        } catch (SQLException e) {
            open.close();
            if ("55P03".equals(e.getSQLState())) {
                throw new DatabaseInUseException();
            }
            throw e;
        }
    }
}
