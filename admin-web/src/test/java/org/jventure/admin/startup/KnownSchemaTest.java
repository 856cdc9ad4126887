package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** A program on the database of a newer one. */
class KnownSchemaTest extends SiteTest {

    private static final String SCHEMA = "upgraded";

    @Autowired
    private DataSource database;

    @Autowired
    private FlywayMigrationStrategy strategy;

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).schemas(SCHEMA).createSchemas(true).load();
    }

    @AfterEach
    void forget() {
        people.sql("drop schema if exists upgraded cascade").update();
    }

    private List<String> applied() {
        return people.sql("select version from upgraded.flyway_schema_history where version is not null order by 1")
                .query(String.class).list();
    }

    @Test
    void aNewerSchemaIsLeftAloneWithASentence() {
        strategy.migrate(flyway());
        people.sql("delete from upgraded.flyway_schema_history where version = '010'").update();
        migratedByNewerProgram("998");
        migratedByNewerProgram("999");
        people.sql("insert into upgraded.schema_promise values ('998', '010'), ('999', '999')").update();
        var before = applied();

        assertThatThrownBy(() -> strategy.migrate(flyway()))
                .isInstanceOfSatisfying(NewerSchemaException.class, e -> {
                    var words = new StartupFailures.NewerSchema().analyze(e);
                    assertThat(words.getDescription()).contains("schema 999", "newer version of JVenture", "Nothing was changed");
                    assertThat(words.getAction()).contains("Start that version");
                });

        assertThat(applied()).isEqualTo(before).contains("999").doesNotContain("010");
    }

    @Test
    void aNewerSchemaThatPromisesToBearThisProgramIsTakenAsItIs() {
        strategy.migrate(flyway());
        migratedByNewerProgram("998");
        migratedByNewerProgram("999");
        people.sql("insert into upgraded.schema_promise values ('998', '010'), ('999', '9')").update();
        var before = applied();

        strategy.migrate(flyway());

        assertThat(applied()).isEqualTo(before);
    }

    private void migratedByNewerProgram(String version) {
        people.sql("""
                insert into upgraded.flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (:rank, :version, 'tomorrow', 'SQL', 'V999__tomorrow.sql', 'tomorrow', 1, true)
                """).param("rank", Integer.parseInt(version)).param("version", version).update();
    }

    @Test
    void theSameSchemaIsTakenAsItIs() {
        strategy.migrate(flyway());
        var before = applied();

        strategy.migrate(flyway());

        assertThat(applied()).isEqualTo(before).isNotEmpty();
    }

    /** A batch of an older node, in the order in which such write, and a migration that comes in between. */
    @Test
    void nodesAtWorkAreNeitherCaughtNorLostWhileTheSchemaMovesUnderThem() throws Exception {
        Flyway.configure().configuration(flyway().getConfiguration()).target("010").load().migrate();
        try (var node = database.getConnection(); var work = node.createStatement()) {
            node.setAutoCommit(false);
            work.execute("set local search_path to upgraded");
            work.execute("set local lock_timeout = '400ms'"); // to wait for the migration would be to fail
            work.execute("update zone_owner set batch = batch + 1");
            work.execute("update item set room = room");
            var migration = CompletableFuture.runAsync(() -> strategy.migrate(flyway()));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
            work.execute("update character set version = version + 1");
            work.execute("update purse set balance = balance");
            work.execute("select count(*) from ledger_entry");

            await().atMost(Duration.ofSeconds(30)).until(() -> !somebodyWaits()); // it has given up for now
            assertThat(migration).isNotDone();
            assertThat(applied()).doesNotContain("011");
            node.commit();

            assertThat(migration).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(applied()).contains("011");
    }

    private boolean somebodyWaits() {
        return people.sql("""
                select exists (select from pg_locks l join pg_class c on c.oid = l.relation
                                where not l.granted and c.relnamespace = 'upgraded'::regnamespace)
                """).query(Boolean.class).single();
    }
}
