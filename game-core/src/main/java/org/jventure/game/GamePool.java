package org.jventure.game;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The few connections that zones load and save by. They are no part of the pool that serves pages and sign-ins, so that
 * no crowd at the door keeps those who play waiting. Any thread; connects when first asked.
 */
final class GamePool implements AutoCloseable {

    /** The writer takes one; the others load zones and characters. */
    private static final int MOST = 4;

    private final HikariDataSource pool = new HikariDataSource();

    /**
     * @param like    its timeouts are taken over
     * @param process names the connections, so that the leader can end them if this process hangs
     */
    GamePool(JdbcConnectionDetails database, DataSource like, String process) {
        if (like instanceof HikariDataSource pages) {
            pool.setConnectionTimeout(pages.getConnectionTimeout());
            pool.setValidationTimeout(pages.getValidationTimeout());
            pool.setDataSourceProperties(pages.getDataSourceProperties());
        }
        pool.addDataSourceProperty("ApplicationName", process);
        pool.setPoolName("game");
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(1);
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
