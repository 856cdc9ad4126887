package org.jventure.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.web.client.RestClient;

class WebSecurityTest extends SiteTest {

    @LocalManagementPort
    private int managementPort;

    @LocalServerPort
    private int webPort;

    @Autowired
    private JdbcClient db;

    @Autowired
    private FormTokens tokens;

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
        for (var page : new String[] {"/account", "/link", "/play", "/play/socket", "/admin", "/admin/no-such-page", "/admin/world"}) {
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
        assertThat(get("/actuator/health", null)).hasStatus(404);
    }

    @Test
    void anUnknownPageAnswersInStyle() {
        var answer = RestClient.create("http://127.0.0.1:" + webPort).get().uri("/css/none.css")
                .header("Accept", "text/html")
                .exchange((_, response) -> response.getStatusCode().value() + " " + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(answer).startsWith("404").contains("There is nothing here", "The Lantern Coast");
    }

    @Test
    void whereThereIsNothingStrangersAreToldSo() {
        for (var page : new String[] {"/no-such-page", "/favicon.ico", "/wp-login.php", "/account/none/of/it"}) {
            assertThat(get(page, null)).as(page).hasStatus(404);
        }
    }

    @Test
    void strangersLeaveNothingBehindInTheDatabase() {
        var before = sessions();
        for (int i = 0; i < 5; i++) {
            for (var page : new String[] {"/", "/sign-in", "/sign-up", "/setup/none", "/account", "/play", "/admin", "/admin/cluster",
                    "/link?code=BCDF-GHJK", "/favicon.ico", "/no-such-page", "/css/jventure.css"}) {
                var answer = site.get().uri(page).with(this::asInEarnest).exchange();
                assertThat(answer.getResponse().getCookies()).as(page).noneMatch(it -> it.getName().startsWith("JVENTURE_"));
            }
        }

        assertThat(sessions()).isEqualTo(before);
    }

    /** Tests that send forms put a store of their own in its place. */
    private MockHttpServletRequest asInEarnest(MockHttpServletRequest request) {
        WebTestUtils.setCsrfTokenRepository(request, tokens);
        return request;
    }

    private long sessions() {
        return db.sql("select count(*) from spring_session").query(Long.class).single();
    }

    @Test
    void whoeverIsAskedToSignInGoesOnToThePageTheyAskedFor() throws Exception {
        var name = newName();
        signUp(name);
        site.get().uri("/sign-in").with(this::asInEarnest).exchange();
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            assertThat(visit(browser, "/link?code=BCDF-GHJK", null).headers().firstValue("Location").orElse("")).endsWith("/sign-in");
            var token = TOKEN.matcher(visit(browser, "/sign-in", null).body()).results().findFirst().orElseThrow().group(1);

            var signedIn = visit(browser, "/sign-in", "name=%s&password=a+quiet+harbour&_csrf=%s".formatted(name, token));
            assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/link?code=BCDF-GHJK");
            assertThat(visit(browser, "/link?code=BCDF-GHJK", null).statusCode()).isEqualTo(200);
            var own = TOKEN.matcher(visit(browser, "/account", null).body()).results().findFirst().orElseThrow().group(1);
            assertThat(visit(browser, "/sign-out", "_csrf=" + token).statusCode()).isEqualTo(403);
            assertThat(visit(browser, "/sign-out", "_csrf=" + own).statusCode()).isEqualTo(302);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private HttpResponse<String> visit(HttpClient browser, String page, @Nullable String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + webPort + page)).header("Accept", "text/html");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void noCookieLeadsToAnotherSite() {
        var cookie = "WAY_" + signUp(newName()).getName();
        for (var elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x=y"}) {
            var name = newName();
            signUp(name);
            var value = Base64.getUrlEncoder().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));
            assertThat(post("/sign-in", new Cookie(cookie, value), "name", name, "password", "a quiet harbour"))
                    .hasStatus(302).hasRedirectedUrl("/account");
        }
        assertThat(get("/sign-in", new Cookie(cookie, "%%%"))).hasStatusOk();
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
