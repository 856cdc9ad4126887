package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.NodeProcess;

/** The game in a real browser: the starter world on one node. */
@Timeout(240)
class BrowserPlayIT {

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static NodeProcess node;
    private static GamePage.Site site;

    @BeforeAll
    static void startNode() throws IOException {
        chromium = Chromium.launch();
        int offset = NodeProcess.freeOffset();
        node = NodeProcess.start(folder.resolve("data"), offset, "--jventure.play.ping-every=1s");
        node.awaitReady();
        site = new GamePage.Site("http://localhost:" + (8080 + offset));
    }

    @AfterAll
    static void stopNode() {
        if (node != null) {
            node.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWasBlockedOrMissing() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPersonWalksByClickingLooksAboutAndTakesUpAnEarlierCommand() {
        var game = site.join(chromium.newPage(Look.LIGHT), "Walker");
        game.awaits("Exits:");
        assertThat(game.place()).isEqualTo("The Ferry Landing");
        assertThat(game.exits()).containsExactly("north", "east", "in");

        game.click("north");
        game.awaitsPlace("The Ferry Landing", false);
        var town = game.place();
        game.click("south");
        game.awaitsPlace("The Ferry Landing", true);
        game.type("inventory");
        game.awaits("You are carrying");
        game.type("say The fog is thick.");
        game.awaits("You say, \"The fog is thick.\"");

        game.press("ArrowUp");
        assertThat(game.typed()).isEqualTo("say The fog is thick.");
        game.press("ArrowUp");
        assertThat(game.typed()).isEqualTo("inventory");
        game.press("ArrowDown");
        game.press("ArrowDown");
        assertThat(game.typed()).isEmpty();
        assertThat(town).isNotEqualTo("The Ferry Landing");
        assertThat(game.page().url()).endsWith("/play");
    }

    @Test
    void aWordOfTheLogLeadsOutToo() {
        var game = site.join(chromium.newPage(Look.LIGHT), "Clicker");
        game.awaits("Exits:");

        game.page().locator("#log .s-exit", new Page.LocatorOptions().setHasText("north")).last().click();

        game.awaitsPlace("The Ferry Landing", false);
    }

    @Test
    void axeFindsNothingAndThePageFitsLightAndDark() {
        var looks = new Look[] {Look.LIGHT, Look.DARK, Look.PHONE, Look.PHONE_DARK};
        for (var look : looks) {
            var game = site.join(chromium.newPage(look), "Looker" + (char) ('a' + look.ordinal()));
            game.awaits("Exits:");
            for (var line : new String[] {"look", "help", "get token", "xyzzy", "gossip Is anyone about?", "who", "north"}) {
                game.type(line);
                game.settles();
            }
            Chromium.shoot(game.page(), "play-" + look.name().toLowerCase(java.util.Locale.ROOT));
            Chromium.assertAccessible(game.page());
            Chromium.assertFits(game.page());
            game.page().context().close();
        }
    }

    @Test
    void aPhoneKeepsInputAndExitsInSightAboveItsKeyboard() {
        var game = site.join(chromium.newPhone(360, 740, ColorScheme.LIGHT), "Phoner");
        game.awaits("Exits:");
        Chromium.shoot(game.page(), "play-phone-360");
        game.page().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("north")).tap();
        game.awaitsPlace("The Ferry Landing", false);

        game.page().setViewportSize(360, 400); // what the keyboard leaves
        game.type("look");
        game.settles();
        Chromium.shoot(game.page(), "play-phone-360-keyboard");

        assertThat(game.page().locator("#line").boundingBox().y).isLessThan(400 - 40);
        assertThat(game.page().evaluate("document.querySelector('#log').clientHeight > 90")).isEqualTo(true);
        Chromium.assertFits(game.page());
    }

    @Test
    void whoScrollsBackIsLeftInPeace() {
        var talker = site.join(chromium.newPage(Look.LIGHT), "Talker");
        talker.awaits("Exits:");
        var game = site.join(chromium.newPage(Look.DARK), "Reader");
        game.awaits("Exits:");
        for (int i = 0; i < 8; i++) {
            game.type("help");
            game.settles();
        }
        game.press("PageUp");
        game.page().waitForFunction("() => { const l = document.querySelector('#log');"
                + " return l.scrollHeight - l.scrollTop - l.clientHeight > 100; }");
        var before = game.page().evaluate("document.querySelector('#log').scrollTop");

        talker.type("say Are you asleep?");
        game.awaits("Are you asleep?");

        game.page().locator("#newer").waitFor();
        assertThat(game.page().evaluate("document.querySelector('#log').scrollTop")).isEqualTo(before);
        game.page().locator("#newer").click();
        assertThat(game.page().locator("#newer").isVisible()).isFalse();
    }

    @Test
    void aSecondTabTakesOverAndTheFirstDoesNotTakeItBack() {
        var first = site.join(chromium.newPage(Look.LIGHT), "Twofold");
        first.awaits("Exits:");

        var second = site.play(chromium.newPage(first.page().context()));
        second.awaits("Exits:");

        first.awaits("You have signed in from elsewhere");
        first.awaits("Press Enter to play again");
        second.type("score");
        second.awaits("You are in");
        first.type("");
        first.awaits("Exits:");
        second.awaits("You have signed in from elsewhere");
    }

    @Test
    void whoQuitsMayPlayAgainAndWhoIsSignedOutIsToldSo() {
        var game = site.join(chromium.newPage(Look.LIGHT), "Quitter");
        game.awaits("Exits:");
        game.type("quit");
        game.awaits("You have left the game");
        game.type("");
        game.awaitsAgain("Exits:");

        game.page().context().clearCookies();
        game.type("quit");
        game.awaitsAgain("You have left the game");
        game.type("");
        game.awaits("You are signed out");
        chromium.complaints().removeIf(it -> it.contains("403"));
    }

    @Test
    void whoSignsOutInOneTabHasLeftTheGameInTheOther() {
        var game = site.join(chromium.newPage(Look.LIGHT), "Leaver");
        game.awaits("Exits:");
        game.type("say A secret of mine.");
        game.awaits("You say");
        var other = chromium.newPage(game.page().context());
        other.navigate(site.address() + "/account");

        other.getByText("Sign out").click();

        game.awaits("You are signed out");
        game.awaitsStatus("Signed out");
        assertThat(game.text()).doesNotContain("Press Enter to play again");
        game.type("");
        game.awaitsAgain("You are signed out");
        chromium.complaints().removeIf(it -> it.contains("403"));

        var next = site.join(game.page(), "Nextone"); // another person, at the same tab
        next.awaits("Exits:");
        next.press("ArrowUp");
        assertThat(next.typed()).isEmpty();
        assertThat(next.page().locator("#character").textContent()).isEqualTo("Nextone");
    }

    @ParameterizedTest
    @CsvSource({"4429, You play in too many windows", "4503, The server is full", "429, You come too often"})
    void whomABusyServerTurnsAwayIsToldSoAndDoesNotHammer(int code, String words) {
        var view = chromium.newPage(Look.LIGHT);
        var times = new AtomicInteger();
        var busy = new AtomicBoolean(true);
        view.route("**/play/ticket", ticket -> {
            if (busy.get() && code == 429) {
                times.incrementAndGet();
                ticket.fulfill(new Route.FulfillOptions().setStatus(code));
            } else {
                ticket.resume();
            }
        });
        view.routeWebSocket("**/play/socket", socket -> {
            if (busy.get()) {
                times.incrementAndGet();
                socket.close(new WebSocketRoute.CloseOptions().setCode(code));
            } else {
                socket.connectToServer();
            }
        });
        view.clock().install();
        var game = site.join(view, "Turned" + (char) ('a' + code % 26));

        game.awaitsStatusLike(words);
        view.clock().runFor(10_000);
        game.awaitsStatusLike(words);
        assertThat(times).as("tried again by then").hasValue(1);
        for (int second = 10; second < 30 && times.get() < 2; second++) {
            view.clock().runFor(1000);
        }
        view.waitForCondition(() -> times.get() == 2);
        game.awaitsStatusLike(words);

        busy.set(false);
        for (int second = 0; second < 30 && game.status().contains(words); second++) {
            view.clock().runFor(1000);
        }
        game.awaitsStatus("Connected");
        view.context().close();
        chromium.complaints().removeIf(it -> it.contains("429"));
    }
}
