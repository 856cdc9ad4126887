package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.content.WorldSettings;
import org.jventure.content.ZoneContent;
import org.jventure.escrow.JdbcEscrows;
import org.jventure.escrow.JdbcParcels;
import org.jventure.escrow.JdbcReports;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;
import org.jventure.testing.SharedRowsContract;
import org.jventure.testing.StoreContract;
import org.jventure.text.Words;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.Holder;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class JdbcStoresTest implements SharedRowsContract {

    private final DataSource pool = ContentDatabase.bean(DataSource.class);
    private final Content content = StoreContract.world().start().content();
    private final JdbcBatchStore batches = new JdbcBatchStore(pool);
    private final JdbcZoneStore zones = new JdbcZoneStore(pool, content);

    @BeforeEach
    void beginWithTheWorldAlone() {
        LivingTables.fillFrom(content);
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    @Override
    public BatchStore batches() {
        return batches;
    }

    @Override
    public ZoneStore zones() {
        return zones;
    }

    @Override
    public ItemTraces traces() {
        return new JdbcItemTraces(pool);
    }

    @Override
    public SharedRows shared() {
        return new SharedRows(new JdbcEscrows(pool), new JdbcParcels(pool), new JdbcReports(pool));
    }

    @Override
    public void own(ZoneId zone, long epoch, long batch) {
        ContentDatabase.sql().sql("""
                insert into zone_owner (zone, node, incarnation, epoch, batch, state)
                values (?, 'node-1', 1, ?, ?, 'RUNNING')
                on conflict (zone) do update set epoch = excluded.epoch, batch = excluded.batch
                """).params(zone.value(), epoch, batch).update();
    }

    @Override
    public CharacterId newcomer(String name, ZoneId zone, RoomId room) {
        var account = UUID.randomUUID();
        var id = UUID.randomUUID();
        ContentDatabase.sql().sql("insert into account (id, name, name_key, password_hash) values (?, ?, ?, 'x')")
                .params(account, name, Words.lowerCase(name)).update();
        ContentDatabase.sql().sql("""
                insert into character (id, account, name, name_key, race, class, zone, room)
                values (?, ?, ?, ?, 'human', 'baker', ?, ?)
                """).params(id, account, name, Words.lowerCase(name), zone.value(), room.value()).update();
        return new CharacterId(id);
    }

    @Override
    public void grant(CharacterId character, Role role) {
        ContentDatabase.sql().sql("update account set role = ? where id = (select account from character where id = ?)")
                .params(role.name(), character.value()).update();
    }

    @Override
    public void retire(RoomId room) {
        ContentDatabase.sql().sql("update room set retired = true where id = ?").param(room.value()).update();
    }

    @Override
    public Optional<String> troubleOf(ZoneId zone) {
        return ContentDatabase.sql().sql("select trouble from zone_owner where zone = ?")
                .param(zone.value()).query(String.class).optional();
    }

    @Test
    void theSessionNumberIsNeverWrittenByAZone() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        ContentDatabase.sql().sql("update character set session_no = session_no + 1").update();

        batches.commit(List.of(new Batch(
                new org.jventure.presence.Reign(TOWN, 1, 1), 1, List.of(), List.of(), List.of(),
                List.of(new Batch.CharacterSaved(
                        ann, 0, TOWN, SQUARE, true, org.jventure.world.CharacterSheet.NEW)),
                List.of(), Batch.Money.NONE, Batch.Escrows.NONE, null)));

        assertThat(zones.character(ann).orElseThrow().sessionNo()).isEqualTo(1);
    }

    @Test
    void recordsAreNeverChangedOrTakenAway() {
        own(TOWN, 1, 0);
        batches.commit(List.of(StoreContract.batch(TOWN, 1, 1)
                .born(StoreContract.itemId(1), ROPE, new Holder.InRoom(SQUARE))
                .held(StoreContract.itemId(1), new Holder.InRoom(SQUARE), "game")
                .purse(new Holder.InRoom(SQUARE), 0, 5)
                .paid(1, FAUCET, new LedgerAccount.Purse(new Holder.InRoom(SQUARE)), 5).done()));

        for (String change : List.of(
                "update ledger_entry set amount = 6", "delete from ledger_entry", "update item_holding set zone = 'x'",
                "delete from item_holding")) {
            assertThatThrownBy(() -> ContentDatabase.sql().sql(change).update()).hasMessageContaining("only ever added");
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOneInstantOneGetsIt() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var parcels = shared().parcels();
        for (int i = 1; i <= 30; i++) {
            var id = SharedRowsContract.escrowId(i);
            batches.commit(List.of(StoreContract.batch(TOWN, 1, i).opened(id, ann, bob)
                    .born(StoreContract.itemId(i), ROPE, new Holder.InEscrow(id))
                    .held(StoreContract.itemId(i), new Holder.InEscrow(id), "game").done()));
            CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> parcels.send(id)), CompletableFuture.runAsync(() -> parcels.send(id))).join();

            var back = CompletableFuture.supplyAsync(() -> parcels.recall(id, ann));
            var gone = CompletableFuture.supplyAsync(() -> parcels.collect(id, bob));

            assertThat(List.of(back.join(), gone.join())).containsExactlyInAnyOrder(true, false);
            ContentDatabase.sql().sql("delete from parcel").update(); // so that not too many are under way
        }
    }

    @Test
    void anEscrowOnlyGoesForwardsAndAParcelIsDecidedOnce() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var id = SharedRowsContract.escrowId(1);
        batches.commit(List.of(StoreContract.batch(TOWN, 1, 1).opened(id, ann, bob)
                .born(StoreContract.itemId(1), ROPE, new Holder.InEscrow(id))
                .held(StoreContract.itemId(1), new Holder.InEscrow(id), "game").done()));
        assertThat(faults()).isEmpty();
        shared().parcels().send(id);
        assertThat(faults()).isEmpty();
        shared().parcels().collect(id, bob);
        assertThat(faults()).isEmpty();

        for (String change : List.of(
                "update escrow set state = 'HELD', due = null", "update escrow set state = 'DUE', due = depositor",
                "update escrow set due = null", "update parcel set state = 'RECALLED'",
                "update parcel set state = 'WAITING', decided_at = null", "update escrow set state = 'TAKEN', due = depositor, taken_at = now()")) {
            assertThatThrownBy(() -> ContentDatabase.sql().sql(change).update()).as(change)
                    .hasStackTraceContaining("ERROR");
        }

        ContentDatabase.sql().sql("update escrow set state = 'TAKEN', taken_at = now()").update();
        assertThat(faults()).singleElement().asString().contains("taken and not empty");
    }

    @Test
    void whatWasTakenLongAgoIsForgottenAndTheRecordsStay() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var thing = StoreContract.itemId(1);
        var hands = new Holder.HeldBy(ann);
        var all = StoreContract.batch(TOWN, 1, 1)
                .born(thing, ROPE, hands).held(thing, hands, "game")
                .purse(hands, 0, 9).paid(1, FAUCET, new LedgerAccount.Purse(hands), 9);
        batches.commit(List.of(all.done()));
        var filled = StoreContract.batch(TOWN, 1, 2);
        for (int i = 1; i <= 4; i++) {
            filled.opened(SharedRowsContract.escrowId(i), ann, bob);
        }
        var coins = new Holder.InEscrow(SharedRowsContract.escrowId(2));
        filled.moved(thing, hands, new Holder.InEscrow(SharedRowsContract.escrowId(1)))
                .held(thing, new Holder.InEscrow(SharedRowsContract.escrowId(1)), null)
                .purse(hands, 9, 5).purse(coins, 0, 4)
                .paid(2, new LedgerAccount.Purse(hands), new LedgerAccount.Purse(coins), 4);
        batches.commit(List.of(filled.done()));
        for (int i = 1; i <= 4; i++) {
            shared().parcels().send(SharedRowsContract.escrowId(i));
        }
        for (int i = 1; i <= 3; i++) {
            shared().parcels().collect(SharedRowsContract.escrowId(i), bob);
        }
        var his = new Holder.HeldBy(bob);
        batches.commit(List.of(StoreContract.batch(TOWN, 1, 3)
                .moved(thing, new Holder.InEscrow(SharedRowsContract.escrowId(1)), his).held(thing, his, null)
                .purse(coins, 4, 0).purse(his, 0, 4)
                .paid(3, new LedgerAccount.Purse(coins), new LedgerAccount.Purse(his), 4)
                .taken(SharedRowsContract.escrowId(1), bob).taken(SharedRowsContract.escrowId(2), bob)
                .taken(SharedRowsContract.escrowId(3), bob).done()));
        var old = new org.jventure.escrow.JdbcOldEscrows(pool);
        assertThat(old.forget(Duration.ofDays(30), 9)).as("not old").isZero();
        var entries = ContentDatabase.sql().sql("select count(*) from ledger_entry").query(Long.class).single();

        assertThat(old.forget(Duration.ZERO, 1)).isEqualTo(1);
        assertThat(old.forget(Duration.ZERO, 9)).isEqualTo(2);

        assertThat(old.forget(Duration.ZERO, 9)).isZero();
        assertThat(ContentDatabase.sql().sql("select id from escrow order by id").query(UUID.class).list())
                .containsExactly(SharedRowsContract.escrowId(4).value());
        assertThat(ContentDatabase.sql().sql("select count(*) from parcel").query(Long.class).single()).isEqualTo(1);
        assertThat(ContentDatabase.sql().sql("select count(*) from purse where escrow is not null").query(Long.class).single())
                .isZero();
        assertThat(ContentDatabase.sql().sql("select account from ledger_fault").query().listOfRows()).isEmpty();
        assertThat(ContentDatabase.sql().sql("select item from provenance_fault").query().listOfRows()).isEmpty();
        assertThat(ContentDatabase.sql().sql("select count(*) from ledger_entry").query(Long.class).single()).isEqualTo(entries);
        assertThat(traces().find(thing.toString().replace("-", ""), 1).getFirst().holdings())
                .extracting(ItemTrace.Holding::place).containsExactly("Ann", "on its way, long ago", "Bob");
    }

    @Test
    void faultsOfTheRecordsAreFound() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        batches.commit(List.of(StoreContract.batch(TOWN, 1, 1)
                .born(StoreContract.itemId(1), ROPE, new Holder.InRoom(SQUARE))
                .born(StoreContract.itemId(2), ROPE, new Holder.InRoom(SQUARE))
                .held(StoreContract.itemId(2), new Holder.HeldBy(ann), "game")
                .purse(new Holder.InRoom(SQUARE), 0, 5)
                .paid(1, FAUCET, new LedgerAccount.Purse(new Holder.HeldBy(ann)), 5).done()));

        assertThat(faults()).containsExactlyInAnyOrder(
                "room:town/square", "character:" + ann.value(),
                StoreContract.itemId(1).value() + " its latest holding is not where it is",
                StoreContract.itemId(1).value() + " it has not exactly one birth",
                StoreContract.itemId(2).value() + " its latest holding is not where it is");
    }

    private static List<String> faults() {
        return ContentDatabase.sql().sql("""
                select account from ledger_fault union all select item || ' ' || fault from provenance_fault
                union all select escrow || ' ' || fault from escrow_fault
                """).query(String.class).list();
    }

    @Test
    void aLockedRowIsPassingTrouble() throws SQLException {
        own(TOWN, 1, 0);
        try (var other = pool.getConnection(); var setting = pool.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from zone_owner where zone = 'town' for update");
            setting.createStatement().execute("alter role current_user set lock_timeout = '100ms'");
            var impatient = new org.springframework.jdbc.datasource.DriverManagerDataSource(ContentDatabase.url());

            assertThatThrownBy(() -> new JdbcBatchStore(impatient).commit(List.of(new Batch(
                            new org.jventure.presence.Reign(TOWN, 1, 1), 1,
                            List.of(), List.of(), List.of(), List.of(), List.of(), Batch.Money.NONE, Batch.Escrows.NONE, null))))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isTrue());

            setting.createStatement().execute("alter role current_user reset lock_timeout");
            other.rollback();
        }
    }

    @Test
    void aZoneIsNotLoadedWhileAnEarlierTryOfItsBatchIsBeingCommitted() throws SQLException {
        own(TOWN, 1, 0);
        try (var earlier = pool.getConnection()) {
            earlier.setAutoCommit(false);
            earlier.createStatement().execute("update zone_owner set batch = 1 where zone = 'town'");
            var loading = CompletableFuture.supplyAsync(() -> zones.load(TOWN, 1));
            await().until(() -> ContentDatabase.sql()
                    .sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);

            earlier.commit();

            assertThat(loading).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class)
                    .havingCause().isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isTrue());
            assertThat(zones.load(TOWN, 1).orElseThrow().batch()).isEqualTo(1);
        }
    }

    /** Interleaving 13: the reply of the first try is lost, and its backend is still committing when the second comes. */
    @Test
    void theSecondTryOfABatchWaitsForTheFirstAndFindsItWritten() throws Exception {
        own(TOWN, 1, 0);
        var batch = new Batch(
                new org.jventure.presence.Reign(TOWN, 1, 1), 1, List.of(), List.of(), List.of(), List.of(), List.of(),
                Batch.Money.NONE, Batch.Escrows.NONE, new SoftState(Map.of(new org.jventure.kernel.NpcId("cat"), SQUARE)));
        try (var first = pool.getConnection()) {
            first.setAutoCommit(false);
            first.createStatement().execute("update zone_owner set batch = 1 where zone = 'town'");
            var second = CompletableFuture.supplyAsync(() -> batches.commit(List.of(batch)));
            await().until(() -> second.isDone() || ContentDatabase.sql()
                    .sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);
            assertThat(second).isNotDone();

            first.commit();

            assertThat(second.get()).isEqualTo(Map.of(TOWN, BatchStore.Outcome.WRITTEN));
        }
        assertThat(zones.load(TOWN, 1).orElseThrow().soft()).as("written once, by the first alone").isNull();
    }

    @Test
    void aDatabaseThatCanNotBeReachedIsPassingTrouble() {
        var nowhere = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:1/postgres?connectTimeout=1");

        assertThatThrownBy(() -> new JdbcZoneStore(nowhere, content).character(new CharacterId(new UUID(1, 1))))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isTrue());
    }

    @Test
    void contentThatCanNotBeReachedIsPassingTroubleToo() {
        var away = new Away();

        assertThatThrownBy(() -> new JdbcZoneStore(pool, away).load(TOWN, 1))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isTrue());
    }

    /** Content as it answers while the database is away. */
    private static final class Away implements Content {

        @Override
        public List<ZoneId> zones() {
            return List.of();
        }

        @Override
        public Optional<ZoneContent> zone(ZoneId zone) {
            throw new CannotGetJdbcConnectionException("no", new SQLException("the server is gone", "08006"));
        }

        @Override
        public Map<ZoneId, String> editions() {
            return Map.of();
        }

        @Override
        public WorldSettings settings() {
            throw new UnsupportedOperationException();
        }
    }
}
