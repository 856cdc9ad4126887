package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.character.JdbcCharacters;
import org.jventure.content.ImportResult.Imported;
import org.jventure.content.ImportResult.Rejected;
import org.jventure.content.ImportResult.Unchanged;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Colour;
import org.jventure.text.OwnColours;
import org.jventure.world.Direction;
import org.jventure.testing.LivingTables;
import org.jventure.world.SpawnSlot;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class WorldPackImporterTest {

    private static final String ZONE = "zones/quay.yaml";

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);
    private final Content content = ContentDatabase.bean(Content.class);

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    @Test
    void aZoneKeepsItsNumberWhateverBecomesOfItsRooms() {
        importer.importPack(TextPack.demo());
        var quay = content.zone(new ZoneId("quay")).orElseThrow();
        assertThat(quay.number()).isPositive();

        ContentDatabase.sql().sql("update room set retired = true, version = version + 1 where number = "
                + "(select min(number) from room)").update();

        var after = content.zone(new ZoneId("quay")).orElseThrow();
        assertThat(after.rooms()).hasSize(quay.rooms().size() - 1);
        assertThat(after.number()).isEqualTo(quay.number());
    }

    @Test
    void aPackBecomesContent() {
        var result = importer.importPack(TextPack.demo());

        assertThat(result).isEqualTo(new Imported(new ImportSummary("demo", "1.0", 1, 2, 1, 1, 2, 2, 0)));
        assertThat(content.zones()).containsExactly(new ZoneId("quay"));
        var quay = content.zone(new ZoneId("quay")).orElseThrow();
        var pier = quay.rooms().get(new RoomId("quay/pier"));
        assertThat(quay.recall()).isEqualTo(pier.id());
        assertThat(pier.number()).isPositive();
        assertThat(pier.description().plainText()).isEqualTo("Planks and water.");
        assertThat(pier.features().getFirst().keywords()).containsExactly("water");
        assertThat(pier.exits().get(Direction.NORTH).room()).isEqualTo(new RoomId("quay/customs-house"));
        assertThat(quay.items().get(new PrototypeId("quay/lantern")).lying()).isEqualTo("A lantern lies here.");
        assertThat(quay.npcs().get(new PrototypeId("quay/cat")).emotes()).containsExactly("purrs.");
        assertThat(quay.spawns()).contains(new SpawnSlot(
                "quay/lantern", SpawnSlot.Kind.ITEM, new PrototypeId("quay/lantern"), pier.id(), 900));
    }

    @Test
    void coloursThatTheWorldNamesAreSpelledOutWhereverTheyAreUsed() {
        importer.importPack(TextPack.demo()
                .replacing("pack.yaml", "[admin]", "[admin]\n  colours: {ember: \"#FF8800\"}")
                .replacing(ZONE, "Papers.", "\"{ember}Papers{/ember}.\""));

        var quay = content.zone(new ZoneId("quay")).orElseThrow();
        assertThat(quay.rooms().get(new RoomId("quay/customs-house")).description().spans().getFirst().colour())
                .isEqualTo(new Colour("#ff8800"));
        assertThat(quay.colours()).isEqualTo(new OwnColours(Map.of("ember", "#ff8800")));
        assertThat(content.settings().colours()).isEqualTo(quay.colours());

        importer.importPack(TextPack.demo().replacing("pack.yaml", "1.0", "1.1"));
        assertThat(content.settings().colours()).isEqualTo(OwnColours.NONE);
    }

    @Test
    void theWorldTellsNewcomersWhatTheyMayBe() {
        importer.importPack(TextPack.demo());

        var settings = content.settings();

        assertThat(settings.name()).isEqualTo("Demo");
        assertThat(settings.startRoom()).isEqualTo(new RoomId("quay/pier"));
        assertThat(settings.startZone()).isEqualTo(new ZoneId("quay"));
        assertThat(settings.races()).containsExactly(new WorldSettings.Choice("human", "Human", "Tall."));
        assertThat(settings.classes()).extracting(WorldSettings.Choice::key).containsExactly("baker");
        assertThat(settings.reservedNames()).containsExactly("admin");
    }

    @Test
    void aBrokenPackChangesNothing() {
        importer.importPack(TextPack.demo());
        var before = ContentDatabase.dump();

        var result = importer.importPack(
                TextPack.demo().replacing(ZONE, "The Pier", "The New Pier").replacing(ZONE, "south: pier", "south: nowhere"));

        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void aPackThatTheDatabaseRefusesChangesNothing() {
        importer.importPack(TextPack.demo());
        ContentDatabase.sql().sql("alter table npc_prototype add constraint no_dog check (name <> 'a dog')").update();
        var before = ContentDatabase.dump();

        var failure = catchThrowable(() -> importer.importPack(
                TextPack.demo().replacing(ZONE, "The Pier", "The New Pier").replacing(ZONE, "name: a cat", "name: a dog")));

        ContentDatabase.sql().sql("alter table npc_prototype drop constraint no_dog").update();
        assertThat(failure).isNotNull();
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zones/quay.yaml | south: pier             | south: nowhere             | nowhere
            zones/quay.yaml | recall: pier            | recall: nowhere            | nowhere
            zones/quay.yaml | {room: pier, respawn: 15m} | {room: nowhere, respawn: 15m} | nowhere
            zones/quay.yaml | - room: pier            | - room: nowhere            | nowhere
            pack.yaml       | start: quay/pier        | start: quay/nowhere        | quay/nowhere
            zones/quay.yaml | north: customs-house    | north: other/zone          | other/zone
            """)
    void aPackThatRefersToAMissingRoomIsRefusedInASentenceAndNothingOfItIsThere(
            String file, String from, String to, String room) {
        importer.importPack(TextPack.demo());
        var before = ContentDatabase.dumpAll();

        var result = importer.importPack(TextPack.demo()
                .replacing(ZONE, "The Pier", "The New Pier").replacing(file, from, to));

        assertThat(result).isInstanceOfSatisfying(Rejected.class, rejected ->
                assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem ->
                        assertThat(problem.toString()).startsWith(file + ":").contains(room).containsPattern(": .+; .+")));
        assertThat(ContentDatabase.dumpAll()).isEqualTo(before);
        assertThat(content.zone(new ZoneId("quay")).orElseThrow().rooms().get(new RoomId("quay/pier")).name())
                .isEqualTo("The Pier");
    }

    @Test
    void aPackThatFailsAtTheVeryEndLeavesEverythingAsItWas() {
        importer.importPack(TextPack.demo());
        ContentDatabase.sql().sql("""
                create function refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'too late'; end $$;
                create constraint trigger refuse after insert or update on world_pack
                    deferrable initially deferred for each row execute function refuse();
                """).update();
        var before = ContentDatabase.dumpAll();
        try {
            var failure = catchThrowable(() -> importer.importPack(TextPack.demo()
                    .replacing(ZONE, "The Pier", "The New Pier").replacing(ZONE, "  - room: pier", "  - room: customs-house")
                    .replacing("pack.yaml", "name: Demo", "name: Another")));

            assertThat(failure).hasStackTraceContaining("too late");
            assertThat(ContentDatabase.dumpAll()).isEqualTo(before);
        } finally {
            ContentDatabase.sql().sql("drop trigger refuse on world_pack; drop function refuse()").update();
        }
        assertThat(content.settings().name()).isEqualTo("Demo");
        assertThat(content.zone(new ZoneId("quay")).orElseThrow().rooms().get(new RoomId("quay/pier")).name())
                .isEqualTo("The Pier");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        var result = importer.importPack(PackSource.directory(java.nio.file.Path.of("no-such-folder")));

        assertThat(result).isInstanceOfSatisfying(Rejected.class, rejected ->
                assertThat(rejected.problems().getFirst().toString())
                        .startsWith("no-such-folder:1: the pack cannot be read:")
                        .endsWith("name a folder that holds pack.yaml and is readable"));
    }

    @Test
    void theSamePackAgainChangesNothing() {
        importer.importPack(TextPack.demo());
        var before = ContentDatabase.dump();

        assertThat(importer.importPack(TextPack.demo())).isInstanceOf(Unchanged.class);
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void onlyWhatChangedGetsANewVersion() {
        importer.importPack(TextPack.demo());

        importer.importPack(TextPack.demo().replacing(ZONE, "Papers.", "Papers and dust."));

        assertThat(versions("room")).containsExactly("quay/customs-house 1", "quay/pier 0");
        assertThat(versions("zone")).containsExactly("quay 0");
        assertThat(versions("item_prototype")).containsExactly("quay/lantern 0");
        assertThat(versions("npc_prototype")).containsExactly("quay/cat 0");
        assertThat(versions("spawn_slot")).containsExactly("quay/cat 0", "quay/lantern 0");
        assertThat(versions("race")).containsExactly("human 1");
    }

    @Test
    void whatVanishedRetiresAndMayComeBack() {
        importer.importPack(TextPack.demo());
        int number = customsHouse().number();
        var shorter = TextPack.QUAY.replaceAll("(?s)  customs-house:.*?items:", "items:").replaceAll("(?s)npcs:.*", "")
                .replace("    exits:\n      north: customs-house\n", "");

        var result = importer.importPack(TextPack.demo().with(ZONE, shorter));

        assertThat(result).isInstanceOfSatisfying(Imported.class, done -> assertThat(done.summary().retired()).isEqualTo(3));
        var quay = content.zone(new ZoneId("quay")).orElseThrow();
        assertThat(quay.rooms()).containsOnlyKeys(new RoomId("quay/pier"));
        assertThat(quay.npcs()).isEmpty();
        assertThat(quay.spawns()).extracting(SpawnSlot::key).containsExactly("quay/lantern");

        importer.importPack(TextPack.demo());
        assertThat(customsHouse().number()).isEqualTo(number);
    }

    @Test
    void whatBuildersHaveMadeNoPackRetires() {
        importer.importPack(TextPack.demo());
        ContentDatabase.sql().sql("insert into room (id, zone, name, description, version, built) "
                + "values ('quay/shed', 'quay', 'The Shed', 'Nets.', 1, true)").update();

        importer.importPack(TextPack.demo().replacing(ZONE, "Papers.", "Papers and dust."));

        assertThat(content.zone(new ZoneId("quay")).orElseThrow().rooms()).containsKey(new RoomId("quay/shed"));
    }

    @Test
    void aRoomThatBuildersHaveMadeBelongsToThePackThatBringsItToo() {
        importer.importPack(TextPack.demo());
        ContentDatabase.sql().sql("update room set built = true where id = 'quay/customs-house'").update();

        importer.importPack(TextPack.demo().replacing(ZONE, "Papers.", "Papers and dust."));

        assertThat(ContentDatabase.sql().sql("select built from room where id = 'quay/customs-house'").query(Boolean.class).single())
                .isFalse();
    }

    @Test
    void aRoomThatBuildersHaveRetiredComesBackWithItsPack() {
        importer.importPack(TextPack.demo());
        ContentDatabase.sql().sql("update room set retired = true, version = version + 1 where id = 'quay/customs-house'").update();

        importer.importPack(TextPack.demo().replacing(ZONE, "Papers.", "Papers and dust."));

        assertThat(customsHouse().number()).isPositive();
        assertThat(ContentDatabase.sql().sql("select count(*) from room where retired_at is not null").query(Long.class).single())
                .isZero();
    }

    @Test
    void aZoneThatVanishesWithPeopleInItIsRefused() {
        var hill = TextPack.QUAY.replace("zone: quay", "zone: hill").replaceAll("quay/", "hill/");
        importer.importPack(TextPack.demo().with("zones/hill.yaml", hill));
        var sql = ContentDatabase.sql();
        sql.sql("insert into account (id, name, name_key, password_hash) values (uuidv7(), 'Ann', 'ann', 'x')").update();
        sql.sql("insert into character (id, account, name, name_key, race, class, zone, room) "
                + "select uuidv7(), id, 'Ann', 'ann', 'human', 'baker', 'hill', 'hill/pier' from account").update();
        var before = ContentDatabase.dump();

        var refused = importer.importPack(TextPack.demo());

        assertThat(refused).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.problems().getFirst().toString())
                .contains("zone 'hill' is no longer in the pack, but a character is in it", "keep it, with one room at least"));
        assertThat(ContentDatabase.dump()).isEqualTo(before);
        sql.sql("truncate account cascade").update();
        assertThat(importer.importPack(TextPack.demo())).isInstanceOf(Imported.class);
    }

    // ---- zones that vanish ----

    /** The quay, and a hill with the same rooms and things. */
    private static TextPack twoZones() {
        return TextPack.demo().with("zones/hill.yaml", TextPack.QUAY.replace("zone: quay", "zone: hill"));
    }

    private static UUID item(String born, String holder) {
        var id = UUID.randomUUID();
        run("insert into item (id, prototype, room, container) values ('%s', 'hill/lantern', %s)".formatted(
                id, holder.startsWith("hill/") ? "'" + holder + "', null" : "null, '" + holder + "'"));
        run("insert into item_holding (item, holder, born, zone, epoch, batch) values ('%s', 'x', '%s', 'hill', 1, 1)"
                .formatted(id, born));
        return id;
    }

    private static void run(String statement) {
        ContentDatabase.sql().sql(statement).update();
    }

    private void assertRefused(String... words) {
        var before = ContentDatabase.dump();
        assertThat(importer.importPack(TextPack.demo())).isInstanceOfSatisfying(Rejected.class, rejected ->
                assertThat(rejected.problems()).singleElement().asString()
                        .startsWith("pack.yaml:1: zone 'hill' is no longer in the pack, but players have left there ")
                        .contains(words)
                        .endsWith("; keep it, with one room at least, or have all of it carried out first"));
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void aZoneThatVanishesWithThingsInItThatPlayersHaveLeftIsRefused() {
        importer.importPack(twoZones());
        var chest = item("slot:hill/lantern", "hill/pier");
        var inside = item("character:ann", chest.toString());
        assertRefused("a lantern (in hill/pier)");

        run("delete from item where id = '%s'".formatted(inside));
        run("insert into item_holding (item, holder, zone, epoch, batch) values ('%s', 'x', 'hill', 1, 2)".formatted(chest));
        assertRefused("a lantern (in hill/pier)");
    }

    @Test
    void aZoneThatVanishesWithCoinsInItIsRefused() {
        importer.importPack(twoZones());
        var chest = item("slot:hill/lantern", "hill/customs-house");
        run("insert into purse (room, balance) values ('hill/pier', 0)");
        run("insert into purse (container, balance) values ('%s', 1)".formatted(chest));
        assertRefused("1 coin (in hill/customs-house)");

        run("update purse set balance = 12 where room = 'hill/pier'");
        assertRefused("1 coin (in hill/customs-house), 12 coins (in hill/pier)");
    }

    @Test
    void ofManyThingsThatWouldBeLeftSomeAreNamed() {
        importer.importPack(twoZones());
        for (int i = 0; i < 7; i++) {
            item("game", "hill/pier");
        }
        assertRefused("a lantern (in hill/pier) and 2 more;");
    }

    @Test
    void aZoneMayVanishWithWhatSpawnedThereAndNobodyHasTouched() {
        importer.importPack(twoZones());
        item("slot:hill/lantern", "hill/pier");

        assertThat(importer.importPack(TextPack.demo())).isInstanceOf(Imported.class);
        assertThat(content.zones()).containsExactly(new ZoneId("quay"));
    }

    @Test
    void theOwnerOfAZoneThatVanishesWritesNothingMore() {
        importer.importPack(twoZones());
        run("insert into zone_owner (zone, node, incarnation, epoch) values ('hill', 'red', 1, 4), ('quay', 'red', 1, 7)");

        importing(() -> {
            var drop = CompletableFuture.supplyAsync(() -> ContentDatabase.sql()
                    .sql("update zone_owner set batch = 1 where zone = 'hill' and epoch = 4 and batch = 0").update());
            Awaitility.await().until(() -> drop.isDone() || ContentDatabase.sql()
                    .sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);
            assertThat(drop).as("it waits for the import").isNotDone();
            return drop;
        }, drop -> assertThat(drop.join()).isZero());

        assertThat(ContentDatabase.sql().sql("select zone || ' ' || node || ' ' || epoch from zone_owner order by zone")
                .query(String.class).list()).containsExactly("hill red 5", "quay red 7");
    }

    @Test
    void aPackThatIsRefusedLeavesTheOwnersAlone() {
        importer.importPack(twoZones());
        item("game", "hill/pier");
        run("insert into zone_owner (zone, node, incarnation, epoch) values ('hill', 'red', 1, 4)");

        importer.importPack(TextPack.demo());

        assertThat(ContentDatabase.sql().sql("select epoch from zone_owner").query(Long.class).single()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoCrossesIntoAZoneWhileItVanishesIsTakenToSafety(boolean waits) {
        importer.importPack(twoZones());
        run("insert into account (id, name, name_key, password_hash) values (uuidv7(), 'Ann', 'ann', 'x')");
        run("insert into character (id, account, name, name_key, race, class, zone, room) "
                + "select uuidv7(), id, 'Ann', 'ann', 'human', 'baker', 'quay', 'quay/pier' from account");
        var ann = new CharacterId(ContentDatabase.sql().sql("select id from character").query(UUID.class).single());
        var characters = new JdbcCharacters(ContentDatabase.sql(), content, UUID::randomUUID, 5);
        var session = characters.admit(ann).orElseThrow().sessionNo();

        importing(() -> {
            CompletableFuture.runAsync(() ->
                    run("update character set zone = 'hill', room = 'hill/pier', version = version + 1")).join();
            return true;
        }, _ -> {});

        assertThat(ContentDatabase.sql().sql("select zone from character").query(String.class).single()).isEqualTo("hill");
        assertThat(content.zones()).containsExactly(new ZoneId("quay"));
        if (waits) {
            assertThat(characters.recall(ann, session)).contains(new ZoneId("quay"));
        } else {
            assertThat(characters.admit(ann).orElseThrow().zone()).isEqualTo(new ZoneId("quay"));
        }
        assertThat(ContentDatabase.sql().sql("select room from character").query(String.class).single()).isEqualTo("quay/pier");
    }

    /** Imports the pack without the hill, and does that when all is written, before it is committed; then checks. */
    private static <T> void importing(Supplier<T> meanwhile, Consumer<T> afterwards) {
        var result = new AtomicReference<T>();
        var template = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
        var slow = new WorldPackImporter(new WorldPackReader(TestKinds.all()), ContentDatabase.bean(PackStore.class), new TransactionOperations() {
            @Override
            public <R extends @Nullable Object> R execute(TransactionCallback<R> action) {
                return template.execute(status -> {
                    var done = action.doInTransaction(status);
                    result.set(meanwhile.get());
                    return done;
                });
            }
        });
        assertThat(slow.importPack(TextPack.demo())).isInstanceOf(Imported.class);
        afterwards.accept(result.get());
    }

    @Test
    void noWayLeadsIntoARoomThatBuildersHaveMadeInAZoneThatVanished() {
        importer.importPack(twoZones());
        run("insert into room (id, zone, name, description, version, built) values ('hill/shed', 'hill', 'The Shed', 'Nets.', 1, true)");
        run("update room set exits = '{\"up\": \"hill/shed\"}' where id = 'quay/customs-house'");
        var shed = addOn().replacing("zones/lane.yaml", "west: quay/pier", "west: hill/shed");
        assertThat(customsHouse().exits()).containsOnlyKeys(Direction.UP);

        importer.importPack(TextPack.demo());

        run("update room set exits = '{\"up\": \"hill/shed\"}' where id = 'quay/customs-house'");
        assertThat(customsHouse().exits()).isEmpty();
        assertThat(importer.importPack(shed)).isInstanceOfSatisfying(Rejected.class, rejected ->
                assertThat(rejected.problems()).singleElement().asString().contains("'hill/shed', which is no room"));
        importer.importPack(twoZones());
        assertThat(content.zone(new ZoneId("hill")).orElseThrow().rooms()).containsKey(new RoomId("hill/shed"));
    }

    @Test
    void aRetiredKindOfItemIsStillKnownForThoseWhoCarryIt() {
        importer.importPack(TextPack.demo());

        importer.importPack(TextPack.demo().with(ZONE, TextPack.QUAY.replaceAll("(?s)items:.*?npcs:", "npcs:")));

        assertThat(content.zone(new ZoneId("quay")).orElseThrow().items()).containsKey(new PrototypeId("quay/lantern"));
    }

    @Test
    void exitsIntoRetiredRoomsOfOtherPacksAreDropped() {
        importer.importPack(TextPack.demo());
        importer.importPack(addOn());
        assertThat(lane().exits()).containsOnlyKeys(Direction.EAST, Direction.WEST);

        importer.importPack(TextPack.demo().with(ZONE, TextPack.QUAY.replaceAll("(?s)  customs-house:.*?items:", "items:")
                .replace("    exits:\n      north: customs-house\n", "")));

        assertThat(lane().exits()).containsOnlyKeys(Direction.WEST);
        assertThat(lane().exits().get(Direction.WEST).zone()).isEqualTo(new ZoneId("quay"));
    }

    @Test
    void anAddOnLeavesTheWorldAndItsThingsAlone() {
        importer.importPack(TextPack.demo());

        importer.importPack(addOn());

        assertThat(content.settings().name()).isEqualTo("Demo");
        assertThat(content.zones()).containsExactly(new ZoneId("lane"), new ZoneId("quay"));
        assertThat(content.zone(new ZoneId("quay")).orElseThrow().spawns()).extracting(SpawnSlot::key)
                .containsExactlyInAnyOrder("quay/cat", "quay/lantern", "lane/coin");
        assertThat(versions("room")).contains("quay/pier 0");
    }

    @Test
    void aLaterWorldTakesOver() {
        importer.importPack(TextPack.demo());

        importer.importPack(addOn().with("pack.yaml", TextPack.PACK.replace("demo", "add-on").replace("human", "troll")));

        assertThat(content.settings().races()).extracting(WorldSettings.Choice::key).containsExactly("troll");
    }

    @Test
    void aNewerBuiltInPackReplacesTheOlder() {
        importer.importBuiltIn(TextPack.demo());

        assertThat(importer.importBuiltIn(TextPack.demo().replacing(ZONE, "Papers.", "Dust."))).isInstanceOf(Unchanged.class);
        assertThat(importer.importBuiltIn(newer())).isInstanceOf(Imported.class);
        assertThat(importer.importBuiltIn(TextPack.demo())).isInstanceOf(Unchanged.class);
        assertThat(customsHouse().description().plainText()).isEqualTo("Dust.");
    }

    @Test
    void aNewerBuiltInPackKeepsItsHandsOffAnEditedWorld() {
        importer.importBuiltIn(TextPack.demo());
        ContentDatabase.sql().sql("update room set name = 'Mine', version = version + 1 where id = 'quay/pier'").update();

        assertThat(importer.importBuiltIn(newer())).isInstanceOf(Unchanged.class);
        assertThat(importer.importPack(newer())).isInstanceOf(Imported.class);
        assertThat(importer.importBuiltIn(newer().replacing("pack.yaml", "1.10", "1.11"))).isInstanceOf(Imported.class);
    }

    @Test
    void aBuiltInPackStaysOutOfAnotherWorld() {
        importer.importPack(TextPack.demo()
                .replacing("pack.yaml", "start: quay", "start: guttering")
                .replacing(ZONE, "zone: quay", "zone: guttering"));
        var before = ContentDatabase.dump();

        assertThat(importer.importBuiltIn(StarterWorld.BUILT_IN)).isEqualTo(new ImportResult.OfAnother("demo"));
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void aNewerBuiltInPackThatClashesWithAnotherPackWaits() {
        importer.importBuiltIn(TextPack.demo());
        importer.importPack(addOn());
        var clash = newer().with("zones/lane.yaml", TextPack.QUAY.replace("zone: quay", "zone: lane"));

        assertThat(importer.importBuiltIn(clash)).isInstanceOfSatisfying(Unchanged.class, unchanged ->
                assertThat(unchanged.why()).contains("zone 'lane' belongs to the pack 'add-on'"));
    }

    @Test
    void twoNodesThatStartTogetherImportOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var first = nodes.submit(() -> importer.importBuiltIn(TextPack.demo()));
            var second = nodes.submit(() -> importer.importBuiltIn(TextPack.demo()));

            assertThat(List.of(first.get(), second.get())).hasAtLeastOneElementOfType(Imported.class)
                    .hasAtLeastOneElementOfType(Unchanged.class);
        }
    }

    private static TextPack newer() {
        return TextPack.demo().replacing(ZONE, "Papers.", "Dust.").replacing("pack.yaml", "\"1.0\"", "\"1.10\"");
    }

    private static TextPack addOn() {
        return new TextPack(java.util.Map.of())
                .with("pack.yaml", "pack: add-on\nversion: 1\n")
                .with("zones/lane.yaml", """
                        zone: lane
                        name: The Lane
                        recall: lane
                        rooms:
                          lane:
                            name: The Lane
                            description: Cobbles.
                            exits: {east: quay/customs-house, west: quay/pier}
                        items:
                          coin:
                            name: a coin
                            keywords: [coin]
                            lying: A coin lies here.
                            description: Round.
                            spawns: [{room: quay/pier}]
                        """);
    }

    private org.jventure.world.RoomDefinition lane() {
        return content.zone(new ZoneId("lane")).orElseThrow().rooms().get(new RoomId("lane/lane"));
    }

    private org.jventure.world.RoomDefinition customsHouse() {
        return content.zone(new ZoneId("quay")).orElseThrow().rooms().get(new RoomId("quay/customs-house"));
    }

    private static List<String> versions(String table) {
        return ContentDatabase.sql()
                .sql("select id || ' ' || version from " + table + " where not retired order by id")
                .query(String.class)
                .list();
    }
}
