package org.jventure.content.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jventure.content.room.EditedWorld.named;
import static org.jventure.content.room.EditedWorld.one;
import static org.jventure.content.room.EditedWorld.rows;
import static org.jventure.content.room.EditedWorld.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.content.ZoneContent;
import org.jventure.content.edit.Change.Deed;
import org.jventure.content.edit.ContentUnavailableException;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.edit.SaveResult.Forbidden;
import org.jventure.content.edit.SaveResult.Gone;
import org.jventure.content.edit.SaveResult.Invalid;
import org.jventure.content.edit.SaveResult.Saved;
import org.jventure.content.edit.SaveResult.Stale;
import org.jventure.content.edit.Versioned;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;
import org.jventure.world.Direction;

/** Rooms that builders make, retire and bring back, in the real database. */
class RoomLifeTest {

    private static final ZoneId QUAY = new ZoneId("quay");
    private static final RoomDraft SHED = new RoomDraft("The Shed ", "Nets.", List.of(), List.of(new ExitDraft("e", "hut")));

    private final EditedWorld world = new EditedWorld();

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    private static ZoneContent quay() {
        return ContentDatabase.bean(Content.class).zone(QUAY).orElseThrow();
    }

    private static List<String> flaws(SaveResult<RoomDraft> result) {
        return result instanceof Invalid<RoomDraft>(var flaws) ? flaws.stream().map(Flaw::words).toList() : List.of(result.toString());
    }

    private static List<String> audited() {
        return ContentDatabase.sql().sql("select action || ' ' || subject from audit_entry order by id").query(String.class).list();
    }

    // ---- making ----

    @Test
    void aNewRoomIsInTheGameWithItsExits() {
        assertThat(world.store.make("quay/shed", QUAY, SHED, world.bob)).isEqualTo(new Saved<>(1));

        var shed = quay().rooms().get(new RoomId("quay/shed"));
        assertThat(shed.name()).isEqualTo("The Shed");
        assertThat(shed.exits().get(Direction.EAST).room()).isEqualTo(new RoomId("quay/hut"));
        assertThat(shed.number()).isPositive();
        assertThat(world.news).containsExactly("changed");
        assertThat(audited()).containsExactly("room.make quay/shed, version 1");
        assertThat(world.store.history("quay/shed", 5)).extracting("deed", "version", "by").containsExactly(
                Tuple.tuple(Deed.MAKE, 1L, "Bob"));
        assertThat(world.store.save("quay/shed", 1, named(world.store.load("quay/shed").orElseThrow().value(), "The Barn"), world.bob))
                .isEqualTo(new Saved<>(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quay/              | There is no key.
            hill/shed          | There is no key.
            quay/The Shed      | A key is made of the letters
            quay/a/b           | A key is made of the letters
            quay/pier          | Another room has this key.
            quay/ruin          | A retired room has this key. Bring that one back
            """)
    void aKeyThatCannotBeIsRefusedWithASentence(String id, String words) {
        var before = rows();

        assertThat(flaws(world.store.make(id, QUAY, SHED, world.ada))).singleElement().asString().startsWith(words);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithItIsSaidAllAtOnce() {
        assertThat(flaws(world.store.make("quay/", QUAY, new RoomDraft("", "", List.of(), List.of(new ExitDraft("up", "cellar"))), world.ada)))
                .hasSize(4);
    }

    @Test
    void onlyWhoBuildsTheZoneMayMakeRetireAndBringBack() {
        var before = rows();

        for (var stranger : List.of(world.eve, world.pat)) {
            assertThat(world.store.make("quay/shed", QUAY, SHED, stranger)).isEqualTo(new Forbidden<>());
            assertThat(world.store.retire("quay/hut", 0, stranger)).isEqualTo(new Forbidden<>());
            assertThat(world.store.restore("quay/ruin", 0, stranger)).isEqualTo(new Forbidden<>());
        }
        assertThat(world.store.make("hill/shed", new ZoneId("hill"), SHED, world.bob)).isEqualTo(new Forbidden<>());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void inAZoneThatIsNotThereNothingIsMade() {
        run("update zone set retired = true where id = 'hill'");

        assertThat(world.store.make("moor/shed", new ZoneId("moor"), SHED, world.ada)).isEqualTo(new Gone<>());
        assertThat(world.store.make("hill/shed", new ZoneId("hill"), SHED, world.ada)).isEqualTo(new Gone<>());
        assertThat(world.store.make("x/\0", new ZoneId("x\0"), SHED, world.ada)).isEqualTo(new Gone<>());
    }

    @Test
    void toMakeTheSameRoomAgainIsHarmlessThoughTheAnswerWasLost() {
        assertThatThrownBy(() -> world.storeWhoseAnswersAreLost().make("quay/shed", QUAY, SHED, world.bob))
                .isInstanceOf(ContentUnavailableException.class);
        var before = rows();

        assertThat(world.store.make("quay/shed", QUAY, SHED, world.bob)).isEqualTo(new Saved<>(1));
        assertThat(rows()).isEqualTo(before);
        assertThat(audited()).containsExactly("room.make quay/shed, version 1");
    }

    @Test
    void whatSomebodyElseHasMadeOrIsOtherByNowIsAnotherRoom() {
        world.store.make("quay/shed", QUAY, SHED, world.bob);
        var another = "Another room has this key. Choose another one.";

        assertThat(flaws(world.store.make("quay/shed", QUAY, SHED, world.ada))).containsExactly(another);
        assertThat(flaws(world.store.make("quay/shed", QUAY, named(SHED, "The Barn"), world.bob))).containsExactly(another);
        world.store.save("quay/shed", 1, named(SHED, "The Barn"), world.bob);
        assertThat(flaws(world.store.make("quay/shed", QUAY, SHED, world.bob))).containsExactly(another);
        assertThat(flaws(world.store.make("quay/shed", QUAY, named(SHED, "The Barn"), world.bob))).containsExactly(another);
        world.store.retire("quay/shed", 2, world.bob);
        assertThat(flaws(world.store.make("quay/shed", QUAY, SHED, world.bob))).singleElement().asString()
                .startsWith("A retired room has this key.");
    }

    @Test
    void ofTwoWhoMakeTheSameRoomAtOnceOneDoes() {
        var results = Stream.of(world.ada, world.bob)
                .map(builder -> CompletableFuture.supplyAsync(() -> world.store.make("quay/shed", QUAY, SHED, builder)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Invalid.class::isInstance).hasSize(1);
    }

    // ---- retiring ----

    @Test
    void aRetiredRoomStaysAsARowAndIsNotInTheGame() {
        var hut = world.store.load("quay/hut").orElseThrow();
        world.news.clear();

        assertThat(world.store.retire("quay/hut", 0, world.bob)).isEqualTo(new Saved<>(1));

        assertThat(quay().rooms()).containsOnlyKeys(new RoomId("quay/pier"));
        assertThat(quay().rooms().get(new RoomId("quay/pier")).exits()).isEmpty();
        assertThat(world.store.load("quay/hut")).isEmpty();
        assertThat(world.store.loadRetired("quay/hut")).contains(new Versioned<>(hut.value(), 1));
        assertThat(one("select retired_at > now() - interval '1 minute' from room where id = 'quay/hut'", Boolean.class)).isTrue();
        assertThat(world.rooms.find(new RoomId("quay/hut"))).isEmpty();
        assertThat(world.rooms.findRetired(new RoomId("quay/hut"))).isPresent();
        assertThat(world.rooms.retiredIn(QUAY)).extracting(room -> room.id().value()).containsExactly("quay/hut", "quay/ruin");
        assertThat(world.news).containsExactly("changed");
        assertThat(audited()).containsExactly("room.retire quay/hut, version 1");
        assertThat(world.store.history("quay/hut", 5)).extracting("deed", "by").containsExactly(Tuple.tuple(Deed.RETIRE, "Bob"));
    }

    @Test
    void aRoomThatIsBackIsAsItWasWithTheWaysToIt() {
        var hut = world.store.load("quay/hut").orElseThrow();
        world.store.retire("quay/hut", 0, world.bob);

        assertThat(world.store.restore("quay/hut", 1, world.ada)).isEqualTo(new Saved<>(2));

        assertThat(world.store.load("quay/hut")).contains(new Versioned<>(hut.value(), 2));
        assertThat(quay().rooms().get(new RoomId("quay/pier")).exits()).containsKey(Direction.NORTH);
        assertThat(one("select count(*) from room where retired_at is not null and not retired", Long.class)).isZero();
        assertThat(audited()).containsExactly("room.retire quay/hut, version 1", "room.restore quay/hut, version 2");
    }

    @Test
    void toPressTheButtonTwiceIsHarmless() {
        world.store.retire("quay/hut", 0, world.bob);
        var before = rows();
        assertThat(world.store.retire("quay/hut", 0, world.bob)).isEqualTo(new Saved<>(1));
        assertThat(rows()).isEqualTo(before);

        world.store.restore("quay/hut", 1, world.bob);
        var after = rows();
        assertThat(world.store.restore("quay/hut", 1, world.bob)).isEqualTo(new Saved<>(2));
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    void toPressTheButtonTwiceAtOnceIsHarmless() throws Exception {
        assertThat(twiceAtOnce(() -> world.store.retire("quay/hut", 0, world.bob))).containsOnly(new Saved<>(1));
        assertThat(twiceAtOnce(() -> world.store.restore("quay/hut", 1, world.bob))).containsOnly(new Saved<>(2));
        assertThat(audited()).containsExactly("room.retire quay/hut, version 1", "room.restore quay/hut, version 2");
    }

    /** Both wait for the room, which somebody holds until they do. */
    private static List<SaveResult<RoomDraft>> twiceAtOnce(Supplier<SaveResult<RoomDraft>> deed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = ContentDatabase.bean(DataSource.class).getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select 1 from room where id = 'quay/hut' for update");
            var deeds = List.of(CompletableFuture.supplyAsync(deed, threads), CompletableFuture.supplyAsync(deed, threads));
            Awaitility.await().until(() -> one("select count(*) from pg_locks where not granted", Integer.class) == 2);
            holder.rollback();
            return deeds.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void whoHasNotSeenTheLastEditIsToldOfIt() {
        world.store.save("quay/hut", 0, named(world.store.load("quay/hut").orElseThrow().value(), "The Cabin"), world.ada);
        var before = rows();

        assertThat(world.store.retire("quay/hut", 0, world.bob)).isInstanceOfSatisfying(Stale.class, stale ->
                assertThat(stale.by()).isEqualTo("Ada"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theRecallRoomTheStartAndTheLastRoomStay() {
        run("insert into world_setting (key, value) values ('world', '{\"start\": \"quay/hut\"}')");
        var before = rows();

        assertThat(flaws(world.store.retire("quay/pier", 0, world.ada))).singleElement().asString()
                .contains("lost their room come here", "Name another room as the zone's recall in its pack");
        assertThat(flaws(world.store.retire("quay/hut", 0, world.ada))).singleElement().asString()
                .contains("Newcomers begin here", "in its pack and import that first");
        assertThat(rows()).isEqualTo(before);

        run("update zone set recall_room = 'hill/elsewhere' where id = 'hill'");
        assertThat(flaws(world.store.retire("hill/top", 0, world.ada))).containsExactly(
                "It is the last room of its zone. Make another one first.");
    }

    @Test
    void ofTheLastTwoRoomsOneStaysThoughBothAreRetiredAtOnce() {
        run("update zone set recall_room = 'hill/elsewhere' where id = 'quay'");

        var results = Stream.of("quay/hut", "quay/pier")
                .map(room -> CompletableFuture.supplyAsync(() -> world.store.retire(room, 0, world.ada)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(quay().rooms()).hasSize(1);
    }

    @Test
    void aZoneWhoseRecallRoomWasRetiredByHandUsesItsFirstRoom() {
        run("update room set retired = true, version = version + 1 where id = 'quay/pier'");

        assertThat(quay().recall()).isEqualTo(new RoomId("quay/hut"));
    }

    @Test
    void aWayToARetiredRoomMayStayInTheFormAndNoNewOneIsMade() {
        world.store.retire("quay/hut", 0, world.bob);

        assertThat(world.store.save("quay/pier", 0, named(world.pier(), "The Long Pier"), world.bob)).isEqualTo(new Saved<>(1));
        assertThat(flaws(world.store.make("quay/shed", QUAY, SHED, world.bob))).singleElement().asString()
                .contains("is no room of this world");
    }

    @Test
    void noNewWayLeadsIntoARetiredZone() {
        run("update zone set retired = true where id = 'hill'");
        var steep = new RoomDraft("The Shed", "Nets.", List.of(), List.of(new ExitDraft("up", "hill/top")));

        assertThat(flaws(world.store.make("quay/shed", QUAY, steep, world.bob))).singleElement().asString()
                .contains("is no room of this world");
        assertThat(world.store.save("quay/hut", 0, named(world.store.load("quay/hut").orElseThrow().value(), "The Cabin"), world.bob))
                .isEqualTo(new Saved<>(1));
    }

    @Test
    void whatSpawnsInARetiredRoomRests() {
        run("insert into item_prototype (id, pack, name, keywords, lying, description) values ('quay/net', 'demo', 'a net', '[]', '', '')");
        run("insert into spawn_slot (id, zone, kind, prototype, room) values ('quay/net', 'quay', 'ITEM', 'quay/net', 'quay/hut')");
        assertThat(quay().spawns()).hasSize(1);

        world.store.retire("quay/hut", 0, world.bob);
        assertThat(quay().spawns()).isEmpty();

        world.store.restore("quay/hut", 1, world.bob);
        assertThat(quay().spawns()).hasSize(1);
    }
}
