package org.jventure.placement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/** Reads the rows of the protocol. */
final class JdbcClusterRows {

    /** Sent as one message: two beats, then all that there is to read. */
    private static final String ROUND = """
            update cluster_node set beat = beat + 1 where node = ? and incarnation = ? and state <> 'dead';
            update cluster_leader set beat = beat + 1
             where term = ? and holder = ? and incarnation = ? and exists (
                select from cluster_node where node = ? and incarnation = ? and state <> 'dead');
            with held as materialized (
                select l.classid::bigint << 32 | l.objid::bigint as key
                  from pg_locks l join pg_database d on d.oid = l.database
                 where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.objsubid = 1)
            select node, member, telnet, web, version, cluster, process, incarnation, beat, state,
                   exists (select from held where held.key = %s)
              from cluster_node;
            select term, holder, incarnation, beat from cluster_leader;
            select z.id, o.node, coalesce(o.incarnation, 0), coalesce(o.epoch, 0), coalesce(o.batch, 0),
                   coalesce(o.state = 'QUARANTINED', false), o.trouble
              from zone z left join zone_owner o on o.zone = z.id
             where not z.retired order by z.id
            """.formatted(JdbcClusterConnection.NODE_LOCK.replace("?", "cluster_node.node"));

    private record SeenNode(NodeRow row, boolean connected) {}

    private JdbcClusterRows() {}

    static ClusterView round(Connection open, NodeId self, long incarnation, long term) throws SQLException {
        try (var statement = prepare(open, ROUND, self.value(), incarnation,
                term, self.value(), incarnation, self.value(), incarnation)) {
            statement.execute();
            var alive = statement.getUpdateCount() == 1;
            statement.getMoreResults();
            var leading = statement.getUpdateCount() == 1;
            statement.getMoreResults();
            var nodes = list(statement, JdbcClusterRows::node);
            statement.getMoreResults();
            var lease = list(statement, JdbcClusterRows::lease).getFirst();
            statement.getMoreResults();
            return new ClusterView(
                    alive, leading, nodes.stream().map(SeenNode::row).toList(), lease,
                    list(statement, JdbcClusterRows::owner), unconnected(nodes));
        }
    }

    private static Set<NodeId> unconnected(List<SeenNode> nodes) {
        return nodes.stream().filter(node -> !node.connected()).map(node -> node.row().node()).collect(Collectors.toSet());
    }

    @FunctionalInterface
    private interface Reader<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(PreparedStatement statement, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        try (var row = statement.getResultSet()) {
            while (row.next()) {
                found.add(reader.from(row));
            }
        }
        return found;
    }

    private static SeenNode node(ResultSet row) throws SQLException {
        var self = new NodeSelf(
                new NodeId(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5),
                row.getString(6), row.getString(7));
        return new SeenNode(
                new NodeRow(self, row.getLong(8), row.getLong(9), state(row.getString(10))), row.getBoolean(11));
    }

    private static NodeState state(String written) {
        return switch (written) {
            case "up" -> NodeState.UP;
            case "draining" -> NodeState.DRAINING;
            default -> NodeState.DEAD;
        };
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(row.getLong(1), nodeOrNull(row.getString(2)), row.getLong(3), row.getLong(4));
    }

    private static OwnerRow owner(ResultSet row) throws SQLException {
        return new OwnerRow(
                new ZoneId(row.getString(1)), nodeOrNull(row.getString(2)), row.getLong(3), row.getLong(4),
                row.getLong(5), row.getBoolean(6), row.getString(7));
    }

    private static @Nullable NodeId nodeOrNull(@Nullable String id) {
        return id == null ? null : new NodeId(id);
    }

    /** The number in the one row that comes back, if one does. */
    static OptionalLong one(Connection open, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepare(open, sql, parameters); var row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    static Optional<String> text(Connection open, String sql, Object... parameters) throws SQLException {
        try (var statement = prepare(open, sql, parameters); var row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static PreparedStatement prepare(Connection open, String sql, @Nullable Object... parameters) throws SQLException {
        var statement = open.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
