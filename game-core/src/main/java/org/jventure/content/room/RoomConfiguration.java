package org.jventure.content.room;

import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.JdbcContentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms to edit. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    @Bean
    Rooms rooms(JdbcClient db) {
        return new JdbcRooms(db);
    }

    @Bean
    ContentStore<RoomDraft> roomStore(JdbcClient db, JdbcContentStore.Ports ports) {
        return new JdbcContentStore<>(new JdbcRoomType(db), ports);
    }
}
