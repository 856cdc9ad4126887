package org.jventure.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jventure.account.Accounts;
import org.jventure.account.Approvals;
import org.jventure.character.Characters;
import org.jventure.admin.testing.SiteTest;
import org.jventure.character.CharacterSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LinkPageTest extends SiteTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Characters characters;

    @Autowired
    private JdbcClient db;

    private Cookie session;
    private CharacterSummary own;

    @BeforeEach
    void aPersonWithACharacter() {
        String name = newName();
        session = signUp(name);
        own = characters.of(accounts.find(name).orElseThrow().id()).getFirst();
    }

    @Test
    void aTerminalIsLetInOnceByWhoComparedItsCodeAndAddress() {
        var request = approvals.open("192.0.2.7");

        var question = get("/link?code=" + request.code(), session);
        assertThat(question).hasStatusOk().bodyText().contains(request.code(), "192.0.2.7", own.name());
        assertThat(approvals.claim(request)).isEmpty();
        var other = approvals.open("192.0.2.7");
        assertThat(approvals.approved(List.of(request, other))).isEmpty();
        assertThat(approve(request.code(), own.id().toString())).bodyText().contains("Your terminal goes on as");

        assertThat(approvals.approved(List.of(request, other))).containsExactly(request);
        assertThat(approvals.approved(List.of(other))).isEmpty();
        assertThat(approvals.claim(request)).contains(own.id());
        assertThat(approvals.claim(request)).isEmpty();
        assertThat(approve(request.code(), own.id().toString())).bodyText().contains("No terminal waits");
    }

    @Test
    void theLinkThatTheTerminalShowsLeadsHereAfterSigningIn() {
        var request = approvals.open("192.0.2.8");

        assertThat(request.link()).endsWith("/link?code=" + request.code());
        assertThat(get("/link?code=" + request.code(), null)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void nobodyPlaysTheCharacterOfAnother() {
        var request = approvals.open("192.0.2.9");
        String other = newName();
        signUp(other);
        var theirs = characters.of(accounts.find(other).orElseThrow().id()).getFirst();

        approve(request.code(), theirs.id().toString());

        assertThat(approvals.claim(request)).isEmpty();
    }

    @Test
    void anExpiredCodeLetsNobodyIn() {
        var request = approvals.open("192.0.2.10");
        db.sql("update sign_in_request set expires_at = now() - interval '1 second' where address = '192.0.2.10'").update();

        assertThat(approve(request.code(), own.id().toString())).bodyText().contains("No terminal waits");
        assertThat(approvals.claim(request)).isEmpty();
    }

    @Test
    void aWithdrawnCodeLetsNobodyIn() {
        var request = approvals.open("192.0.2.11");

        approvals.cancel(request);

        assertThat(approve(request.code(), own.id().toString())).bodyText().contains("No terminal waits");
    }

    @Test
    void codesMayBeTypedCarelesslyButNotGuessedForLong() {
        var request = approvals.open("192.0.2.12");

        assertThat(get("/link?code=" + request.code().replace("-", " ").toLowerCase(), session)).bodyText().contains("192.0.2.12");
        for (int i = 0; i < 20; i++) {
            get("/link?code=BBBB-BBBB", session);
        }

        assertThat(get("/link?code=" + request.code(), session)).bodyText().contains("Too many attempts");
    }

    @Test
    void anAddressKeepsItsNewestTenRequests() {
        var first = approvals.open("192.0.2.13");
        for (int i = 0; i < 10; i++) {
            approvals.open("192.0.2.13");
        }

        assertThat(get("/link?code=" + first.code(), session)).bodyText().contains("No terminal waits");
        assertThat(db.sql("select count(*) from sign_in_request where address = '192.0.2.13'").query(Integer.class).single())
                .isEqualTo(10);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult approve(String code, String character) {
        return post("/link", session, "code", code, "character", character);
    }
}
