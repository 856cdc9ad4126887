package org.jventure.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboard in a real browser: light, dark, on a phone, by keyboard. Screenshots are left in target/screenshots. */
class DashboardLooksTest extends SiteTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startChromium() {
        assumeTrue(Files.exists(CHROMIUM), "Chromium is not installed");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stopChromium() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private enum Look {
        LIGHT(1280, 860, ColorScheme.LIGHT),
        DARK(1280, 860, ColorScheme.DARK),
        PHONE(360, 740, ColorScheme.LIGHT),
        PHONE_DARK(360, 740, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private Page open(Look look, Role role) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(look.width, look.height).setColorScheme(look.scheme));
        var cookie = staff(role);
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue())
                .setUrl(address("/"))));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void shoot(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/admin-%s-%s.png".formatted(name, look.name().toLowerCase()))));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " must not scroll sideways, " + look).isEqualTo(true);
    }

    @Test
    void everyPageFitsEveryScreenLightAndDark() {
        for (var look : Look.values()) {
            var page = open(look, Role.ADMIN);
            page.navigate(address("/admin"));
            shoot(page, look, "overview");
            page.navigate(address("/admin/cluster"));
            page.locator("#link[data-state=live]").waitFor();
            shoot(page, look, "cluster");
            page.locator("a.order").first().click();
            page.locator("dialog[open]").waitFor();
            shoot(page, look, "drain");
            page.navigate(address("/admin/cluster/zones/guttering/move"));
            shoot(page, look, "move");
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPlayerIsToldWhatToDoAboutAShutDoor() {
        var page = open(Look.PHONE, Role.PLAYER);
        page.navigate(address("/admin"));
        shoot(page, Look.PHONE, "shut");

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
        assertThat(complaints).isEmpty();
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
        var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var cookie = staff(Role.ADMIN);
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue())
                .setUrl(address("/"))));
        var page = context.newPage();
        page.navigate(address("/admin/cluster"));
        page.locator("#drain-node-1").click();
        page.locator("button.button").click();

        assertThat(page.textContent("#said")).contains("node-1 is the last node that takes zones");
        context.close();
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
