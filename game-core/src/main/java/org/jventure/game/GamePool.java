package org.jventure.game;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The few connections that zones load and save by, and fewer by which they ask of rows that they share. Both are no part
 * of the pool that serves pages and sign-ins, so that no crowd at the door keeps those who play waiting. Any thread;
 * connects when first asked.
 */
final class GamePool implements AutoCloseable {

    /** The writer takes one; the others load zones and characters, for which nobody can ask at will. */
    private static final int MOST = 4;

    /** Players ask as often as they like: their questions wait for each other here, and no batch waits for them. */
    static final int MOST_ASKING = 2;

    /**
     * A row that somebody holds, and a transaction whose client has gone or sleeps, hold up no more than they must: all
     * ends before the client stops listening, so that nothing is left behind that keeps locks.
     */
    private static final String LIMITS =
            "set lock_timeout = '2s'; set statement_timeout = '8s'; set idle_in_transaction_session_timeout = '10s'";

    private final HikariDataSource pool;
    private final HikariDataSource questions;

    /**
     * @param like    its timeouts are taken over
     * @param process names the connections, so that the leader can end them if this process hangs
     */
    GamePool(JdbcConnectionDetails database, DataSource like, String process) {
        this.pool = pool("game", MOST, database, like, process);
        this.questions = pool("questions", MOST_ASKING, database, like, process);
    }

    private static HikariDataSource pool(
            String name, int most, JdbcConnectionDetails database, DataSource like, String process) {
        var pool = new HikariDataSource();
        if (like instanceof HikariDataSource pages) {
            pool.setConnectionTimeout(pages.getConnectionTimeout());
            pool.setValidationTimeout(pages.getValidationTimeout());
            pool.setDataSourceProperties(pages.getDataSourceProperties());
        }
        pool.addDataSourceProperty("ApplicationName", process);
        pool.setPoolName(name);
        pool.setConnectionInitSql(LIMITS);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        return pool;
    }

    /** For batches, and for loading. */
    DataSource connections() {
        return pool;
    }

    /** For rows that several zones write. */
    DataSource questions() {
        return questions;
    }

    @Override
    public void close() {
        pool.close();
        questions.close();
    }
}
