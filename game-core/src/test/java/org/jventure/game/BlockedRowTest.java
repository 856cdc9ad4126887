package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.Alone;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.escrow.JdbcEscrows;
import org.jventure.escrow.JdbcParcels;
import org.jventure.escrow.JdbcReports;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.kernel.live.SystemClock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.kernel.live.VirtualBackground;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.routing.CharacterDirectory;
import org.jventure.testing.GameRules;
import org.jventure.testing.LivingTables;
import org.jventure.testing.NobodyOutside;
import org.jventure.testing.SeededChance;
import org.jventure.testing.StoreContract;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.zone.JdbcBatchStore;
import org.jventure.zone.JdbcZoneStore;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Zones on a real database, over the connections that the server gives them, while somebody else holds a row. */
class BlockedRowTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");
    private static final String HERE = "select count(*) from pg_stat_activity where application_name = 'blocked-row-test'";
    private static final String WAITING = """
            select count(*) from pg_stat_activity where application_name = 'blocked-row-test' and wait_event_type = 'Lock'
            """;

    private final Content content = StoreContract.world().start().content();
    private final DataSource database = ContentDatabase.bean(DataSource.class);
    private final SystemClock clock = new SystemClock();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final ThreadExecutor writer = new ThreadExecutor("test-writer");
    private final ThreadExecutor rounds = new ThreadExecutor("test-rounds");
    private final VirtualBackground background = new VirtualBackground();
    private final GamePool pool = new GamePool(new Details(), database, "blocked-row-test");
    private final Ears ears = new Ears();
    private final ZoneHost host = new ZoneHost(
            new ZoneHost.Machinery(
                    workers::execute, writer, background, new JdbcZoneStore(pool.connections(), content),
                    new JdbcBatchStore(pool.connections()),
                    new SharedRows(new JdbcEscrows(pool.questions()), new JdbcParcels(pool.questions()), new JdbcReports(pool.questions()))),
            clock,
            new TurnPorts(new SeededChance(1), UUID::randomUUID, new CharacterDirectory(Alone.map())),
            ears,
            GameRules.all(),
            new ZoneProperties(
                    99, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 999));

    private record Details() implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return ContentDatabase.url();
        }
    }

    @BeforeEach
    void begin() {
        LivingTables.fillFrom(content);
        for (ZoneId zone : List.of(TOWN, FOREST)) {
            ContentDatabase.sql().sql("insert into zone_owner (zone, node, incarnation, epoch) values (?, 'node-1', 1, 1)")
                    .param(zone.value()).update();
            host.start(zone, 1);
        }
        pulse();
    }

    private void pulse() {
        host.verified(Map.of(TOWN, 1L, FOREST, 1L), clock.nanos());
        host.pulse();
        rounds.schedule(Duration.ofMillis(100), this::pulse);
    }

    @AfterEach
    void end() {
        rounds.close();
        workers.shutdownNow();
        writer.close();
        background.close();
        pool.close();
        await().until(() -> ContentDatabase.sql().sql(HERE).query(Integer.class).single() == 0);
        LivingTables.empty();
    }

    /** Somebody in a zone, as a session that a test plays by hand. */
    private final class Player {

        private final CharacterId id = new CharacterId(UUID.randomUUID());
        private final SessionAddress address = new SessionAddress(new NodeId("node-1"), 1, id.value().hashCode());
        private final ZoneId zone;

        Player(String name, ZoneId zone, String room) {
            this.zone = zone;
            var account = UUID.randomUUID();
            var sql = ContentDatabase.sql();
            sql.sql("insert into account (id, name, name_key, password_hash) values (?, ?, ?, 'x')")
                    .params(account, name, name).update();
            sql.sql("""
                    insert into character (id, account, name, name_key, race, class, zone, room)
                    values (?, ?, ?, ?, 'human', 'baker', ?, ?)
                    """).params(id.value(), account, name, name, zone.value(), room).update();
            ask(new ZoneRequest.Enter(id, 1, address, 0));
            awaitWord(SessionMessage.Entered.class::isInstance);
        }

        void type(long number, String line) {
            ask(new ZoneRequest.Perform(id, 1, number, line));
        }

        private void ask(ZoneRequest request) {
            assertThat(host.post(zone, new ZoneMessage.Request(request))).isTrue();
        }

        boolean hasHeard(Predicate<SessionMessage> what) {
            return ears.of(address).stream().anyMatch(what);
        }

        boolean hasHeardOf(long number) {
            return hasHeard(message -> message instanceof SessionMessage.Done done && done.number() == number);
        }

        void awaitWord(Predicate<SessionMessage> what) {
            await().atMost(Duration.ofSeconds(60)).until(() -> hasHeard(what));
        }

        void awaitAnswer(long number) {
            await().atMost(Duration.ofSeconds(60)).until(() -> hasHeardOf(number));
        }
    }

    private Connection lock(String sql) throws SQLException {
        var other = database.getConnection();
        other.setAutoCommit(false);
        other.createStatement().execute(sql);
        return other;
    }

    @Test
    void aRowThatSomebodyHoldsStopsItsOwnZoneOnlyAndForAsLongAsItIsHeld() throws SQLException {
        var ann = new Player("ann", TOWN, "town/square");
        var bob = new Player("bob", FOREST, "forest/glade");
        try (var other = lock("select * from character where name = 'ann' for update")) {
            ann.type(1, "gossip off");
            await().until(() -> ContentDatabase.sql().sql(WAITING).query(Integer.class).single() > 0);

            bob.type(1, "gossip off");
            bob.awaitAnswer(1);
            bob.type(2, "gossip on");
            bob.awaitAnswer(2);

            ann.awaitWord(message -> message instanceof SessionMessage.Frozen(var zone, var number)
                    && zone.equals(TOWN) && number == 0);
            assertThat(ann.hasHeardOf(1)).isFalse();
            other.rollback();
        }

        ann.awaitAnswer(1);

        assertThat(ann.hasHeard(SessionMessage.Reset.class::isInstance)).isFalse();
        assertThat(ann.hasHeard(SessionMessage.Thawed.class::isInstance)).isTrue();
        ann.type(2, "gossip on");
        ann.awaitAnswer(2);
        assertThat(ContentDatabase.sql().sql("select batch from zone_owner where zone = 'town'")
                .query(Long.class).single()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void questionsThatWaitForARowKeepNobodyElseWaiting() throws SQLException {
        var ann = new Player("ann", TOWN, "town/square");
        var bob = new Player("bob", FOREST, "forest/glade");
        try (var other = lock("lock table parcel in access exclusive mode")) {
            for (int i = 1; i <= 20; i++) {
                ann.type(i, "parcels");
            }
            await().until(() -> ContentDatabase.sql().sql(WAITING).query(Integer.class).single() == GamePool.MOST_ASKING);

            for (int i = 1; i <= 5; i++) {
                bob.type(i, i % 2 == 0 ? "gossip on" : "gossip off");
                bob.awaitAnswer(i);
                assertThat(ContentDatabase.sql().sql(WAITING).query(Integer.class).single())
                        .isLessThanOrEqualTo(GamePool.MOST_ASKING);
            }
            other.rollback();
        }
    }

    @Test
    void aConnectionEndsItsTransactionBeforeItsClientStopsListening() throws SQLException {
        try (var connection = pool.connections().getConnection();
                var row = connection.createStatement().executeQuery("""
                        select current_setting('lock_timeout'), current_setting('statement_timeout'),
                               current_setting('idle_in_transaction_session_timeout')
                        """)) {
            row.next();

            assertThat(List.of(row.getString(1), row.getString(2), row.getString(3))).containsExactly("2s", "8s", "10s");
        }
    }

    /** Remembers what each session is told. */
    private static final class Ears implements NobodyOutside {

        private final Map<SessionAddress, List<SessionMessage>> heard = new ConcurrentHashMap<>();

        List<SessionMessage> of(SessionAddress session) {
            return heard.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>());
        }

        @Override
        public void tell(SessionAddress session, SessionMessage message) {
            of(session).add(message);
        }
    }
}
