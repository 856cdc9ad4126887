package org.jventure.content;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real database with the real store, shared by all tests of this JVM; each test empties it first. */
public final class ContentDatabase {

    private static final ConfigurableApplicationContext CONTEXT = start();

    private static final List<String> TABLES = List.of(
            "world_pack", "world_setting", "zone", "room", "item_prototype", "npc_prototype", "spawn_slot", "race", "character_class",
            "content_entry", "content_history");

    private ContentDatabase() {}

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static JdbcClient sql() {
        return JdbcClient.create(CONTEXT.getBean(DataSource.class));
    }

    public static void empty() {
        sql().sql("truncate " + String.join(", ", TABLES) + " restart identity cascade").update();
    }

    /** Where a test may connect by itself. */
    public static String url() {
        return CONTEXT.getEnvironment().getRequiredProperty("spring.datasource.url");
    }

    /** Every row of every table of content. */
    static String dump() {
        return TABLES.stream()
                .map(table -> table + sql().sql("select * from " + table + " order by 1").query().listOfRows())
                .collect(Collectors.joining("\n"));
    }

    /** Every row of every table there is. */
    static String dumpAll() {
        return sql().sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).query(String.class).list().stream()
                .map(table -> table + sql().sql("select t::text from \"" + table + "\" t order by 1")
                        .query(String.class).list())
                .collect(Collectors.joining("\n"));
    }

    private static ConfigurableApplicationContext start() {
        try {
            var postgres = postgres().start();
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
            return new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.NONE)
                    .properties(
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.jpa.hibernate.ddl-auto=validate",
                            "spring.main.banner-mode=off",
                            "spring.flyway.enabled=false")
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For tests it may forget what a machine forgets that loses its power; not where times are measured. */
    private static EmbeddedPostgres.Builder postgres() {
        var builder = EmbeddedPostgres.builder();
        return Boolean.getBoolean("jventure.test.durable")
                ? builder.setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                : builder;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ContentConfiguration.class)
    @ComponentScan("org.jventure.codex")
    static class Application {}
}
