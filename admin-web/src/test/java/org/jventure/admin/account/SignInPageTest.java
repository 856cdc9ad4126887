package org.jventure.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInPageTest extends SiteTest {

    @Autowired
    private JdbcClient db;

    @Test
    void theRightPasswordOpensTheAccount() {
        String name = newName();
        signUp(name);

        var answer = post("/sign-in", null, "name", name.toLowerCase(), "password", "a quiet harbour");

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(get("/account", session(answer))).hasStatusOk().bodyText().contains(name);
    }

    @Test
    void aWrongPasswordIsToldApartFromAnUnknownNameByNobody() {
        String name = newName();
        signUp(name);

        assertThat(refusal(name, "a loud harbour")).isEqualTo(refusal(newName(), "a loud harbour"));
    }

    @Test
    void guessingIsStoppedEvenIfTheLastGuessIsRight() {
        String name = newName();
        signUp(name);
        for (int i = 0; i < 10; i++) {
            post("/sign-in", null, "name", name, "password", "guess number " + i);
        }

        assertThat(refusal(name, "a quiet harbour")).contains("Too many attempts");
    }

    @Test
    void theSessionIsARowAndEndsWithSigningOut() {
        String name = newName();
        var session = signUp(name);

        assertThat(sessions(name)).isEqualTo(1);
        post("/sign-out", session);

        assertThat(sessions(name)).isZero();
        assertThat(get("/account", session)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void whoSignsOutLeavesNoSecretBehindByWhichToPlayOn() {
        String name = newName();
        var session = signUp(name);
        db.sql("""
                insert into session_resume (secret_hash, character, session_no, kind, guarded, expires_at)
                select decode(md5(c.id::text), 'hex'), c.id, 1, 'TOKEN', true, 'infinity'
                  from character c join account a on a.id = c.account where a.name = :name
                """).param("name", name).update();
        assertThat(secrets(name)).isEqualTo(1);

        post("/sign-out", session);

        assertThat(secrets(name)).isZero();
    }

    private int secrets(String name) {
        return db.sql("""
                select count(*) from session_resume r join character c on c.id = r.character
                  join account a on a.id = c.account where a.name = :name
                """).param("name", name).query(Integer.class).single();
    }

    @Test
    void signingInChangesTheSession() {
        String name = newName();
        signUp(name);
        var before = session(post("/sign-in", null, "name", name, "password", "a loud harbour"));

        var after = session(post("/sign-in", before, "name", name, "password", "a quiet harbour"));

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualToIgnoringCase("Lax");
    }

    @Test
    void theSessionsOfStrangersEndEarlyAndHoldLittle() {
        String name = newName();
        var visit = "x".repeat(10_000);

        var stranger = post("/sign-in", null, "name", visit, "password", "a loud harbour");
        signUp(name);
        post("/sign-in", null, "name", name, "password", "a quiet harbour");

        assertThat(minutes("principal_name = '" + name + "'")).hasSize(2).containsOnly(12 * 60);
        assertThat(minutes("principal_name is null")).isNotEmpty().containsOnly(15);
        assertThat(get("/sign-in", session(stranger))).bodyText().contains("do not go together").doesNotContain(visit);
    }

    private java.util.List<Integer> minutes(String condition) {
        return db.sql("select max_inactive_interval / 60 from spring_session where " + condition)
                .query(Integer.class)
                .list();
    }

    private int sessions(String name) {
        return db.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private String refusal(String name, String password) {
        var answer = post("/sign-in", null, "name", name, "password", password);
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in");
        var page = get("/sign-in", session(answer));
        assertThat(page).bodyText().containsPattern("role=\"alert\">[^<]+<");
        return alert(page);
    }

    private static String alert(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString().split("role=\"alert\">", 2)[1].split("<", 2)[0];
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
