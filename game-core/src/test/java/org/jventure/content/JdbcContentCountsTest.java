package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcContentCountsTest {

    private final JdbcClient db = ContentDatabase.sql();
    private final JdbcContentCounts counts = new JdbcContentCounts(db);

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @Test
    void countsWhatIsNotRetired() {
        assertThat(counts.count()).isEqualTo(ContentCounts.NOTHING);

        ContentDatabase.bean(StarterWorld.class).prepare();
        var all = counts.count();
        assertThat(all.zones()).isEqualTo(6);
        assertThat(all.rooms()).isGreaterThan(90);
        assertThat(all.items()).isPositive();
        assertThat(all.npcs()).isPositive();
        assertThat(all.classes()).isPositive();
        assertThat(all.races()).isPositive();

        db.sql("update npc_prototype set retired = true").update();
        assertThat(counts.count().npcs()).isZero();
        assertThat(counts.count().rooms()).isEqualTo(all.rooms());
    }
}
