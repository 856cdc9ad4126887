package org.jventure.admin.browser;

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
import org.jventure.account.Approvals;
import org.jventure.account.SetupLinks;
import org.jventure.admin.testing.SiteTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as a person meets them, in a real browser; screenshots are left in target/screenshots. */
class BrowserTest extends SiteTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private SetupLinks links;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

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

    @BeforeEach
    void openAPage() {
        page = newPage(1200, 860, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasBlockedOrMissing() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPersonJoinsAndLetsTheirTerminalIn() {
        String name = newName();
        page.navigate(address("/"));
        page.getByText("Make a character").click();
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill("a quiet harbour");
        page.getByText("Selkie").click();
        page.locator("main button").click();
        assertThat(page.textContent("main")).contains("Hello, " + name, "Welcome, " + name, "Selkie, Lamplighter");

        var request = approvals.open("192.0.2.7");
        page.getByLabel("The code that your terminal shows").fill(request.code().toLowerCase());
        page.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.textContent("main")).contains(request.code(), "192.0.2.7");
        page.getByText("Yes, that is me").click();

        assertThat(page.textContent("main")).contains("Your terminal goes on as " + name);
        assertThat(approvals.claim(request)).isPresent();
        page.getByText("Sign out").click();
        assertThat(page.url()).isEqualTo(address("/"));
    }

    @Test
    void theHolderOfASetupLinkBecomesAnAdminAndLeavesItsAddress() {
        String name = newName();
        page.navigate(address("/setup/" + links.create()));
        page.getByLabel("Name").first().fill(name);
        page.getByLabel("Password").first().fill("a quiet harbour");
        page.getByText("Make an admin account").click();

        assertThat(page.url()).isEqualTo(address("/account"));
        assertThat(page.textContent("main")).contains(name + " is an admin now", "You are an admin of this world.");
    }

    @Test
    void everyPageFitsEveryScreenLightAndDark() {
        var member = signUp(newName());
        for (var look : Look.values()) {
            var view = newPage(look.width, look.height, look.scheme);
            shoot(view, look, "front", "/");
            shoot(view, look, "sign-up", "/sign-up");
            shoot(view, look, "sign-in", "/sign-in");
            shoot(view, look, "setup", "/setup/" + links.create());
            shoot(view, look, "setup-used", "/setup/none");
            view.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie(member.getName(), member.getValue())
                    .setUrl(address("/"))));
            shoot(view, look, "account", "/account");
            shoot(view, look, "link", "/link");
            shoot(view, look, "link-confirm", "/link?code=" + approvals.open("192.0.2.7").code());
            shoot(view, look, "link-wrong", "/link?code=BBBB-BBBB");
            shoot(view, look, "missing", "/no-such-page");
            view.context().close();
        }
        complaints.removeIf(it -> it.contains("404") || it.contains("410")); // asked for above
    }

    private enum Look {
        LIGHT(1200, 860, ColorScheme.LIGHT),
        DARK(1200, 860, ColorScheme.DARK),
        PHONE(375, 740, ColorScheme.LIGHT),
        PHONE_DARK(320, 640, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private void shoot(Page view, Look look, String name, String path) {
        view.navigate(address(path));
        view.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s-%s.png".formatted(name, look.name().toLowerCase()))));
        assertThat(view.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " must not scroll sideways, " + look)
                .isEqualTo(true);
    }

    private Page newPage(int width, int height, ColorScheme scheme) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        var opened = context.newPage();
        opened.setDefaultTimeout(20_000);
        opened.onConsoleMessage(message -> complaints.add(message.text()));
        opened.onPageError(complaints::add);
        return opened;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
