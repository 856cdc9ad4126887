package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeProcess;

/** A terminal that may not send a password gets in through the browser, with nothing secret on its wire. */
@Timeout(180)
class ApprovalIT {

    private static final Pattern CODE = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}");

    @TempDir
    private Path folder;

    private final int offset = NodeProcess.freeOffset();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void theCodeIsApprovedAndTheTerminalGoesOnAsTheCharacter() throws Exception {
        try (var node = NodeProcess.start(folder.resolve("data"), offset, "--jventure.session.password-on-loopback=false")) {
            node.awaitReady();
            try (var terminal = Bot.connect(5555 + offset, "Remote")) {
                terminal.await("Waiting for your browser");
                assertThat(terminal.seen()).doesNotContain("Password", "By what name");
                var shown = CODE.matcher(terminal.seen());
                assertThat(shown.find()).isTrue();
                assertThat(terminal.seen()).contains("http://localhost:" + (8080 + offset) + "/link");

                get("/sign-up");
                assertThat(cookies.getCookieStore().getCookies()).as("no session yet").singleElement()
                        .satisfies(form -> assertThat(form.getName()).startsWith("FORM_"));
                post("/sign-up", "name", "Remote", "password", Bot.PASSWORD, "race", "selkie", "characterClass", "pilot");
                var question = get("/link?code=" + shown.group());
                assertThat(question).contains(shown.group(), "127.0.0.1");
                post("/link", "code", shown.group(), "character", field(question, "character"));

                terminal.await("Exits:");
                assertThat(terminal.ask("score", "You are in")).contains("Remote", "Selkie Pilot");
            }
        }
    }

    private String get(String page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(page)).build());
    }

    /** Sends the form of the page, with the token that the page holds. */
    private String post(String page, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + encoded(field(get(page), "_csrf")));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(address(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private URI address(String page) {
        return URI.create("http://localhost:" + (8080 + offset) + page);
    }

    private static String field(String page, String name) {
        var tag = Pattern.compile("<[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(tag.find()).as("the field %s of %s", name, page).isTrue();
        return tag.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
