package org.jventure.placement;

import static org.jventure.placement.JdbcClusterConnection.transaction;
import static org.jventure.placement.JdbcClusterConnection.unlessLocked;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;

/**
 * The rows of the protocol in PostgreSQL. Every write of a leader share-locks its lease for as long as it takes: so a
 * term can't change between the question whether it is still the term and the write, however long that waits for a row.
 */
public final class JdbcClusterStore implements ClusterStore {

    /** No two nodes register at once, or those of two clusters might not see each other. */
    private static final long REGISTRATION = 0x4A56_656E_7475_7265L; // "JVenture"

    private static final String MY_LEASE = """
            with lease as materialized (
                select 1 from cluster_leader where term = ? and holder = ? and incarnation = ? for share
            )
            """;

    private final JdbcClusterConnection database;

    public JdbcClusterStore(String url, @Nullable String user, @Nullable String password) {
        database = new JdbcClusterConnection(url, user, password);
    }

    @Override
    public long register(NodeSelf self) {
        database.become(self);
        return database.with(transaction(open -> {
            run(open, "set local lock_timeout = '2s'"); // nodes that start together take turns
            run(open, "select pg_advisory_xact_lock(?)", REGISTRATION);
            run(open, "set local lock_timeout = '500ms'");
            refuseOtherClusters(open, self);
            endEarlierLife(open, self);
            return JdbcClusterRows.one(open, """
                    insert into cluster_node (node, incarnation, beat, member, telnet, web, version, cluster, process, state)
                    values (?, 1, 0, ?, ?, ?, ?, ?, ?, 'up')
                    on conflict (node) do update
                       set incarnation = cluster_node.incarnation + 1, beat = 0, member = excluded.member,
                           telnet = excluded.telnet, web = excluded.web, version = excluded.version,
                           cluster = excluded.cluster, process = excluded.process, state = 'up', lost_at = null
                    returning incarnation
                    """,
                    self.node().value(), self.member(), self.telnet(), self.web(), self.version(), self.cluster(),
                    self.process()).orElseThrow();
        }));
    }

    /** A row of another name counts while its process is connected: that can be seen at once, a beat can't. */
    private static void refuseOtherClusters(Connection open, NodeSelf self) throws SQLException {
        try (var query = open.prepareStatement("""
                select n.cluster from cluster_node n
                 where n.cluster <> ? and n.node <> ? and n.state <> 'dead' and exists (
                    select from pg_locks l join pg_database d on d.oid = l.database
                     where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.objsubid = 1
                       and (l.classid::bigint << 32 | l.objid::bigint) = %s)
                """.formatted(JdbcClusterConnection.NODE_LOCK.replace("?", "n.node")))) {
            query.setString(1, self.cluster());
            query.setString(2, self.node().value());
            try (var row = query.executeQuery()) {
                if (row.next()) {
                    throw new OtherClusterException(row.getString(1), self.cluster());
                }
            }
        }
    }

    /** Whoever held the node's lock before holds it no longer: nothing it left open may block what comes. */
    private static void endEarlierLife(Connection open, NodeSelf self) throws SQLException {
        run(open, """
                select pg_terminate_backend(s.pid)
                  from pg_stat_activity s join cluster_node n on n.process = s.application_name
                 where n.node = ? and n.process <> ? and s.datname = current_database()
                """, self.node().value(), self.process());
    }

    @Override
    public ClusterView round(NodeId self, long incarnation, long term) {
        return database.with(open -> JdbcClusterRows.round(open, self, incarnation, term));
    }

    @Override
    public OptionalLong takeLease(NodeId self, long incarnation, long seenTerm) {
        return database.with(unlessLocked(transaction(open -> {
            run(open, "set local lock_timeout = '1500ms'"); // longer than any write of the old leader may wait
            var term = JdbcClusterRows.one(open, """
                    update cluster_leader set term = term + 1, holder = ?, incarnation = ?, beat = 0
                     where term = ? and exists (
                        select from cluster_node where node = ? and incarnation = ? and state <> 'dead')
                    returning term
                    """, self.value(), incarnation, seenTerm, self.value(), incarnation);
            if (term.isPresent()) {
                run(open, """
                        insert into zone_owner (zone)
                        select id from zone where not retired and id not in (select zone from zone_owner)
                        on conflict do nothing
                        """);
                // a row that an owner has locked, perhaps for long, is stamped by its next assignment
                run(open, """
                        update zone_owner set leader_term = ? where zone in (
                            select zone from zone_owner where leader_term < ? order by zone for update skip locked)
                        """, term.getAsLong(), term.getAsLong());
            }
            return term;
        })));
    }

    @Override
    public boolean declareDead(Authority leader, NodeId node, long incarnation) {
        return database.with(unlessLocked(transaction(open -> {
            var process = JdbcClusterRows.text(open, MY_LEASE + """
                    update cluster_node set state = 'dead', lost_at = now()
                     where node = ? and incarnation = ? and state <> 'dead' and exists (select from lease)
                    returning process
                    """, leader.term(), leader.self().value(), leader.incarnation(), node.value(), incarnation);
            if (process.isEmpty()) {
                return OptionalLong.empty();
            }
            // before the commit: either both are done, or the next leader does both
            run(open, """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and application_name = ? and pid <> pg_backend_pid()
                       and application_name not in ('', current_setting('application_name'))
                    """, process.get());
            return OptionalLong.of(incarnation);
        }))).isPresent();
    }

    @Override
    public OptionalLong assign(Authority leader, Assignment assignment) {
        return give(leader, assignment, "", "");
    }

    @Override
    public OptionalLong release(Authority leader, Assignment assignment) {
        return give(leader, assignment, ", state = 'RUNNING', trouble = null", "and state = 'QUARANTINED'");
    }

    private OptionalLong give(Authority leader, Assignment to, String more, String only) {
        return database.with(unlessLocked(open -> {
            if (to.seenEpoch() == 0) { // a builder may have made the zone since the lease was taken
                run(open, "insert into zone_owner (zone) values (?) on conflict do nothing", to.zone().value());
            }
            return JdbcClusterRows.one(open, MY_LEASE + """
                    update zone_owner set node = ?, incarnation = ?, epoch = epoch + 1, leader_term = ?%s
                     where zone = ? and epoch = ? and leader_term <= ? and batch = coalesce(?, batch)
                       and exists (select from lease) %s
                    returning epoch
                    """.formatted(more, only),
                    leader.term(), leader.self().value(), leader.incarnation(),
                    to.target().value(), to.targetIncarnation(), leader.term(),
                    to.zone().value(), to.seenEpoch(), leader.term(),
                    to.seenBatch().isPresent() ? to.seenBatch().getAsLong() : null);
        }));
    }

    @Override
    public void drain(NodeId self, long incarnation) {
        write("update cluster_node set state = 'draining' where node = ? and incarnation = ? and state = 'up'",
                self.value(), incarnation);
    }

    @Override
    public boolean drain(Authority leader, NodeId node, long incarnation) {
        return change(leader, node, incarnation, """
                update cluster_node set state = 'draining'
                 where node = ? and incarnation = ? and state = 'up' and exists (select from lease)
                   and exists (select from cluster_node other where other.node <> cluster_node.node and other.state = 'up')
                returning incarnation
                """);
    }

    @Override
    public boolean resume(Authority leader, NodeId node, long incarnation) {
        return change(leader, node, incarnation, """
                update cluster_node set state = 'up'
                 where node = ? and incarnation = ? and state = 'draining' and exists (select from lease)
                returning incarnation
                """);
    }

    private boolean change(Authority leader, NodeId node, long incarnation, String sql) {
        return database.with(unlessLocked(open -> JdbcClusterRows.one(
                        open, MY_LEASE + sql, leader.term(), leader.self().value(), leader.incarnation(), node.value(),
                        incarnation)))
                .isPresent();
    }

    @Override
    public void leave(NodeId self, long incarnation) {
        write("""
                with left_behind as (
                    update cluster_leader set holder = null, incarnation = 0 where holder = ? and incarnation = ?
                )
                update cluster_node set state = 'dead' where node = ? and incarnation = ?
                """, self.value(), incarnation, self.value(), incarnation);
    }

    @Override
    public void close() {
        database.close();
    }

    private void write(String sql, Object... parameters) {
        database.with(open -> {
            run(open, sql, parameters);
            return true;
        });
    }

    private static void run(Connection open, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = JdbcClusterRows.prepare(open, sql, parameters)) {
            statement.execute();
        }
    }
}
