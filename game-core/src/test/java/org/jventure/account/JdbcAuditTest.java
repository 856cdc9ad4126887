package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.testing.LivingTables;

class JdbcAuditTest {

    private final JdbcAudit audit = new JdbcAudit(ContentDatabase.sql());
    private final UUID account = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();

    @BeforeEach
    void beginWithAnn() {
        LivingTables.empty();
        var sql = ContentDatabase.sql();
        sql.sql("insert into account (id, name, name_key, password_hash) values (?, 'Anna', 'anna', 'x')")
                .param(account).update();
        sql.sql("""
                insert into character (id, account, name, name_key, race, class, zone, room)
                values (?, ?, 'Ann', 'ann', 'human', 'baker', 'town', 'town/square')
                """).params(ann, account).update();
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    private static List<List<Object>> entries() {
        return ContentDatabase.sql()
                .sql("select actor, address, action, subject from audit_entry order by id")
                .query((row, _) -> List.of(
                        row.getObject(1), row.getObject(2), row.getObject(3), row.getObject(4)))
                .list();
    }

    @Test
    void anEntrySaysWhoDidWhatToWhom() {
        audit.record(new AccountId(account), "192.0.2.7", "role.grant ADMIN", "Bob");

        assertThat(entries()).containsExactly(List.of(account, "192.0.2.7", "role.grant ADMIN", "Bob"));
    }

    @Test
    void whatIsDoneInTheGameIsTheAccountsDeed() {
        audit.recordInGame(new CharacterId(ann), "zone.move node-2", "guttering");

        assertThat(entries())
                .containsExactly(List.of(account, "in the game, as Ann", "zone.move node-2", "guttering"));
    }

    @Test
    void theLatestDeedsOfAKindCanBeRead() {
        audit.record(new AccountId(account), "192.0.2.7", "role.grant ADMIN", "Bob");
        audit.record(new AccountId(account), "192.0.2.7", "node.drain", "node-2");
        audit.recordInGame(new CharacterId(ann), "zone.move node-2", "guttering");

        var latest = audit.latest(Set.of("zone.move", "node.drain"), 5);

        assertThat(latest).extracting(Audit.Entry::action).containsExactly("zone.move node-2", "node.drain");
        assertThat(latest.getLast()).satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("Anna");
            assertThat(entry.address()).isEqualTo("192.0.2.7");
            assertThat(entry.subject()).isEqualTo("node-2");
            assertThat(entry.at()).isNotNull();
        });
        assertThat(audit.latest(Set.of("zone.move", "node.drain"), 1)).hasSize(1);
    }

    @Test
    void nobodysDeedsAreNotNoted() {
        assertThatThrownBy(() -> audit.recordInGame(new CharacterId(UUID.randomUUID()), "zone.release", "guttering"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("There is no character");

        assertThat(entries()).isEmpty();
    }
}
