package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A world that was played before things and coins were recorded. */
class LedgerMigrationTest {

    private static final String OLD_WORLD = """
            insert into account (name, name_key, password_hash) values ('Ann', 'ann', 'x');
            insert into world_pack (name, version, digest) values ('old', '1', '1');
            insert into zone (id, name, recall_room, pack) values ('town', 'Town', 'town/square', 'old');
            insert into room (id, zone, name, description) values ('town/square', 'town', 'Square', '');
            insert into item_prototype (id, pack, name, keywords, lying, description)
            values ('town/rope', 'old', 'a rope', '[]', '', '');
            insert into character (id, account, name, name_key, race, class, zone, room)
            select uuidv7(), id, 'Ann', 'ann', 'human', 'baker', 'town', 'town/square' from account;
            insert into item (id, prototype, room) values ('01900000-0000-7000-8000-000000000001', 'town/rope', 'town/square');
            insert into item (id, prototype, container)
            values ('01900000-0000-7000-8000-000000000002', 'town/rope', '01900000-0000-7000-8000-000000000001');
            insert into item (id, prototype, character)
            select '01900000-0000-7000-8000-000000000003', 'town/rope', id from character;
            insert into spawn (zone, slot, generation, item)
            values ('town', 'town/rope', 1, '01900000-0000-7000-8000-000000000001');
            """;

    @Test
    void thingsThatWereThereBeforeAreRecordedAsTheyStand() {
        ContentDatabase.sql().sql("drop database if exists played_before").update();
        ContentDatabase.sql().sql("create database played_before").update();
        var old = new DriverManagerDataSource(ContentDatabase.url().replaceFirst("/postgres\\?", "/played_before?"));
        Flyway.configure().dataSource(old).target("6").load().migrate();
        var sql = JdbcClient.create(old);
        List.of(OLD_WORLD.split(";\\s*\n")).forEach(statement -> sql.sql(statement).update());

        Flyway.configure().dataSource(old).load().migrate();

        assertThat(sql.sql("select item from provenance_fault").query().listOfRows()).isEmpty();
        assertThat(sql.sql("select account from ledger_fault").query().listOfRows()).isEmpty();
        var traces = new JdbcItemTraces(old).find("01900000", 5);
        assertThat(traces).extracting(trace -> trace.holdings().getFirst().born())
                .containsExactly("slot:town/rope", "before", "before");
        assertThat(traces).extracting(trace -> trace.holdings().getFirst().place())
                .containsExactly("Square", "a rope", "Ann");
    }
}
