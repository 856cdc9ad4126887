package org.jventure.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Approvals;
import org.jventure.account.SetupLinks;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
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

    private static @Nullable Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private SetupLinks links;

    private Page page;

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

    @BeforeEach
    void openAPage() {
        chromium.complaints().clear();
        page = chromium.newPage(Look.LIGHT);
    }

    @AfterEach
    void nothingWasBlockedOrMissing() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
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
            var view = chromium.newPage(look);
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
        chromium.complaints().removeIf(it -> it.contains("404") || it.contains("410")); // asked for above
    }

    private void shoot(Page view, Look look, String name, String path) {
        view.navigate(address(path));
        Chromium.shootAll(view, name + "-" + look.name().toLowerCase(Locale.ROOT));
        Chromium.assertFits(view);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
