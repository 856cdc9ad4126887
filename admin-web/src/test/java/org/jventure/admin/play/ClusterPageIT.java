package org.jventure.admin.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.NodeLogs;

/** The cluster page over three real nodes, in a real browser. */
@Timeout(400)
@ExtendWith(NodeLogs.class)
class ClusterPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a quiet harbour";

    @TempDir
    private static Path folder;

    private static PlayedCluster cluster;
    private static Chromium chromium;

    @BeforeAll
    static void startThree() throws Exception {
        chromium = Chromium.launch();
        cluster = PlayedCluster.start(folder);
        var page = chromium.newPage(Look.LIGHT);
        page.navigate(address(1, "/sign-up"));
        page.getByLabel("Name").fill("Keeper");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
        try (var world = cluster.world()) {
            assertThat(world.change("update account set role = 'ADMIN' where name = 'Keeper'")).isOne();
        }
        page.context().close();
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

    @AfterEach
    void allIsWhole() {
        cluster.awaitWhole();
    }

    private static String address(int node, String path) {
        return "http://localhost:" + (8080 + cluster.offset() + node - 1) + path;
    }

    /** The cluster page of that node, live. */
    private static Page open(int node, Look look) {
        var page = chromium.newPage(look);
        page.navigate(address(node, "/sign-in"));
        page.getByLabel("Name").fill("Keeper");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
        page.navigate(address(node, "/admin/cluster"));
        assertThat(page.locator("#link[data-state=live]")).isVisible(soon());
        page.evaluate("window.sameDocument = true");
        return page;
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private static void eventually(Locator locator, String words) {
        assertThat(locator).containsText(
                words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    private static Locator node(Page page, int node) {
        return page.locator("#node-row-node-" + node);
    }

    private static Locator zone(Page page, String zone) {
        return page.locator("#zone-row-" + zone);
    }

    @Test
    void aZoneMovesBeforeOnesEyes() {
        var page = open(1, Look.LIGHT);
        int owner = cluster.owner("mill");
        long epoch = cluster.epoch("mill");
        int target = cluster.others(owner).getFirst();

        page.locator("#move-mill").click();
        page.locator("dialog input[value=node-" + target + "]").check();
        Chromium.assertAccessible(page);
        page.locator("dialog button[type=submit]").click();

        eventually(page.locator("#said"), "Zone mill is now on node-" + target);
        eventually(zone(page, "mill"), "node-" + target);
        assertThat(zone(page, "mill").locator("[data-label=Epoch]")).hasText(Long.toString(epoch + 1));
        eventually(page.locator("#orders"), "move mill to node-" + target);
        eventually(page.locator("#happenings"), "Zone mill is on node-" + target + " now.");
        assertThat(cluster.owner("mill")).isEqualTo(target);
        assertThat(page.evaluate("window.sameDocument")).as("without a reload").isEqualTo(true);
        page.context().close();
    }

    @Test
    void aNodeDrainsAndTakesZonesAgain() throws Exception {
        var ann = cluster.player("Ann", 3);
        var page = open(1, Look.DARK);
        var other = open(2, Look.LIGHT);

        page.locator("#drain-node-3").click();
        eventually(page.locator("dialog"), "move to other nodes, one after another");
        page.locator("dialog button[type=submit]").click();

        eventually(page.locator("#said"), "node-3 takes no more zones");
        eventually(node(page, 3), "draining");
        eventually(node(page, 3), "empty");
        eventually(node(other, 3), "empty");
        eventually(page.locator("#health"), "node-3 is drained: it has no zones any more.");
        Chromium.assertAccessible(page);
        Chromium.assertAccessible(other);
        Chromium.shootAll(page, "admin-cluster-drained-dark");
        Chromium.shootAll(other, "admin-cluster-drained-light");
        ann.askAnew("look", "Exits:"); // whoever plays through it plays on

        page.locator("#resume-node-3").click();
        page.locator("dialog button[type=submit]").click();
        eventually(page.locator("#said"), "node-3 takes zones again.");
        eventually(node(page, 3), "up");
        await().atMost(Duration.ofSeconds(120)).until(() ->
                PlayedCluster.ZONES.stream().anyMatch(zone -> cluster.owner(zone) == 3));
        page.context().close();
        other.context().close();
    }

    @Test
    void aKilledNodeIsSeenToBeGone() throws Exception {
        var page = open(1, Look.LIGHT);

        cluster.kill(2);

        eventually(page.locator("#happenings"), "node-2 is gone.");
        assertThat(node(page, 2)).hasCount(0);
        await().atMost(PATIENCE).until(() -> page.locator("#zones .state.good").count() == PlayedCluster.ZONES.size());
        Chromium.shootAll(page, "admin-cluster-killed-light");
        assertThat(page.evaluate("window.sameDocument")).as("without a reload").isEqualTo(true);
        page.context().close();
        cluster.start(2);
    }

    @Test
    void whoseNodeIsKilledGoesOnAtAnother() throws Exception {
        var page = open(3, Look.PHONE);

        cluster.kill(3);

        eventually(page.locator("#lost"), "node-3 does not answer");
        eventually(page.locator("#elsewhere"), "Go on at node-1, node-2");
        Chromium.assertAccessible(page);
        Chromium.shoot(page, "admin-cluster-lost-phone");
        page.waitForURL(url -> url.equals(address(1, "/admin/cluster")) || url.equals(address(2, "/admin/cluster")),
                new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(page.locator("#link[data-state=live]")).isVisible(soon());
        assertThat(node(page, 3)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis()));
        page.context().close();
        chromium.complaints().clear(); // of the node that is gone
        cluster.start(3);
    }

    @Test
    void aNodeThatStopsSaysSoAndDoesNotWaitForThoseWhoWatch() throws Exception {
        var page = open(2, Look.LIGHT);

        cluster.terminate(2);

        page.waitForURL(url -> url.equals(address(1, "/admin/cluster")) || url.equals(address(3, "/admin/cluster")),
                new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(Files.readString(cluster.data().resolve("logs/node-2.log"))).doesNotContain("still active");
        page.context().close();
        chromium.complaints().clear(); // of the node that is gone
        cluster.start(2);
    }
}
