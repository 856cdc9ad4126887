package org.jventure.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

class WebSecurityTest extends SiteTest {

    @LocalManagementPort
    private int managementPort;

    @LocalServerPort
    private int webPort;

    @Test
    void everyPageForbidsForeignContentAndFrames() {
        assertThat(get("/", null)).hasStatusOk().headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; object-src 'none'");
    }

    @Test
    void noPageHoldsAScriptOrAStyleOfItsOwn() {
        for (var page : new String[] {"/", "/sign-in", "/sign-up"}) {
            assertThat(get(page, null)).bodyText().doesNotContain("<script", "<style", " style=", " onclick=");
        }
    }

    @Test
    void strangersAreAskedToSignIn() {
        for (var page : new String[] {"/account", "/link", "/admin", "/no-such-page"}) {
            assertThat(get(page, null)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
        }
    }

    @Test
    void onlyAdminsReachTheAdminPages() {
        var session = signUp(newName());

        assertThat(get("/admin/anything", session)).hasStatus(403);
    }

    @Test
    void theManagementPortTellsOfLifeAndReadinessAndTheWebPortDoesNot() {
        var management = RestClient.create("http://127.0.0.1:" + managementPort);

        for (var probe : new String[] {"liveness", "readiness"}) {
            assertThat(management.get().uri("/actuator/health/" + probe).retrieve().body(String.class)).contains("UP");
        }
        assertThat(get("/actuator/health", null)).hasStatus(302);
    }

    @Test
    void anUnknownPageAnswersInStyle() {
        var answer = RestClient.create("http://127.0.0.1:" + webPort).get().uri("/css/none.css")
                .header("Accept", "text/html")
                .exchange((_, response) -> response.getStatusCode().value() + " " + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(answer).startsWith("404").contains("There is nothing here", "The Lantern Coast");
    }

    @Test
    void aPageThatSaysNoSaysWhy() {
        var player = signUp(newName());

        assertThat(refused("GET", "/admin", player)).startsWith("403")
                .contains("The door stays shut", "ask an admin").doesNotContain("form");
        assertThat(refused("POST", "/account/characters", player)).startsWith("403")
                .contains("That form was too old", "Nothing was done").doesNotContain("reload", "ask an admin");
    }

    /** The page itself, without the token of any form. */
    private String refused(String method, String page, Cookie session) {
        return RestClient.create("http://127.0.0.1:" + webPort).method(HttpMethod.valueOf(method)).uri(page)
                .header("Accept", "text/html").header("Cookie", session.getName() + "=" + session.getValue())
                .exchange((_, response) -> response.getStatusCode().value() + " "
                        + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }
}
