package org.jventure.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.character.Characters.Creation;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;
import org.jventure.testing.StoreContract;
import org.jventure.text.Words;

class JdbcCharactersTest {

    private final org.jventure.content.Content content = StoreContract.world().start().content();
    private final Characters characters = new JdbcCharacters(ContentDatabase.sql(), content, UUID::randomUUID, 2);

    @BeforeEach
    void begin() {
        LivingTables.fillFrom(content);
    }

    @AfterEach
    void end() {
        LivingTables.empty();
    }

    private static AccountId account(String name) {
        var id = UUID.randomUUID();
        ContentDatabase.sql().sql("insert into account (id, name, name_key, password_hash) values (?, ?, ?, 'x')")
                .params(id, name, Words.lowerCase(name)).update();
        return new AccountId(id);
    }

    private CharacterSummary created(AccountId account, String name) {
        return ((Creation.Created) characters.create(account, name, "human", "baker")).character();
    }

    private String refused(AccountId account, String name, String race, String calling) {
        return ((Creation.Refused) characters.create(account, name, race, calling)).reason();
    }

    @Test
    void newCharactersMayBeginInAllZonesInTurns() {
        var everywhere = new JdbcCharacters(
                ContentDatabase.sql(), content, UUID::randomUUID, 40, CharacterProperties.Begin.EVERYWHERE);
        var account = account("many");

        for (int i = 0; i < 40; i++) {
            assertThat(everywhere.create(account, "Many" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "human", "baker"))
                    .isInstanceOf(Creation.Created.class);
        }

        assertThat(ContentDatabase.sql().sql("select distinct c.zone from character c").query(String.class).set())
                .isEqualTo(ContentDatabase.sql().sql("select id from zone where not retired").query(String.class).set());
        assertThat(ContentDatabase.sql().sql("""
                select count(*) from character c join zone z on z.id = c.zone where c.room <> z.recall_room
                """).query(Integer.class).single()).isZero();
    }

    private static CharacterId inTheForest(CharacterSummary character, String townState, String forestState) {
        var sql = ContentDatabase.sql();
        sql.sql("update character set zone = 'forest', room = 'forest/glade', present = true where id = ?")
                .param(character.id().value()).update();
        sql.sql("insert into zone_owner (zone, epoch, state) values ('town', 1, ?), ('forest', 1, ?)")
                .params(townState, forestState).update();
        return character.id();
    }

    private static String placeOf(CharacterId character) {
        return ContentDatabase.sql().sql("select zone || ' ' || room || ' ' || version from character where id = ?")
                .param(character.value()).query(String.class).single();
    }

    @Test
    void whoIsInAZoneOutOfServiceIsRecalledToTheStartRoom() {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "QUARANTINED");
        long session = characters.admit(ann).orElseThrow().sessionNo();

        assertThat(characters.recall(ann, session - 1)).isEmpty();
        assertThat(characters.recall(ann, session)).contains(new ZoneId("town"));

        assertThat(placeOf(ann)).isEqualTo("town town/square 1");
        assertThat(characters.recall(ann, session)).isEmpty();
    }

    @Test
    void nobodyIsRecalledFromAZoneThatRunsNorIntoOneThatDoesNot() {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "RUNNING");
        assertThat(characters.recall(ann, 0)).isEmpty();

        ContentDatabase.sql().sql("update zone_owner set state = 'QUARANTINED'").update();
        assertThat(characters.recall(ann, 0)).isEmpty();

        assertThat(placeOf(ann)).isEqualTo("forest forest/glade 0");
    }

    @Test
    void whoIsRecalledWhileStaffReleaseTheZoneStaysThere() throws Exception {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "QUARANTINED");
        try (var staff = ContentDatabase.bean(DataSource.class).getConnection()) {
            staff.setAutoCommit(false);
            staff.createStatement().execute("update zone_owner set state = 'RUNNING', epoch = 2 where zone = 'forest'");
            var recalled = CompletableFuture.supplyAsync(() -> characters.recall(ann, 0));
            Awaitility.await().until(() -> recalled.isDone() || ContentDatabase.sql()
                    .sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);

            staff.commit();

            assertThat(recalled.get()).isEmpty();
        }
        assertThat(placeOf(ann)).isEqualTo("forest forest/glade 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update zone set retired = true where id = 'forest'", "update character set zone = 'moor'"})
    void whoIsInAZoneThatIsNoMoreIsRecalledToTheStartRoom(String gone) {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "RUNNING");
        long session = characters.admit(ann).orElseThrow().sessionNo();
        ContentDatabase.sql().sql(gone).update();

        assertThat(characters.recall(ann, session - 1)).isEmpty();
        assertThat(characters.recall(ann, session)).contains(new ZoneId("town"));

        assertThat(placeOf(ann)).isEqualTo("town town/square 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update zone set retired = true where id = 'forest'", "update character set zone = 'moor'"})
    void whoSignsInWithACharacterInAZoneThatIsNoMoreBeginsInTheStartRoom(String gone) {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "RUNNING");
        assertThat(characters.admit(ann).orElseThrow().zone()).isEqualTo(new ZoneId("forest"));
        assertThat(placeOf(ann)).isEqualTo("forest forest/glade 0");
        ContentDatabase.sql().sql(gone).update();

        assertThat(characters.admit(ann)).contains(new Admission(ann, "Ann", 2, new ZoneId("town")));
        assertThat(placeOf(ann)).isEqualTo("town town/square 1");
        assertThat(characters.admit(ann)).contains(new Admission(ann, "Ann", 3, new ZoneId("town")));
        assertThat(placeOf(ann)).isEqualTo("town town/square 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsInAZoneThatComesBackMeanwhileStaysThere(boolean signsIn) throws Exception {
        var ann = inTheForest(created(account("Ann"), "Ann"), "RUNNING", "RUNNING");
        ContentDatabase.sql().sql("update zone set retired = true where id = 'forest'").update();
        try (var pack = ContentDatabase.bean(DataSource.class).getConnection()) {
            pack.setAutoCommit(false);
            pack.createStatement().execute("update zone set retired = false where id = 'forest'");
            var moved = CompletableFuture.supplyAsync(() -> signsIn
                    ? characters.admit(ann).orElseThrow().zone().value()
                    : characters.recall(ann, 0).map(ZoneId::value).orElse("nowhere"));
            Awaitility.await().until(() -> moved.isDone() || ContentDatabase.sql()
                    .sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);
            assertThat(moved).isNotDone();

            pack.commit();

            assertThat(moved.get()).isEqualTo(signsIn ? "forest" : "nowhere");
        }
        assertThat(placeOf(ann)).isEqualTo("forest forest/glade 0");
    }

    @Test
    void aNewCharacterBeginsInTheStartRoomAndIsFoundByItsName() {
        var ann = created(account("Ann"), "Ann");

        assertThat(characters.find("ANN")).contains(ann);
        assertThat(characters.find("An")).isEmpty();
        assertThat(characters.admit(ann.id()).orElseThrow().zone()).isEqualTo(new ZoneId("town"));
    }

    @Test
    void charactersAreListedOldestFirst() {
        var account = account("Ann");
        var first = created(account, "Zoe");
        var second = created(account, "Ann");
        created(account("Bob"), "Bob");

        assertThat(characters.of(account)).containsExactly(first, second);
    }

    @Test
    void everyAdmissionTakesTheNextSessionNumber() {
        var ann = created(account("Ann"), "Ann");

        assertThat(characters.admit(ann.id()).orElseThrow().sessionNo()).isEqualTo(1);
        assertThat(characters.admit(ann.id()).orElseThrow().sessionNo()).isEqualTo(2);
        assertThat(characters.admit(new CharacterId(UUID.randomUUID()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4, 17, -1})
    void theDatabaseLetsNoSessionLiveThatIsNotTheNext(long number) {
        var ann = created(account("Ann"), "Ann");
        characters.admit(ann.id());
        characters.admit(ann.id());
        var update = ContentDatabase.sql().sql("update character set session_no = ? where id = ?")
                .params(number, ann.id().value());

        assertThatThrownBy(update::update).hasMessageContaining("can not follow session 2");

        assertThat(characters.admit(ann.id()).orElseThrow().sessionNo()).isEqualTo(3);
    }

    @Test
    void whoeverSignsInAtTheSameInstantOnlyOneSessionIsTheNewest() throws Exception {
        var ann = created(account("Ann"), "Ann");
        Callable<Long> signIn = () -> characters.admit(ann.id()).orElseThrow().sessionNo();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new ArrayList<Long>();
            for (Future<Long> each : threads.invokeAll(Collections.nCopies(20, signIn))) {
                numbers.add(each.get());
            }
            assertThat(numbers).doesNotHaveDuplicates().contains(20L);
        }
    }

    @Test
    void whatIsRefusedIsSaidInASentence() {
        var account = account("Ann");
        created(account, "Ann");

        assertThat(refused(account, "ann", "human", "baker")).isEqualTo("Somebody is called Ann already.");
        assertThat(refused(account, "X", "human", "baker")).isEqualTo("A name has 3 to 20 letters.");
        assertThat(refused(account, "Admin", "human", "baker"))
                .isEqualTo("That name is taken by the world itself; choose another.");
        assertThat(refused(account, "Dora", "dragon", "baker"))
                .isEqualTo("There is no such people; choose one of the list.");
        assertThat(refused(account, "Dora", "human", "king"))
                .isEqualTo("There is no such calling; choose one of the list.");
        created(account, "Dora");
        assertThat(refused(account, "Emil", "human", "baker")).isEqualTo("An account has at most 2 characters.");
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneHasIt() throws InterruptedException, ExecutionException {
        var wishes = new ArrayList<Callable<Creation>>();
        for (int i = 0; i < 8; i++) {
            var account = account("Ann" + (char) ('a' + i));
            wishes.add(() -> characters.create(account, "Ann", "human", "baker"));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var creations = new ArrayList<Creation>();
            for (Future<Creation> creation : threads.invokeAll(wishes)) {
                creations.add(creation.get());
            }

            assertThat(creations).filteredOn(Creation.Created.class::isInstance).hasSize(1);
            assertThat(creations).filteredOn(Creation.Refused.class::isInstance)
                    .hasSize(7)
                    .allMatch(new Creation.Refused("Somebody is called Ann already.")::equals);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAYER", "BUILDER", "ADMIN"})
    void staffIsWhoseAccountIsMoreThanAPlayersNow(String role) {
        var ann = account("Ann");
        var character = created(ann, "Ann").id();

        ContentDatabase.sql().sql("update account set role = ? where id = ?").params(role, ann.value()).update();

        assertThat(characters.isStaff(character)).isEqualTo(!role.equals("PLAYER"));
        assertThat(characters.isStaff(new CharacterId(UUID.randomUUID()))).isFalse();
    }
}
