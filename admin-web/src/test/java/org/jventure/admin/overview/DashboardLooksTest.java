package org.jventure.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboard in a real browser: light, dark, on a phone, by keyboard. Screenshots are left in target/screenshots. */
class DashboardLooksTest extends SiteTest {

    private static Chromium chromium;

    private final AtomicInteger tries = new AtomicInteger();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingIsBlockedOrBroken() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private Page open(Look look, Role role) {
        return signedIn(chromium.newPage(look), role);
    }

    private Page signedIn(Page page, Role role) {
        var cookie = staff(role);
        page.context().addCookies(List.of(
                new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue()).setUrl(address("/"))));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, Look look, String name) {
        Chromium.shootAll(page, "admin-%s-%s".formatted(name, look.name().toLowerCase(Locale.ROOT)));
        Chromium.assertFits(page);
        Chromium.assertAccessible(page);
    }

    @Test
    void everyPageFitsEveryScreenLightAndDark() {
        for (var look : Look.values()) {
            var page = open(look, Role.ADMIN);
            page.navigate(address("/admin"));
            look(page, look, "overview");
            page.navigate(address("/admin/cluster"));
            page.locator("#link[data-state=live]").waitFor();
            look(page, look, "cluster");
            page.locator("a.order").first().click();
            page.locator("dialog[open]").waitFor();
            look(page, look, "drain");
            page.navigate(address("/admin/cluster/zones/guttering/move"));
            look(page, look, "move");
            page.context().close();
        }
    }

    @Test
    void aPlayerIsToldWhatToDoAboutAShutDoor() {
        var page = open(Look.PHONE, Role.PLAYER);
        page.navigate(address("/admin"));
        look(page, Look.PHONE, "shut");
        chromium.complaints().removeIf(it -> it.contains("403"));

        assertThat(page.textContent("main")).contains("ask an admin for the role, then sign out and in again");
    }

    @Test
    void anOrderIsGivenByKeyboardAndItsAnswerIsSaid() {
        var page = open(Look.LIGHT, Role.ADMIN);
        page.navigate(address("/admin/cluster"));
        page.locator("#link[data-state=live]").waitFor();

        page.locator("#drain-node-1").focus();
        page.keyboard().press("Enter");
        page.locator("dialog[open] button:focus").waitFor();
        page.keyboard().press("Enter");

        page.locator("#said [role=status]:has-text('node-1 is the last node that takes zones')").waitFor();
        assertThat(page.evaluate("document.activeElement.id")).as("focus comes back").isEqualTo("drain-node-1");
        page.locator("#orders:has-text('drain node-1')").waitFor();
        assertThat(page.evaluate("document.activeElement.id")).as("and stays").isEqualTo("drain-node-1");
    }

    @Test
    void everythingThatCanBeTouchedIsLargeEnough() {
        var page = open(Look.PHONE, Role.ADMIN);
        page.navigate(address("/admin/cluster"));

        assertThat(page.evaluate("""
                [...document.querySelectorAll('a:not(.skip), button')]
                  .filter(it => it.offsetParent && it.getBoundingClientRect().height < 24).map(it => it.textContent)"""))
                .isEqualTo(List.of());
    }

    @Test
    void withoutScriptsEverythingWorksToo() {
        var page = open(Look.LIGHT, Role.ADMIN);
        page.route("**/js/*", script -> script.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
        page.navigate(address("/admin/cluster"));
        page.locator("#drain-node-1").click();
        page.locator("button.button").click();

        assertThat(page.textContent("#said")).contains("node-1 is the last node that takes zones");
    }

    @Test
    void whoSignsOutElsewhereIsToldSo() {
        var page = open(Look.LIGHT, Role.ADMIN);
        page.navigate(address("/admin/cluster"));
        page.locator("#link[data-state=live]").waitFor();
        var other = page.context().newPage();
        other.navigate(address("/account"));
        other.locator("button:has-text('Sign out')").click();

        page.locator("#lost:has-text('You are signed out')").waitFor();
        assertThat(page.textContent("#elsewhere")).contains("Sign in");
    }

    // ---- the overview as it changes ----

    /** The overview, live; what it has asked for from then on is answered as told. */
    private Page overview(Role role) {
        var page = open(Look.LIGHT, role);
        page.navigate(address("/admin"));
        refresh(page);
        page.locator("#link[data-state=live]").waitFor();
        page.evaluate("window.sameDocument = true");
        return page;
    }

    private static void refresh(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static boolean isSameDocument(Page page) {
        return Boolean.TRUE.equals(page.evaluate("window.sameDocument === true"));
    }

    @Test
    void theOverviewShowsWhatChangesInPlace() {
        var page = overview(Role.BUILDER);
        page.evaluate("document.querySelector('#live dd').textContent = 'old'");

        refresh(page);

        page.waitForCondition(() -> !"old".equals(page.textContent("#live dd")));
        assertThat(isSameDocument(page)).isTrue();
    }

    @Test
    void whileTheDatabaseOrTheNodeIsAwayTheOverviewStaysAndComesBack() {
        var page = overview(Role.BUILDER);
        for (int status : new int[] {503, 502, 500, 404}) {
            page.route("**/admin", answer -> answer.fulfill(new Route.FulfillOptions()
                    .setStatus(status).setContentType("text/html").setBody("<h1>Please wait</h1>")));
            refresh(page);
            page.locator("#link[data-state=lost]").waitFor();
            assertThat(page.locator("#live.stale h2, #live.stale dt").count()).as("still shown").isPositive();

            page.unroute("**/admin");
            refresh(page);
            page.locator("#link[data-state=live]").waitFor();
            assertThat(isSameDocument(page)).as("%d", status).isTrue();
        }
        chromium.complaints().removeIf(it -> it.matches(".*status of (500|502|503|404).*"));
    }

    @Test
    void whoIsNotAllowedAnyMoreIsToldSoByThePageItself() {
        var page = overview(Role.BUILDER);
        page.context().clearCookies();

        refresh(page);

        page.waitForURL(address("/sign-in"));
    }

    // ---- the cluster page when its node is gone ----

    /** The cluster page whose node sends no events, with one more node on it. */
    private Page cutOff(String host, int web) {
        var page = open(Look.LIGHT, Role.ADMIN);
        page.clock().install();
        tries.set(0);
        page.route("**/admin/cluster/events", events -> {
            tries.incrementAndGet();
            events.abort();
        });
        page.route(url -> url.contains(":" + web + "/"), answer -> answer.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody("<h1>The other node</h1>")));
        page.navigate(address("/admin/cluster"));
        page.evaluate("""
                ([host, web, port]) => {
                  const own = document.querySelector('[data-node]');
                  own.dataset.web = port;
                  const other = own.cloneNode(true);
                  other.id = 'node-row-node-2';
                  Object.assign(other.dataset, { node: 'node-2', host: host || own.dataset.host, web, state: 'up' });
                  own.after(other);
                }""", List.of(host, "" + web, "" + port));
        return page;
    }

    @Test
    void aPageOfALostNodeDoesNotLeaveForAnotherMachine() {
        for (var host : new String[] {"10.244.1.7", "node-2.members.games.svc"}) {
            var page = cutOff(host, 1 + port % 60_000);
            var left = new ArrayList<String>();
            page.onRequest((Request it) -> {
                if (it.isNavigationRequest()) {
                    left.add(it.url());
                }
            });
            for (int second = 0; second < 120 && tries.get() < 8; second++) { // it would have gone at the fourth
                page.clock().runFor(1000);
            }
            assertThat(tries).hasValueGreaterThanOrEqualTo(8);

            assertThat(page.textContent("#lost-words")).contains("trying again by itself").doesNotContain("goes on at");
            assertThat(page.textContent("#elsewhere")).isEmpty();
            assertThat(left).isEmpty();
            assertThat(page.url()).isEqualTo(address("/admin/cluster"));
            page.context().close();
        }
        chromium.complaints().removeIf(it -> it.contains("ERR_FAILED"));
    }

    @Test
    void aPageOfALostNodeGoesOnAtAnotherOfItsMachine() {
        int web = 1 + port % 60_000;
        var page = cutOff("", web);
        for (int second = 0; second < 120 && tries.get() < 4; second++) {
            page.clock().runFor(1000);
        }

        page.waitForURL("http://localhost:" + web + "/admin/cluster");

        assertThat(page.textContent("h1")).isEqualTo("The other node");
        chromium.complaints().removeIf(it -> it.contains("ERR_FAILED"));
    }
}
