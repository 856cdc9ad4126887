package org.jventure.admin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Debian's Chromium, without a window. One thread. Where it is not installed, the test that launches it is skipped and
 * says so. Everything the browser complains of (blocked content, missing files, errors of scripts) is kept.
 */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The screens that every page has to fit. */
    public enum Look {
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

    public static Chromium launch() {
        assumeTrue(Files.exists(PROGRAM), "Chromium is not installed; ./check --install installs it");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** A person of their own: cookies are shared with no other page. */
    public Page newPage(Look look) {
        return newPage(look.width, look.height, look.scheme);
    }

    public Page newPage(int width, int height, ColorScheme scheme) {
        return newPage(browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)));
    }

    /** As {@link #newPage(Look)}, with fingers in place of a mouse. */
    public Page newPhone(int width, int height, ColorScheme scheme) {
        return newPage(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)));
    }

    /** Another tab of the same person. */
    public Page newPage(BrowserContext person) {
        var page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    /** What the browser has complained of so far; the caller may remove what it expected. */
    public List<String> complaints() {
        return complaints;
    }

    /** Fails with every rule of accessibility that axe finds broken, and where. */
    public static void assertAccessible(Page page) {
        var broken = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList())
                .toList();
        assertThat(broken).as("what axe finds on " + page.url()).isEmpty();
    }

    public static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url() + " must not scroll sideways")
                .isEqualTo(true);
    }

    /** Leaves a picture of what is seen in target/screenshots, for people to look at. */
    public static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** As {@link #shoot}, with what one would scroll to. */
    public static void shootAll(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
