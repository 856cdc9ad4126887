package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.SiteTest;

class PlayPageTest extends SiteTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js/play");

    @Test
    void strangersAreAskedToSignInAndGetNoTicket() {
        assertThat(get("/play", null)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
        assertThat(post("/play/ticket", null)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void thePageMaySpeakToItsOwnHostOnly() {
        assertThat(get("/play", signUp(newName()))).hasStatusOk().headers()
                .hasValue("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; object-src 'none'; connect-src 'self'");
    }

    @Test
    void thePageHoldsNoScriptStyleOrTicketOfItsOwn() {
        assertThat(get("/play", signUp(newName()))).bodyText()
                .doesNotContain("<style", " style=", " onclick=")
                .containsOnlyOnce("<script type=\"module\" src=\"/js/play/main.js\"></script>");
    }

    @Test
    void aTicketIsGivenToThePageAlone() {
        var person = signUp(newName());

        assertThat(post("/play/ticket", person)).hasStatusOk().bodyJson()
                .extractingPath("$.ticket").asString().hasSizeGreaterThan(40);
        assertThat(get("/play/ticket", person)).hasStatus(405);
        assertThat(site.post().uri("/play/ticket").cookie(person).exchange()).hasStatus(403); // no CSRF token
    }

    @Test
    void aPageOfAnotherSiteGetsNoTicketEvenWithTheCookie() {
        var person = signUp(newName());

        for (var origin : new String[] {"https://evil.example", "http://localhost:9999", "null"}) {
            var answer = site.post().uri("/play/ticket").cookie(person)
                    .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                    .header("Origin", origin).header("Host", "localhost")
                    .exchange();
            assertThat(answer).hasStatus(403);
            assertThat(answer).headers().doesNotContainHeader("Access-Control-Allow-Origin");
        }
    }

    @Test
    void onlySoManyTicketsAMinute() {
        var person = signUp(newName());
        for (int i = 0; i < 120; i++) {
            post("/play/ticket", person);
        }

        assertThat(post("/play/ticket", person)).hasStatus(429);
    }

    /** Words of the game become text nodes, never markup: there is nothing in the scripts that could make it so. */
    @Test
    void noScriptTurnsWordsIntoMarkup() throws IOException {
        var ways = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment"
                + "|\\beval\\b|new Function|srcdoc|setAttribute\\('on|\\.href\\s*=");
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList()) {
                assertThat(ways.matcher(Files.readString(script)).find()).as(script.toString()).isFalse();
                assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThan(250);
            }
        }
    }
}
