package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;
import org.jventure.testing.LivingTables;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcRolesTest {

    private static final String HERE = "192.0.2.7";

    private final Roles roles = new JdbcRoles(
            ContentDatabase.sql(), new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class)),
            new JdbcAudit(ContentDatabase.sql()));
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void beginWithAnAdminAndABuilder() {
        LivingTables.empty();
        ada = account("Ada", Role.ADMIN);
        bob = account("Bobby", Role.BUILDER);
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    private static AccountId account(String name, Role role) {
        var id = new AccountId(UUID.randomUUID());
        ContentDatabase.sql()
                .sql("insert into account (id, name, name_key, password_hash, role) values (?, ?, lower(?), 'x', ?)")
                .params(id.value(), name, name, role.name()).update();
        return id;
    }

    private Role role(AccountId account) {
        return roles.find(account).orElseThrow().role();
    }

    private static List<String> audit() {
        return ContentDatabase.sql()
                .sql("select a.name || ' ' || address || ' ' || action || ' ' || subject"
                        + " from audit_entry e join account a on a.id = e.actor order by e.id")
                .query(String.class).list();
    }

    @Test
    void accountsAreFoundByAnyPartOfTheirNamesStaffFirst() {
        account("Abby", Role.PLAYER);

        assertThat(roles.search("", 10)).extracting(Account::name).containsExactly("Ada", "Bobby", "Abby");
        assertThat(roles.search("BB", 10)).extracting(Account::name).containsExactly("Bobby", "Abby");
        assertThat(roles.search("", 1)).hasSize(1);
        assertThat(roles.search("%", 10)).isEmpty();
        assertThat(roles.search("a\0", 10)).isEmpty();
        assertThat(roles.find(new AccountId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anAdminChangesRolesAndTheAuditSaysSo() {
        assertThat(roles.change(bob, Role.ADMIN, ada, HERE)).isEmpty();
        assertThat(role(bob)).isEqualTo(Role.ADMIN);
        assertThat(roles.change(ada, Role.PLAYER, bob, HERE)).isEmpty();
        assertThat(roles.change(ada, Role.PLAYER, bob, HERE)).isEmpty();

        assertThat(audit()).containsExactly(
                "Ada 192.0.2.7 role.grant ADMIN Bobby", "Bobby 192.0.2.7 role.grant PLAYER Ada");
    }

    @Test
    void nobodyElseChangesAnything() {
        assertThat(roles.change(bob, Role.ADMIN, bob, HERE)).contains("Only an admin may say who is what.");
        assertThat(roles.change(new AccountId(UUID.randomUUID()), Role.ADMIN, ada, HERE))
                .contains("There is no such account any more.");
        assertThat(role(bob)).isEqualTo(Role.BUILDER);
        assertThat(audit()).isEmpty();
    }

    @Test
    void theLastAdminStaysOne() {
        assertThat(roles.change(ada, Role.PLAYER, ada, HERE))
                .contains("Ada is the last admin. Make somebody else one first.");
        assertThat(role(ada)).isEqualTo(Role.ADMIN);
    }

    @Test
    void oneOfTwoAdminsWhoDemoteEachOtherAtOnceStays() {
        for (int i = 0; i < 20; i++) {
            roles.change(bob, Role.ADMIN, ada, HERE);
            roles.change(ada, Role.ADMIN, bob, HERE);
            var one = CompletableFuture.runAsync(() -> roles.change(ada, Role.PLAYER, bob, HERE));
            roles.change(bob, Role.PLAYER, ada, HERE);
            one.join();

            assertThat(List.of(role(ada), role(bob))).containsOnlyOnce(Role.ADMIN);
        }
    }

    @Test
    void whoBecomesAPlayerGivesAllZonesBack() {
        var sql = ContentDatabase.sql();
        sql.sql("insert into world_pack (name, version, digest) values ('demo', '1', '1')").update();
        sql.sql("insert into zone (id, name, recall_room, pack) values ('quay', 'The Quay', 'quay/pier', 'demo')").update();
        sql.sql("insert into zone_builder (zone, account) values ('quay', ?)").param(bob.value()).update();

        roles.change(bob, Role.PLAYER, ada, HERE);

        assertThat(sql.sql("select count(*) from zone_builder").query(Long.class).single()).isZero();
    }
}
