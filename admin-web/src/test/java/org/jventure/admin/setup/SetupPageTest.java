package org.jventure.admin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jventure.account.Accounts;
import org.jventure.account.SetupLinks;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetupPageTest extends SiteTest {

    @Autowired
    private SetupLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Test
    void aNewAccountBecomesAnAdminOnceAndItIsRecorded() {
        String page = "/setup/" + links.create();
        String name = newName();

        assertThat(get(page, null)).hasStatusOk().containsHeader("Referrer-Policy").headers()
                .hasValue("Referrer-Policy", "no-referrer");
        var answer = post(page, null, "who", "NEW", "name", name, "password", "a quiet harbour");

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(get("/account", session(answer))).bodyText().contains("You are an admin of this world.");
        assertThat(accounts.find(name).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(recorded(name)).containsExactlyInAnyOrder("setup-link.redeem", "role.grant ADMIN");
        assertThat(get(page, null)).hasStatus(410).bodyText().contains("used up");
        assertThat(post(page, null, "who", "NEW", "name", newName(), "password", "a quiet harbour")).hasStatus(410);
    }

    @Test
    void whoIsSignedInBecomesAnAdminWithOneClick() {
        String name = newName();
        var session = signUp(name);
        String page = "/setup/" + links.create();

        assertThat(get(page, session)).bodyText().contains("You are signed in as", name);
        post(page, session, "who", "ME");

        assertThat(accounts.find(name).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void anExistingAccountNeedsItsPassword() {
        String name = newName();
        signUp(name);
        String page = "/setup/" + links.create();

        assertThat(post(page, null, "who", "EXISTING", "name", name, "password", "a loud harbour"))
                .bodyText().contains("do not go together");
        assertThat(accounts.find(name).orElseThrow().role()).isEqualTo(Role.PLAYER);
        post(page, null, "who", "EXISTING", "name", name, "password", "a quiet harbour");

        assertThat(accounts.find(name).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void aNewLinkReplacesTheOneBefore() {
        String first = links.create();

        String second = links.create();

        assertThat(get("/setup/" + first, null)).hasStatus(410);
        assertThat(get("/setup/" + second, null)).hasStatusOk();
    }

    private java.util.List<String> recorded(String name) {
        return db.sql("select action from audit_entry where subject = :name")
                .param("name", name)
                .query(String.class)
                .list();
    }
}
