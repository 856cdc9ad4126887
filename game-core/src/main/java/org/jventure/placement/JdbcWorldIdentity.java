package org.jventure.placement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which world a database holds: random, and made with it. */
public final class JdbcWorldIdentity {

    private final JdbcClient db;

    public JdbcWorldIdentity(JdbcClient db) {
        this.db = db;
    }

    /** Eight hexadecimal digits. Blocks. */
    public String value() {
        return db.sql("select left(value::text, 8) from world_identity").query(String.class).single();
    }
}
