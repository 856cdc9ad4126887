package org.jventure.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccountsPageTest extends SiteTest {

    @Autowired
    private JdbcClient db;

    private String page(String name) {
        return "/admin/accounts/" + db.sql("select id from account where name = ?").param(name).query(String.class).single() + "/role";
    }

    private String role(String name) {
        return db.sql("select role from account where name = ?").param(name).query(String.class).single();
    }

    private static String said(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var flash = answer.getMvcResult().getFlashMap();
        return String.valueOf(flash.get("refused")) + flash.get("done");
    }

    @Test
    void accountsAreListedAndFoundByName() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        signUp(name);

        assertThat(get("/admin/accounts", admin)).hasStatusOk().bodyText().contains(">Accounts</a>", "you</span>");
        assertThat(get("/admin/accounts?name=" + name.toUpperCase(java.util.Locale.ROOT), admin)).bodyText()
                .contains(name, "player", page(name));
        assertThat(get("/admin/accounts?name=no+such+name", admin)).bodyText().contains("No account has that in its name.");
        assertThat(get("/admin/accounts?name=" + "x".repeat(2000), admin)).hasStatusOk().bodyText().doesNotContain("xxx");
        assertThat(get("/admin/accounts?name=%00<script>", admin)).hasStatusOk().bodyText().doesNotContain("<script>");
    }

    @Test
    void aRoleIsChangedAfterItIsSaidWhatItMeansAndCountsAtOnce() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        var person = signUp(name);

        assertThat(get(page(name), admin)).hasStatusOk().bodyText()
                .contains("is <span>a player</span>", "edits the zones that are given", "may do everything").doesNotContain("value=\"PLAYER\"");
        assertThat(said(post(page(name), admin, "role", "BUILDER"))).contains(name + " is a builder now.");
        assertThat(get("/admin", person)).hasStatusOk();
        assertThat(get("/admin/accounts", person)).hasStatus(403);
        post(page(name), admin, "role", "ADMIN");
        assertThat(get("/admin/accounts", person)).hasStatusOk();
        post(page(name), admin, "role", "PLAYER");
        assertThat(get("/admin", person)).hasStatus(403);
    }

    @Test
    void nonsenseChangesNothing() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        signUp(name);

        assertThat(said(post(page(name), admin, "role", "GOD"))).contains("Choose a role.");
        assertThat(said(post(page(name), admin))).contains("Choose a role.");
        assertThat(said(post("/admin/accounts/none/role", admin, "role", "ADMIN"))).contains("There is no such account.");
        assertThat(said(get("/admin/accounts/none/role", admin))).contains("There is no such account.");
        assertThat(role(name)).isEqualTo("PLAYER");
    }

    @Test
    void anAdminWhoGivesTheRoleAwayIsSentToTheirAccountUnlessTheyAreTheLast() {
        var name = newName();
        var self = staff(name, Role.ADMIN);
        staff(Role.ADMIN);
        assertThat(get(page(name), self)).bodyText().contains("This is you.");

        assertThat(post(page(name), self, "role", "PLAYER")).hasStatus3xxRedirection().hasRedirectedUrl("/account");

        assertThat(role(name)).isEqualTo("PLAYER");
        assertThat(get("/admin/accounts", self)).hasStatus(403);
    }
}
