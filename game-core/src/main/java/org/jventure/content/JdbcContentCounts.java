package org.jventure.content;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what the database holds of the world. */
public final class JdbcContentCounts {

    private final JdbcClient db;

    public JdbcContentCounts(JdbcClient db) {
        this.db = db;
    }

    /** Blocks. */
    public ContentCounts count() {
        return db.sql("""
                        select (select count(*) from zone where not retired) as zones,
                               (select count(*) from room where not retired) as rooms,
                               (select count(*) from item_prototype where not retired) as items,
                               (select count(*) from npc_prototype where not retired) as npcs,
                               (select count(*) from character_class where not retired) as classes,
                               (select count(*) from race where not retired) as races
                        """)
                .query(ContentCounts.class)
                .single();
    }
}
