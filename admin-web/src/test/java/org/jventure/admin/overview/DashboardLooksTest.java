package org.jventure.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
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
            page.navigate(address("/admin/accounts"));
            look(page, look, "accounts");
            page.locator("a.order").first().click();
            page.locator("input[type=radio]").first().waitFor();
            look(page, look, "role");
            page.context().close();
        }
    }

    @Test
    void aPlayerIsToldWhatToDoAboutAShutDoor() {
        var page = open(Look.PHONE, Role.PLAYER);
        page.navigate(address("/admin"));
        look(page, Look.PHONE, "shut");
        chromium.complaints().removeIf(it -> it.contains("403"));

        assertThat(page.textContent("main")).contains("ask an admin: a zone that is given to you, or the role, counts at once");
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
}
