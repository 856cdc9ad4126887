package org.jventure.content;

import java.util.List;
import org.jventure.cluster.SharedCache;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.content.model.JdbcEntries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The content store, the importer and the starter world. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
@EnableJpaRepositories(basePackageClasses = ContentConfiguration.class)
@EntityScan(basePackageClasses = ContentConfiguration.class)
class ContentConfiguration {

    @Bean
    ContentRows contentRows(
            PackRows packs,
            WorldRows worlds,
            ZoneRows zones,
            RoomRows rooms,
            ItemRows items,
            NpcRows npcs,
            SlotRows slots,
            RaceRows races,
            ClassRows classes) {
        return new ContentRows(packs, worlds, zones, rooms, items, npcs, slots, races, classes);
    }

    @Bean
    Content content(
            ContentRows rows,
            CodexRows codex,
            PlatformTransactionManager transactions,
            ObjectProvider<SharedCache> cache) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new CachedContent(
                new JpaContent(rows, codex, snapshot),
                rows.packs()::contentEdition,
                snapshot,
                cache.getIfAvailable(SharedCache::none));
    }

    @Bean
    Kinds kinds(List<Kind<?>> kinds) {
        return new Kinds(kinds);
    }

    @Bean
    JdbcEntries jdbcEntries(JdbcClient db) {
        return new JdbcEntries(db);
    }

    @Bean
    CodexRows codexRows(Kinds kinds, JdbcEntries entries) {
        return new CodexRows(kinds, entries);
    }

    @Bean
    PackStore packStore(ContentRows rows, Kinds kinds, JdbcEntries entries) {
        return new PackStore(rows, new PackEntries(kinds, entries));
    }

    @Bean
    WorldPackImporter worldPackImporter(PackStore store, Kinds kinds, PlatformTransactionManager transactions) {
        return new WorldPackImporter(new WorldPackReader(kinds), store, new TransactionTemplate(transactions));
    }

    @Bean
    StarterWorld starterWorld(WorldPackImporter importer, ContentProperties properties) {
        return new StarterWorld(importer, properties);
    }
}
