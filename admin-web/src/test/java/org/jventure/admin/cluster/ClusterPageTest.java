package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClusterPageTest extends SiteTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ClusterEvents events;

    private final List<HttpClient> clients = new ArrayList<>();

    @org.junit.jupiter.api.AfterEach
    void hangUp() {
        clients.forEach(HttpClient::shutdownNow);
    }

    @Test
    void anAdminSeesNodesAndZonesAndWhoRunsThem() {
        assertThat(get("/admin/cluster", staff(Role.ADMIN))).hasStatusOk().bodyText()
                .contains("node-1", "leads", "guttering", "running", "/admin/cluster/nodes/node-1/drain")
                .doesNotContain(" style=", "<style", " onclick=");
    }

    @Test
    void aBuilderSeesTheOverviewButNotTheCluster() {
        var builder = staff(Role.BUILDER);

        assertThat(get("/admin", builder)).hasStatusOk().bodyText()
                .contains("All is well", "Players in the world").doesNotContain("href=\"/admin/cluster\"");
        assertThat(get("/admin", staff(Role.ADMIN))).hasStatusOk().bodyText().contains("href=\"/admin/cluster\"");
        assertThat(get("/account", builder)).bodyText().contains("href=\"/admin\"");
        assertThat(get("/account", signUp(newName()))).bodyText().doesNotContain("href=\"/admin\"");
    }

    @Test
    void theLastNodeThatTakesZonesDoesNotDrainAndTheOrderIsInTheRecord() {
        var name = newName();
        var admin = staff(name, Role.ADMIN);

        assertThat(get("/admin/cluster/nodes/node-1/drain", admin)).bodyText().contains("Drain node-1", "zones with");
        assertThat(order(admin, "/nodes/node-1/drain")).contains("node-1 is the last node that takes zones");
        assertThat(get("/admin/cluster", admin)).bodyText().contains(name, "drain node-1", address);
    }

    @Test
    void theAnswerOfTheLeaderIsShown() {
        var admin = staff(Role.ADMIN);

        assertThat(order(admin, "/zones/guttering/move", "to", "node-1")).contains("Zone guttering is on node-1 already.");
        assertThat(order(admin, "/zones/guttering/release")).contains("Zone guttering is not quarantined.");
        assertThat(order(admin, "/nodes/node-1/resume")).contains("node-1 is not draining.");
    }

    @Test
    void wrongIdsAreRefusedInASentenceThatRepeatsLittleOfThem() {
        var admin = staff(Role.ADMIN);
        var endless = "x".repeat(10_000);

        assertThat(order(admin, "/zones/nowhere/move", "to", "node-1")).contains("There is no zone \u201cnowhere\u201d.");
        assertThat(order(admin, "/zones/guttering/move", "to", "node-99")).contains("There is no node \u201cnode-99\u201d.");
        assertThat(order(admin, "/zones/guttering/move")).contains("Choose a node.");
        assertThat(order(admin, "/zones/guttering/move", "to", endless))
                .contains("There is no node \u201c" + "x".repeat(40) + "\u2026\u201d.").doesNotContain("x".repeat(41));
        assertThat(order(admin, "/zones/" + endless + "/release")).contains("There is no zone").doesNotContain("x".repeat(41));
        assertThat(order(admin, "/nodes/" + endless + "/drain")).contains("There is no node").doesNotContain("x".repeat(41));
        assertThat(order(admin, "/zones/guttering/move", "to", "<script>alert(1)</script>")).doesNotContain("<script>alert");
        for (var page : List.of("/zones/nowhere/move", "/zones/nowhere/release", "/nodes/no/drain", "/nodes/no/resume")) {
            assertThat(get("/admin/cluster" + page, admin)).hasStatus(302).hasRedirectedUrl("/admin/cluster");
        }
    }

    private String order(Cookie admin, String path, String... fields) {
        assertThat(post("/admin/cluster" + path, admin, fields)).hasStatus(302).hasRedirectedUrl("/admin/cluster");
        try {
            return get("/admin/cluster", admin).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    // ---- the stream ----

    @Test
    void thePictureComesAsAnEventAndIsNotRepeated() throws Exception {
        var admin = staff(Role.ADMIN);
        var lines = watch(admin, null);

        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("id: ")));
        await().until(() -> lines.contains("event: beat"));
        assertThat(lines).contains("event: cluster").anyMatch(line -> line.startsWith("data: ") && line.contains("guttering"));
        var id = lines.stream().filter(line -> line.startsWith("id: ")).toList().getLast().substring(4);

        var again = watch(admin, id);
        await().until(() -> again.contains("event: beat"));
        assertThat(again).doesNotContain("id: " + id);
    }

    @Test
    void whoSignsOutSeesNothingMore() throws Exception {
        var admin = staff(Role.ADMIN);
        var lines = watch(admin, null);
        await().until(() -> lines.contains("event: cluster"));

        post("/sign-out", admin);

        await().until(() -> lines.contains("data: signed out") && lines.contains("(end)"));
    }

    @Test
    void whoIsNoAdminAnyMoreSeesNoMore() throws Exception {
        var name = newName();
        var lines = watch(staff(name, Role.ADMIN), null);
        await().until(() -> lines.contains("event: cluster"));

        people.sql("update account set role = 'PLAYER' where name = :name").param("name", name).update();

        await().until(() -> lines.contains("data: signed out") && lines.contains("(end)"));
    }

    @Test
    void theFifthPageOfAPersonEndsTheFirst() throws Exception {
        var admin = staff(Role.ADMIN);
        var first = watch(admin, null);
        await().until(() -> first.contains("event: cluster"));
        for (int i = 1; i <= Bulletins.EACH; i++) {
            var next = watch(admin, null);
            await().until(() -> next.contains("event: cluster"));
        }

        await().until(() -> first.contains("data: too many") && first.contains("(end)"));
    }

    @Test
    void aPageThatCannotBeBegunKeepsNoPlace() throws Exception {
        var broken = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                throw new IllegalStateException("no way out");
            }
        };
        for (int i = 0; i < Bulletins.MOST; i++) {
            var person = new SignedIn(UUID.randomUUID(), "Nobody");
            assertThatThrownBy(() -> events.watch(person, null, new MockHttpServletRequest(), broken))
                    .hasMessage("no way out");
        }

        var lines = watch(staff(Role.ADMIN), null);
        await().until(() -> lines.contains("event: cluster"));
    }

    /** The lines as they come; "(end)" after the last. */
    private List<String> watch(Cookie session, @org.jspecify.annotations.Nullable String seen) throws Exception {
        var client = HttpClient.newHttpClient();
        clients.add(client);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/cluster/events"))
                .header("Cookie", session.getName() + "=" + session.getValue());
        if (seen != null) {
            request.header("Last-Event-ID", seen);
        }
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        var lines = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> {
            try (var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                in.lines().forEach(lines::add);
            } catch (java.io.IOException | java.io.UncheckedIOException _) {
                // the test has seen enough
            }
            lines.add("(end)");
        });
        return lines;
    }
}
