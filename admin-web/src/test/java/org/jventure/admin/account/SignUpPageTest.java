package org.jventure.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jventure.account.Accounts;
import org.jventure.character.Characters;
import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignUpPageTest extends SiteTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Characters characters;

    @Test
    void anAccountAndItsFirstCharacterAreMade() {
        String name = newName();

        var answer = post("/sign-up", null, "name", name, "password", "a quiet harbour",
                "race", "selkie", "characterClass", "pilot");

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(get("/account", session(answer))).hasStatusOk().bodyText().contains("Hello", name, "Selkie, Pilot");
        assertThat(characters.of(accounts.find(name).orElseThrow().id())).hasSize(1);
    }

    @Test
    void theFormOffersTheWorldsRacesAndClasses() {
        assertThat(get("/sign-up", null)).hasStatusOk().bodyText().contains("The Lantern Coast", "Selkie", "Lamplighter");
    }

    @Test
    void aNameIsGivenOnceWhateverItsCase() {
        String name = newName();
        signUp(name);

        var second = post("/sign-up", null, "name", name.toUpperCase(), "password", "another harbour",
                "race", "coastfolk", "characterClass", "pilot");

        assertThat(second).hasStatusOk().bodyText().contains("taken");
    }

    @Test
    void aWeakPasswordIsRefusedInWords() {
        var answer = post("/sign-up", null, "name", newName(), "password", "short");

        assertThat(answer).hasStatusOk().bodyText().contains("A password has at least 8 characters.");
    }

    @Test
    void namesThatNoScreenCanShowAreRefused() {
        var answer = post("/sign-up", null, "name", "Ann\u0000ie", "password", "a quiet harbour");

        assertThat(answer).hasStatusOk().bodyText().contains("letters A to Z");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = site.post().uri("/sign-up").param("name", newName()).param("password", "a quiet harbour").exchange();

        assertThat(answer).hasStatus(403);
    }
}
