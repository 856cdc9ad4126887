package org.jventure.placement;

import java.time.OffsetDateTime;
import java.util.List;
import org.jventure.kernel.NodeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Losses as the rows of the nodes have them. */
public final class JdbcLostNodes implements LostNodes {

    private final JdbcClient db;

    public JdbcLostNodes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Lost> ofLate() {
        return db.sql("""
                select node, lost_at from cluster_node
                 where state = 'dead' and lost_at > now() - interval '24 hours' order by node
                """)
                .query((row, _) -> new Lost(
                        new NodeId(row.getString(1)), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean dismiss(NodeId node) {
        return db.sql("update cluster_node set lost_at = null where node = :node and state = 'dead' and lost_at is not null")
                .param("node", node.value()).update() > 0;
    }
}
