package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A world whose zones were known by the lowest number of their rooms. */
class ZoneNumberMigrationTest {

    private static final String OLD_WORLD = """
            insert into world_pack (name, version, digest) values ('old', '1', '1');
            insert into zone (id, name, recall_room, pack) values
                ('town', 'Town', 'town/a', 'old'), ('hill', 'Hill', 'hill/a', 'old'), ('moor', 'Moor', 'moor/a', 'old'),
                ('void', 'Void', 'void/a', 'old');
            insert into room (id, zone, name, description, retired) values
                ('town/a', 'town', 'A', '', true), ('town/b', 'town', 'B', '', false), ('hill/a', 'hill', 'A', '', false),
                ('moor/a', 'moor', 'A', '', true), ('town/c', 'town', 'C', '', false);
            """;

    @Test
    void zonesKeepTheNumbersThatMappersKnowAndNewOnesGetOthers() {
        ContentDatabase.sql().sql("drop database if exists numbered_before").update();
        ContentDatabase.sql().sql("create database numbered_before").update();
        var old = new DriverManagerDataSource(ContentDatabase.url().replaceFirst("/postgres\\?", "/numbered_before?"));
        Flyway.configure().dataSource(old).target("12").load().migrate();
        var sql = JdbcClient.create(old);
        List.of(OLD_WORLD.split(";\\s*\n")).forEach(statement -> sql.sql(statement).update());

        Flyway.configure().dataSource(old).load().migrate();
        sql.sql("insert into zone (id, name, recall_room, pack) values ('lake', 'Lake', 'lake/a', 'old')").update();

        assertThat(number(sql, "town")).isEqualTo(2);
        assertThat(number(sql, "hill")).isEqualTo(3);
        assertThat(number(sql, "moor")).isEqualTo(4);
        assertThat(number(sql, "void")).isEqualTo(6);
        assertThat(number(sql, "lake")).isEqualTo(7);
    }

    private static int number(JdbcClient sql, String zone) {
        return sql.sql("select number from zone where id = :zone").params(Map.of("zone", zone)).query(Integer.class).single();
    }
}
