package org.jventure.content.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jventure.content.room.EditedWorld.described;
import static org.jventure.content.room.EditedWorld.named;
import static org.jventure.content.room.EditedWorld.one;
import static org.jventure.content.room.EditedWorld.rows;
import static org.jventure.content.room.EditedWorld.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.account.Audit;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.content.edit.ContentUnavailableException;
import org.jventure.content.edit.JdbcContentStore;
import org.jventure.content.edit.SaveResult.Forbidden;
import org.jventure.content.edit.SaveResult.Gone;
import org.jventure.content.edit.SaveResult.Invalid;
import org.jventure.content.edit.SaveResult.Saved;
import org.jventure.content.edit.SaveResult.Stale;
import org.jventure.content.edit.Versioned;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;
import org.jventure.text.Markup;
import org.jventure.world.Direction;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RoomStoreTest {

    private final EditedWorld world = new EditedWorld();

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    @Test
    void whatWasWrittenIsLoaded() {
        assertThat(world.store.load("quay/hut")).contains(new Versioned<>(
                new RoomDraft("The Hut", "A hut.", List.of(), List.of(
                        new ExitDraft("south", "quay/pier"), new ExitDraft("up", "hill/top"))),
                0));
        assertThat(world.pier().features()).containsExactly(new FeatureDraft(List.of("water"), "It is wet."));
    }

    @Test
    void whatIsSavedIsTheContentOfTheGame() {
        var result = world.store.save(
                "quay/pier", 0,
                new RoomDraft(
                        " The Long Pier ", "Planks.\r\nAnd {feature}ropes{/feature}. \n",
                        List.of(new FeatureDraft(List.of("ropes", " rope", "ropes", ""), "Tarred.")),
                        List.of(new ExitDraft("d", "hill/top"), new ExitDraft("North", "hut"))),
                world.ada);

        assertThat(result).isEqualTo(new Saved<>(1));
        var pier = ContentDatabase.bean(Content.class).zone(new ZoneId("quay")).orElseThrow()
                .rooms().get(new RoomId("quay/pier"));
        assertThat(pier.name()).isEqualTo("The Long Pier");
        assertThat(pier.description()).isEqualTo(Markup.parse("Planks.\nAnd {feature}ropes{/feature}."));
        assertThat(pier.features().getFirst().keywords()).containsExactly("ropes", "rope");
        assertThat(pier.exits().get(Direction.NORTH).room()).isEqualTo(new RoomId("quay/hut"));
        assertThat(pier.exits().get(Direction.DOWN).zone()).isEqualTo(new ZoneId("hill"));
        assertThat(world.news).containsExactly("changed");
    }

    @Test
    void everyChangeHasWhoWhenBeforeAndAfter() {
        var begun = Instant.now().minus(Duration.ofSeconds(5));
        var first = world.pier();
        var second = named(first, "The Long Pier");
        var third = described(second, "Wet planks.");

        world.store.save("quay/pier", 0, second, world.bob);
        world.store.save("quay/pier", 1, third, world.ada);

        var history = world.store.history("quay/pier", 10);
        assertThat(history).extracting("version", "by", "before", "after").containsExactly(
                org.assertj.core.groups.Tuple.tuple(2L, "Ada", second, third),
                org.assertj.core.groups.Tuple.tuple(1L, "Bob", first, second));
        assertThat(history).allSatisfy(change -> assertThat(change.at()).isBetween(begun, Instant.now().plusSeconds(5)));
        assertThat(world.store.history("quay/pier", 1)).extracting("version").containsExactly(2L);
        assertThat(ContentDatabase.sql().sql("select actor, address, action, subject from audit_entry order by id")
                .query((row, _) -> List.of(row.getObject(1), row.getString(2), row.getString(3), row.getString(4))).list())
                .containsExactly(
                        List.of(world.bob.account().value(), "192.0.2.2", "room.edit", "quay/pier, version 1"),
                        List.of(world.ada.account().value(), "192.0.2.1", "room.edit", "quay/pier, version 2"));
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndShownTheFirst() {
        var base = world.store.load("quay/pier").orElseThrow();
        var mine = described(base.value(), "Mine.");
        world.store.save("quay/pier", base.version(), described(base.value(), "Theirs."), world.bob);
        var before = rows();

        var result = world.store.save("quay/pier", base.version(), mine, world.ada);

        assertThat(result).isInstanceOfSatisfying(Stale.class, stale -> {
            assertThat(stale.current()).isEqualTo(new Versioned<>(described(base.value(), "Theirs."), 1));
            assertThat(stale.by()).isEqualTo("Bob");
            assertThat(stale.at()).isNotNull();
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(world.store.save("quay/pier", 1, mine, world.ada)).isEqualTo(new Saved<>(2));
    }

    @Test
    void aPackOrAHandHasNoName() {
        run("update room set description = 'By hand.', version = version + 1 where id = 'quay/pier'");

        var result = world.store.save("quay/pier", 0, named(world.pier(), "Mine"), world.ada);

        assertThat(result).isInstanceOfSatisfying(Stale.class, stale -> {
            assertThat(stale.by()).isNull();
            assertThat(stale.at()).isNull();
        });
    }

    @Test
    void ofManyWhoSaveAtOnceOneIsStored() {
        var draft = world.pier();

        var results = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        world.store.save("quay/pier", 0, named(draft, "Pier " + i), world.ada)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Stale.class::isInstance).hasSize(7);
        assertThat(one("select count(*) from content_history", Long.class)).isEqualTo(1);
    }

    @Test
    void whoSavesWhileAPackIsImportedWaitsForIt() {
        var draft = named(world.pier(), "The Long Pier");
        var save = transaction().execute(_ -> {
            one("select 1 from pg_advisory_xact_lock(hashtext('jventure.world_pack'))", Integer.class);
            run("update room set description = 'Of the pack.', version = version + 1 where id = 'quay/hut'");
            var saving = CompletableFuture.supplyAsync(() -> world.store.save("quay/pier", 0, draft, world.ada));
            await().until(() -> one("select count(*) from pg_locks where not granted", Long.class) > 0);
            run("update room set description = 'Of the pack.', version = version + 1 where id = 'quay/pier'");
            return saving;
        });

        assertThat(save.join()).isInstanceOf(Stale.class);
    }

    @Test
    void savingTheSameAgainWritesNothing() {
        world.store.save("quay/pier", 0, named(world.pier(), "The Long Pier"), world.ada);
        var before = rows();

        assertThat(world.store.save("quay/pier", 0, named(world.pier(), "The Long Pier"), world.ada))
                .isEqualTo(new Saved<>(1));
        assertThat(rows()).isEqualTo(before);
        assertThat(world.news).hasSize(1);
    }

    @Test
    void theInvalidWritesNothing() {
        var before = rows();

        var result = world.store.save("quay/pier", 0, named(world.pier(), "x".repeat(10_000)), world.ada);

        assertThat(result).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.flaws()).hasSize(1));
        assertThat(rows()).isEqualTo(before);
        assertThat(world.news).isEmpty();
    }

    @Test
    void onlyWhoBuildsTheZoneMaySave() {
        var draft = named(world.pier(), "Mine");
        var before = rows();

        assertThat(world.store.save("quay/pier", 0, draft, world.eve)).isEqualTo(new Forbidden<>());
        assertThat(world.store.save("quay/pier", 0, draft, world.pat)).isEqualTo(new Forbidden<>());
        assertThat(world.store.save("hill/top", 0, draft, world.bob)).isEqualTo(new Forbidden<>());
        assertThat(rows()).isEqualTo(before);
        assertThat(world.store.save("quay/pier", 0, draft, world.bob)).isEqualTo(new Saved<>(1));
    }

    @Test
    void aRoleThatWasTakenAwayCountsAtOnce() {
        run("update account set role = 'PLAYER' where name in ('Ada', 'Bob')");

        assertThat(world.store.save("quay/pier", 0, named(world.pier(), "Mine"), world.ada)).isEqualTo(new Forbidden<>());
        assertThat(world.store.save("quay/pier", 0, named(world.pier(), "Mine"), world.bob)).isEqualTo(new Forbidden<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quay/nowhere", "quay/ruin", "", "quay/pi\0er", "quay/\ud800", "'; drop table room; --"})
    void whatIsNotThereIsGone(String id) {
        assertThat(world.store.load(id)).isEmpty();
        assertThat(world.store.save(id, 0, world.pier(), world.ada)).isEqualTo(new Gone<>());
        assertThat(world.store.history(id, 5)).isEmpty();
        assertThat(world.rooms.find(new RoomId(id))).isEmpty();
        assertThat(world.rooms.in(new ZoneId(id))).isEmpty();
        assertThat(world.rooms.zone(new ZoneId(id))).isEmpty();
    }

    @Test
    void aRoomOfARetiredZoneIsGone() {
        var draft = world.pier();
        run("update zone set retired = true where id = 'quay'");

        assertThat(world.store.load("quay/pier")).isEmpty();
        assertThat(world.store.save("quay/pier", 0, named(draft, "x"), world.ada)).isEqualTo(new Gone<>());
    }

    @Test
    void whatCannotBeAuditedIsNotSaved() {
        var before = rows();
        var store = new JdbcContentStore<>(new JdbcRoomType(ContentDatabase.sql()), new JdbcContentStore.Ports(
                ContentDatabase.sql(), transaction(), world.rights, new BrokenAudit(), () -> world.news.add("changed")));

        assertThatThrownBy(() -> store.save("quay/pier", 0, named(world.pier(), "x"), world.ada))
                .isInstanceOf(ContentUnavailableException.class)
                .hasMessage("The database does not answer just now. Try again in a moment: nothing is ever saved twice or by half.");

        assertThat(rows()).isEqualTo(before);
        assertThat(world.news).isEmpty();
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
    }

    /** Fails as if the connection were cut in the middle. */
    private static final class BrokenAudit implements Audit {

        @Override
        public void record(AccountId actor, String address, String action, String subject) {
            throw new DataAccessResourceFailureException("cut");
        }

        @Override
        public void recordInGame(CharacterId actor, String action, String subject) {
            throw new DataAccessResourceFailureException("cut");
        }

        @Override
        public List<Entry> latest(Set<String> actions, int most) {
            throw new DataAccessResourceFailureException("cut");
        }
    }

    @Test
    void anEditNamesItsOwnZoneAnewAndNoOther() {
        var content = ContentDatabase.bean(Content.class);
        var before = content.editions();

        world.store.save("quay/pier", 0, named(world.pier(), "The Long Pier"), world.ada);

        var after = content.editions();
        assertThat(after.get(new ZoneId("quay"))).isNotEqualTo(before.get(new ZoneId("quay")));
        assertThat(after.get(new ZoneId("hill"))).isEqualTo(before.get(new ZoneId("hill")));
        assertThat(content.zone(new ZoneId("quay")).orElseThrow().edition()).isEqualTo(after.get(new ZoneId("quay")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update room set retired = true where id = 'quay/pier'", "update room set zone = 'quay' where id = 'hill/top'",
        "insert into room (id, zone, name, description) values ('hill/x', 'hill', 'x', 'x')",
        "insert into item_prototype (id, pack, name, keywords, lying, description) values ('x', 'demo', 'x', '[]', '', '')"})
    void whatOtherZonesMaySeeNamesAllAnew(String change) {
        var content = ContentDatabase.bean(Content.class);
        var before = content.editions();

        run(change);

        assertThat(content.editions()).hasSize(2).allSatisfy((zone, edition) ->
                assertThat(edition).isNotEqualTo(before.get(zone)));
    }

    @Test
    void zonesAndRoomsAreListedWithoutWhatIsRetired() {
        assertThat(world.rooms.zones()).containsExactly(
                new Rooms.ZoneEntry(new ZoneId("hill"), "The Hill", 1), new Rooms.ZoneEntry(new ZoneId("quay"), "The Quay", 2));
        assertThat(world.rooms.zone(new ZoneId("hill"))).isPresent();
        assertThat(world.rooms.in(new ZoneId("quay")))
                .extracting(room -> room.id().value(), Rooms.RoomEntry::name, Rooms.RoomEntry::exits)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("quay/hut", "The Hut", 2),
                        org.assertj.core.groups.Tuple.tuple("quay/pier", "The Pier", 1));
        assertThat(world.rooms.find(new RoomId("quay/hut")).orElseThrow().zone()).isEqualTo(new ZoneId("quay"));
    }
}
