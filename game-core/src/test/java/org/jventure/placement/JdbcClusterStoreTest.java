package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore.Authority;
import org.jventure.testing.ClusterStoreContract;
import org.jventure.testing.LivingTables;
import org.jventure.testing.StoreContract;

class JdbcClusterStoreTest implements ClusterStoreContract {

    private final List<ClusterStore> processes = new ArrayList<>();
    private final List<Connection> sessions = new ArrayList<>();

    @BeforeEach
    void begin() {
        LivingTables.fillFrom(StoreContract.world().start().content());
    }

    @AfterEach
    void end() throws SQLException {
        processes.forEach(ClusterStore::close);
        for (Connection session : sessions) {
            session.close();
        }
        LivingTables.empty();
    }

    @Override
    public ClusterStore process() {
        var process = new JdbcClusterStore(ContentDatabase.url(), null, null);
        processes.add(process);
        return process;
    }

    @Override
    public void quarantine(ZoneId zone) {
        ContentDatabase.sql().sql("update zone_owner set state = 'QUARANTINED', trouble = 'trouble' where zone = ?")
                .param(zone.value()).update();
    }

    @Override
    public void batches(ZoneId zone, long batch) {
        ContentDatabase.sql().sql("update zone_owner set batch = ? where zone = ?")
                .param(batch).param(zone.value()).update();
    }

    /** A connection as a process's pool has them, with a transaction that has written to the zone and stays open. */
    private Connection openBatch(String process, ZoneId zone) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", process);
        var session = DriverManager.getConnection(ContentDatabase.url(), properties);
        sessions.add(session);
        session.setAutoCommit(false);
        try (var update = session.prepareStatement("update zone_owner set batch = batch + 1 where zone = ?")) {
            update.setString(1, zone.value());
            update.executeUpdate();
        }
        return session;
    }

    private Authority leader(ClusterStore store, String process) {
        var life = store.register(ClusterStoreContract.self(RED, process));
        return new Authority(RED, life, store.takeLease(RED, life, 0).orElseThrow());
    }

    private long epoch(ZoneId zone) {
        return ContentDatabase.sql().sql("select epoch from zone_owner where zone = ?")
                .param(zone.value()).query(Long.class).single();
    }

    private static boolean aStatementWaits(String like) {
        return ContentDatabase.sql().sql("""
                select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?
                """).param(like).query(Long.class).single() > 0;
    }

    @Test
    void anOpenBatchOfAHangingOwnerHoldsUpItsOwnZoneOnlyAndEndsWithItsSessions() throws SQLException {
        var red = process();
        var blue = process();
        var leader = leader(red, "p1");
        var life = blue.register(ClusterStoreContract.self(BLUE, "p2"));
        red.assign(leader, ClusterStoreContract.to(BLUE, life, TOWN, 0));
        red.assign(leader, ClusterStoreContract.to(BLUE, life, FOREST, 0));
        var hanging = openBatch("p2", TOWN);

        assertThat(red.assign(leader, ClusterStoreContract.to(RED, 1, TOWN, 1))).isEmpty();
        assertThat(red.assign(leader, ClusterStoreContract.to(RED, 1, FOREST, 1))).hasValue(2);

        assertThat(red.declareDead(leader, BLUE, life)).isTrue();
        Awaitility.await().untilAsserted(() ->
                assertThat(red.assign(leader, ClusterStoreContract.to(RED, 1, TOWN, 1))).hasValue(2));
        assertThatThrownBy(hanging::commit).isInstanceOf(SQLException.class);
    }

    @Test
    void whoTakesTheLeaseDoesNotWaitForAnOwnerThatHangs() throws SQLException {
        var red = process();
        var blue = process();
        var past = leader(red, "p1");
        red.assign(past, ClusterStoreContract.to(RED, 1, TOWN, 0));
        var life = blue.register(ClusterStoreContract.self(BLUE, "p2"));
        openBatch("p1", TOWN);

        assertThat(blue.takeLease(BLUE, life, past.term())).hasValue(past.term() + 1);
    }

    /** Interleaving 16: a process that is stopped between two statements of its own transaction. */
    @Test
    void aLeaderThatSleepsInATransactionHoldsTheLeaseFromNobodyForLong() {
        var blue = process();
        var past = leader(process(), "p1");
        var life = blue.register(ClusterStoreContract.self(BLUE, "p2"));
        var sleeping = new JdbcClusterConnection(ContentDatabase.url(), null, null);

        assertThatThrownBy(() -> sleeping.with(JdbcClusterConnection.transaction(open -> {
            open.createStatement().execute("select * from cluster_leader for share");
            Awaitility.await().until(() -> blue.takeLease(BLUE, life, past.term()).isPresent());
            open.createStatement().execute("select 1");
            return true;
        }))).isInstanceOf(IllegalStateException.class);

        assertThat(blue.round(BLUE, life, past.term() + 1).lease().holder()).isEqualTo(BLUE);
        sleeping.close();
    }

    @Test
    void aBlockedWriteOfALeaderIsOverBeforeItsTermIs() throws Exception {
        var red = process();
        var blue = process();
        var past = leader(red, "p1");
        red.assign(past, ClusterStoreContract.to(RED, 1, TOWN, 0));
        var life = blue.register(ClusterStoreContract.self(BLUE, "p2"));
        var batch = openBatch("p3", TOWN);

        var blocked = CompletableFuture.supplyAsync(() -> red.assign(past, ClusterStoreContract.to(RED, 1, TOWN, 1)));
        Awaitility.await().until(() -> blocked.isDone() || aStatementWaits("%update zone_owner set node%"));
        var term = blue.takeLease(BLUE, life, past.term());
        var epochAtTaking = epoch(TOWN);
        batch.commit();

        Awaitility.await().until(blocked::isDone); // it gave up, or was in time; its thread says so a moment later
        assertThat(term).hasValue(past.term() + 1);
        assertThat(epoch(TOWN)).isEqualTo(epochAtTaking);
    }

    @Test
    void aWriteThatWaitsWhileTheTermIsStampedWritesNothing() throws Exception {
        var red = process();
        var past = leader(red, "p1");
        red.assign(past, ClusterStoreContract.to(RED, 1, TOWN, 0));
        var taking = DriverManager.getConnection(ContentDatabase.url());
        sessions.add(taking);
        taking.setAutoCommit(false);
        try (var statement = taking.createStatement()) {
            statement.execute("update cluster_leader set term = term + 1, holder = 'blue', incarnation = 1");
            statement.execute("update zone_owner set leader_term = 2");
        }

        var late = CompletableFuture.supplyAsync(() -> red.assign(past, ClusterStoreContract.to(RED, 1, TOWN, 1)));
        Awaitility.await().until(() -> late.isDone() || aStatementWaits("%zone_owner%"));
        taking.commit();

        assertThat(late.get()).isEmpty();
        assertThat(epoch(TOWN)).isEqualTo(1);
    }

    @Test
    void theDeclaredDeadWakesUpWithoutItsConnectionAndSeesIt() {
        var red = process();
        var blue = process();
        var leader = leader(red, "p1");
        var life = blue.register(ClusterStoreContract.self(BLUE, "p2"));
        red.declareDead(leader, BLUE, life);

        assertThatThrownBy(() -> blue.round(BLUE, life, 0)).isInstanceOf(IllegalStateException.class);

        assertThat(blue.round(BLUE, life, 0).alive()).isFalse();
        assertThat(blue.register(ClusterStoreContract.self(BLUE, "p2"))).isEqualTo(life + 1);
    }

    @Test
    void aLeaderThatDeclaresNodesDeadEndsNoSessionsOfItsOwn() throws SQLException {
        var red = process();
        var leader = leader(red, "p1");
        ContentDatabase.sql().sql("""
                insert into cluster_node (node, incarnation, beat, member, version, state, process)
                values ('blue', 1, 0, '', '', 'up', 'p1')
                """).update();
        var mine = openBatch("p1", TOWN);

        assertThat(red.declareDead(leader, BLUE, 1)).isTrue();

        mine.commit();
    }

    @Test
    void aNewLifeEndsWhatTheLastOneLeftOpen() throws SQLException {
        var red = process();
        leader(red, "p1");
        red.close();
        var left = openBatch("p1", TOWN);

        assertThat(process().register(ClusterStoreContract.self(RED, "p2"))).isEqualTo(2);

        assertThatThrownBy(left::commit).isInstanceOf(SQLException.class);
    }

    @Test
    void aLostConnectionIsReplacedAtTheNextCallAndHoldsTheNodesLockAgain() {
        var red = process();
        var life = red.register(ClusterStoreContract.self(RED, "p1"));
        ContentDatabase.sql().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'p1'
                """).query().listOfRows();

        assertThatThrownBy(() -> red.round(RED, life, 0)).isInstanceOf(IllegalStateException.class);
        assertThat(red.round(RED, life, 0).alive()).isTrue();

        var second = process();
        assertThatThrownBy(() -> second.register(ClusterStoreContract.self(RED, "p2")))
                .isInstanceOf(NodeIdInUseException.class);
    }

    @Test
    void aZoneThatBuildersMadeMeanwhileCanBeAssigned() {
        var red = process();
        var leader = leader(red, "p1");
        ContentDatabase.sql().sql("""
                insert into zone (id, name, recall_room, pack) values ('hill', 'Hill', 'hill/top', 'test')
                """).update();

        assertThat(red.assign(leader, ClusterStoreContract.to(RED, 1, new ZoneId("hill"), 0)))
                .isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aRetiredZoneIsNoneOfTheWorlds() {
        ContentDatabase.sql().sql("update zone set retired = true where id = 'forest'").update();
        var red = process();

        assertThat(red.round(RED, red.register(ClusterStoreContract.self(RED, "p1")), 0).zones())
                .extracting(ClusterView.OwnerRow::zone).containsExactly(TOWN);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() {
        var away = new JdbcClusterStore("jdbc:postgresql://127.0.0.1:1/postgres", null, null);

        assertThatThrownBy(() -> away.round(RED, 1, 0))
                .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("The database does not answer");
    }

    @Test
    void aProcessWhoseNamePostgresWouldCutIsNone() {
        assertThatThrownBy(() -> ClusterStoreContract.self(RED, "p".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoRegistersWhileAnotherDoesWaitsItsTurn() throws Exception {
        var other = DriverManager.getConnection(ContentDatabase.url());
        sessions.add(other);
        try (var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x4A56_656E_7475_7265L + ")");
        }
        var red = process();
        var registered = CompletableFuture.supplyAsync(() -> red.register(ClusterStoreContract.self(RED, "p1")));
        Awaitility.await().until(() -> registered.isDone() || ContentDatabase.sql().sql("""
                select count(*) from pg_stat_activity
                 where wait_event_type = 'Lock' and query like '%pg_advisory_xact_lock%'
                   and clock_timestamp() - query_start > interval '700 milliseconds'
                """).query(Long.class).single() > 0);

        other.close();

        assertThat(registered.get()).isEqualTo(1);
    }
}
