package org.jventure.admin.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.NodeLogs;

/** What is edited in a browser at one node, and seen over telnet at another: real processes, a real browser. */
@Timeout(400)
@ExtendWith(NodeLogs.class)
class WorldIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "a quiet harbour";

    @TempDir
    private static Path folder;

    private static PlayedCluster cluster;
    private static Chromium chromium;

    @BeforeAll
    static void startTwo() throws Exception {
        chromium = Chromium.launch();
        cluster = PlayedCluster.start(folder, 2);
        for (var name : new String[] {"Keeper", "Mason"}) {
            var page = chromium.newPage(Look.LIGHT);
            page.navigate(address(1, "/sign-up"));
            page.getByLabel("Name").fill(name);
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("main button").click();
            page.waitForURL(url -> !url.endsWith("/sign-up"));
            page.context().close();
        }
        try (var world = cluster.world()) {
            assertThat(world.change("update account set role = 'ADMIN' where name in ('Keeper', 'Mason')")).isEqualTo(2);
        }
    }

    @AfterAll
    static void stopAll() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String address(int node, String path) {
        return "http://localhost:" + (8080 + cluster.offset() + node - 1) + path;
    }

    private static Page open(int node, String name, String path) {
        var page = chromium.newPage(Look.LIGHT);
        page.navigate(address(node, "/sign-in"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        page.navigate(address(node, path));
        return page;
    }

    private static void describe(Page page, String words) {
        page.locator("#description").fill(words);
    }

    private static void save(Page page) {
        page.locator(".save button").first().click();
    }

    private static void sees(Bot bot, String... words) {
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).untilAsserted(() -> assertThat(bot.askAnew("look", "Exits:")).contains(words));
    }

    @Test
    void aRoomThatIsEditedInTheBrowserChangesUnderThePlayersOfAnotherNode() throws Exception {
        var ann = cluster.player("Ann", 2);
        cluster.player("Ben", 1).askAnew("look", "Exits:");
        sees(ann, "The Quay", "Planks, ropes and wind", "A lantern lies here", "Ben is here", "Exits: east.");
        var page = open(1, "Keeper", "/admin/world");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The Harbour")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The Quay")).click();
        page.locator("#name").fill("The Lit Quay");
        describe(page, "Lamps hang along the planks, and {feature}ropes{/feature} hum.");
        page.locator("#features .add").click();
        page.locator("#features-0-keywords").fill("ropes, rope");
        page.locator("#features-0-description").fill("They are wet and thick.");
        page.locator("#exits .add").click();
        page.locator("#exits-1-direction").selectOption("west");
        page.locator("#exits-1-room").fill("fen/reeds");
        long begun = System.nanoTime();
        save(page);

        sees(ann, "The Lit Quay");
        System.out.printf("EDIT seen on another node after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(page.locator(".note.good")).containsText("on every node within a second");
        sees(ann, "The Lit Quay", "Lamps hang along the planks, and ropes hum.", "A lantern lies here", "Ben is here",
                "Exits: east and west.");
        assertThat(ann.askAnew("look rope", "wet and thick")).doesNotContain("lost on the way");
        assertThat(ann.askAnew("west", "Exits:")).contains("The Reeds");
        sees(cluster.player("Ben", 1), "The Lit Quay", "A lantern lies here");

        page.locator("a:has-text('history')").click();
        assertThat(page.locator(".change")).hasCount(1);
        assertThat(page.locator(".change h2")).containsText("Keeper");
        assertThat(page.locator(".change")).containsText("Exit west");
        page.context().close();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndShownBothAndDecides() throws Exception {
        var eve = cluster.player("Eve", 1);
        var first = open(1, "Keeper", "/admin/world/rooms/market/stalls");
        var second = open(2, "Mason", "/admin/world/rooms/market/stalls");
        describe(first, "Canvas flaps over empty stalls.");
        describe(second, "Canvas flaps over heaps of fish.");
        save(first);
        assertThat(first.locator(".note.good")).isVisible();
        sees(eve, "Exits: east");
        eve.askAnew("east", "Exits:");
        sees(eve, "Canvas flaps over empty stalls.");

        save(second);

        assertThat(second.locator("h1")).hasText("Somebody was faster");
        assertThat(second.locator("[role=alert]")).containsText("Keeper saved");
        assertThat(second.locator("del").last()).containsText("empty stalls");
        assertThat(second.locator("ins").last()).containsText("heaps of fish");
        Chromium.assertAccessible(second);
        sees(eve, "Canvas flaps over empty stalls.");

        second.getByText("Go on with mine").click();
        assertThat(second.locator("#description")).hasValue("Canvas flaps over heaps of fish.");
        save(second);
        assertThat(second.locator(".note.good")).isVisible();
        sees(eve, "Canvas flaps over heaps of fish.");
        first.context().close();
        second.context().close();
    }
}
