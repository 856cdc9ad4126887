package org.jventure.content.entry;

import org.jventure.codex.Kinds;
import org.jventure.content.edit.JdbcContentStore;
import org.jventure.content.model.JdbcEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Content of no zone to edit. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    EntryStores entryStores(Kinds kinds, JdbcEntries entries, JdbcClient db, JdbcContentStore.Ports ports) {
        return new EntryStores(kinds, entries, JdbcEntryType.stores(kinds, entries, db, ports));
    }
}
