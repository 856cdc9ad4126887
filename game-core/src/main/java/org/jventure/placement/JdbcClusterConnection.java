package org.jventure.placement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that is never the pool's: a pool that is exhausted must not look like a database that is away. It
 * holds an advisory lock of the node's id, and is opened anew, lock and all, by the first call after it broke. One
 * caller at a time.
 */
final class JdbcClusterConnection {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcClusterConnection.class);

    /** Makes the advisory lock of a node from its id; the same in every statement. */
    static final String NODE_LOCK = "hashtextextended(?, 1247178341)";

    private static final int FIRST_PATIENCE = 5_000;
    private static final int LATER_PATIENCE = 1_000;
    private static final int ANSWER_MILLIS = 2_500;

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable NodeSelf self;
    private @Nullable Connection connection;

    JdbcClusterConnection(String url, @Nullable String user, @Nullable String password) {
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
        properties.setProperty("ApplicationName", "jventure-cluster");
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** From now on the connection is this process's, and holds the lock of its node. */
    void become(NodeSelf process) {
        if (process.equals(self)) {
            return;
        }
        close();
        self = process;
        properties.setProperty("ApplicationName", process.process());
        with(_ -> process, FIRST_PATIENCE);
    }

    <T> T with(Work<T> work) {
        return with(work, LATER_PATIENCE);
    }

    private <T> T with(Work<T> work, int patience) {
        try {
            return work.on(connection(patience));
        } catch (SQLException e) {
            close(); // the next call begins with a new one
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** The work as one transaction. */
    static <T> Work<T> transaction(Work<T> work) {
        return open -> {
            open.setAutoCommit(false);
            try {
                var result = work.on(open);
                open.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                open.rollback();
                throw e;
            } finally {
                open.setAutoCommit(true);
            }
        };
    }

    /** The work, whose answer is empty if it waited for a lock in vain: the connection is none the worse for it. */
    static Work<OptionalLong> unlessLocked(Work<OptionalLong> work) {
        return open -> {
            try {
                return work.on(open);
            } catch (SQLException e) {
                if (isLockTimeout(e)) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        };
    }

    void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection is gone either way", e);
            }
            connection = null;
        }
    }

    private Connection connection(int patience) throws SQLException {
        var open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url, properties);
            try {
                prepare(open, patience);
            } catch (SQLException | NodeIdInUseException e) {
                open.close();
                throw e;
            }
            connection = open;
        }
        return open;
    }

    private void prepare(Connection open, int patience) throws SQLException {
        try (var statement = open.createStatement()) {
            // a machine that lost its power must not keep its locks for hours
            statement.execute("set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3;"
                    + " set lock_timeout = " + patience);
            if (self != null) {
                lock(open, self);
            }
            // whoever sleeps in a transaction must not keep the lease from others; see docs/decisions/0011
            statement.execute("set lock_timeout = '500ms'; set idle_in_transaction_session_timeout = '2s';"
                    + " set statement_timeout = '2400ms'");
        }
        open.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
    }

    private static void lock(Connection open, NodeSelf self) throws SQLException {
        endEarlierSessions(open, self);
        try (var wait = open.prepareStatement("select pg_advisory_lock(" + NODE_LOCK + ")")) {
            wait.setString(1, self.node().value());
            wait.execute();
        } catch (SQLException e) {
            if (isLockTimeout(e)) {
                throw new NodeIdInUseException(self.node());
            }
            throw e;
        }
    }

    /** A connection that broke on its way may still stand in the database, and hold the lock. */
    private static void endEarlierSessions(Connection open, NodeSelf self) throws SQLException {
        try (var end = open.prepareStatement("""
                select pg_terminate_backend(s.pid)
                  from pg_stat_activity s join pg_locks l on l.pid = s.pid
                 where s.datname = current_database() and s.application_name = ? and s.pid <> pg_backend_pid()
                   and l.locktype = 'advisory'
                """)) {
            end.setString(1, self.process());
            end.execute();
        }
    }

    private static boolean isLockTimeout(SQLException e) {
        return "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }
}
