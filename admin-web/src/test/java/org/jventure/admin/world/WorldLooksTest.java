package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.SiteTest;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.room.RoomDraft;
import org.jventure.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the world in a real browser: light, dark, on a phone. Screenshots are left in target/screenshots. */
class WorldLooksTest extends SiteTest {

    private static final String ROOM = "/admin/world/rooms/drowned-market/market-cross";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ContentStore<RoomDraft> store;

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
        chromium.complaints().removeIf(it -> it.matches(".*status of (409|422).*"));
        var complaints = List.copyOf(chromium.complaints());
        chromium.complaints().clear(); // the next test has its own
        assertThat(complaints).isEmpty();
    }

    private Page open(Look look, Role role, String path) {
        return open(look, staff(role), path);
    }

    private Page open(Look look, jakarta.servlet.http.Cookie cookie, String path) {
        var page = chromium.newPage(look);
        page.context().addCookies(List.of(
                new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue()).setUrl(address("/"))));
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, Look look, String name) {
        Chromium.shootAll(page, "world-%s-%s".formatted(name, look.name().toLowerCase(Locale.ROOT)));
        Chromium.assertFits(page);
        Chromium.assertAccessible(page);
    }

    private static void save(Page page) {
        page.locator(".save button.button:not(.ghost)").click();
    }

    @Test
    void everyPageFitsEveryScreenLightAndDark() {
        for (var look : Look.values()) {
            var page = open(look, Role.ADMIN, "/admin/world");
            look(page, look, "zones");
            page.navigate(address("/admin/world/zones/drowned-market"));
            look(page, look, "zone");
            page.navigate(address(ROOM));
            look(page, look, "room");

            page.getByLabel("Name").fill("");
            page.getByLabel("Description", new Page.GetByLabelOptions().setExact(true)).fill("A {featur}stone{/featur} cross.");
            page.locator("#exits-0-room").fill("nowhere");
            save(page);
            page.locator("#summary:focus").waitFor();
            look(page, look, "invalid");

            var other = page.context().newPage();
            other.navigate(address(ROOM));
            page.onDialog(dialog -> dialog.accept());
            page.navigate(address(ROOM));
            page.locator("#sending:has-text('It is back in the form')").waitFor();
            look(page, look, "draft");
            page.locator("#sending button").click();
            page.locator("#sending:empty").waitFor(ATTACHED);
            save(page, "The Cross " + look.name(), "A stone {feature}cross{/feature} on " + look.ordinal()
                    + " steps, where three streets agree to meet and a fourth is late.");
            page.locator(".note.good").waitFor();
            look(page, look, "saved");
            save(other, "The Tide Cross", "A stone {feature}cross{/feature} on worn steps.\nThe tide comes to every market day.");
            other.locator("h1:has-text('Somebody was faster')").waitFor();
            look(other, look, "stale");

            page.navigate(address(ROOM + "/history"));
            look(page, look, "history");
            page.navigate(address("/admin/world/rooms/none/none"));
            chromium.complaints().removeIf(it -> it.contains("404"));
            look(page, look, "missing");
            page.context().close();
        }
    }

    /** As a builder does it from one end to the other, in a zone that the other tests let alone. */
    @Test
    void aRoomIsMadeRetiredAndBroughtBackOnPagesThatFit() {
        for (var look : Look.values()) {
            var key = "looks-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var page = open(look, Role.ADMIN, "/admin/world/zones/undercroft");
            page.getByText("Make a room").click();
            page.locator("h1:has-text('A new room in')").waitFor();
            look(page, look, "new");
            page.getByLabel("Key").fill("No Key");
            page.getByLabel("Name").fill("The Lamp Store");
            page.getByLabel("Description", new Page.GetByLabelOptions().setExact(true)).fill("Shelves of {feature}lamps{/feature}.");
            save(page);
            page.locator("#summary:focus").waitFor();
            look(page, look, "new-invalid");
            page.getByLabel("Key").fill(key);
            save(page);
            page.waitForURL(address("/admin/world/zones/undercroft"));
            page.locator(".note.good").waitFor();
            page.navigate(address("/admin/world/zones/undercroft/rooms/new"));
            assertThat(page.inputValue("#key")).as("no draft of what was made is left").isEmpty();

            page.navigate(address("/admin/world/rooms/undercroft/" + key));
            page.getByText("Retire this room").click();
            page.locator("h1:has-text('Retire The Lamp Store')").waitFor();
            look(page, look, "retire");
            page.getByText("Retire it").focus();
            page.keyboard().press("Enter");
            page.waitForURL(address("/admin/world/zones/undercroft"));
            page.locator(".note.good").waitFor();
            look(page, look, "zone-retired");

            page.navigate(address("/admin/world/rooms/undercroft/" + key));
            look(page, look, "retired");
            page.getByText("Bring it back").click();
            page.locator(".note.good").waitFor();
            page.navigate(address("/admin/world/rooms/undercroft/" + key + "/history"));
            look(page, look, "life");
            page.context().close();
        }
    }

    private static void save(Page page, String name, String description) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Description", new Page.GetByLabelOptions().setExact(true)).fill(description);
        save(page);
    }

    @Test
    void aRoomOfAnotherIsThereToRead() {
        var page = open(Look.LIGHT, Role.BUILDER, ROOM);
        look(page, Look.LIGHT, "readonly");

        assertThat(page.locator("#room button").count()).isZero();
    }

    @Test
    void rowsComeAndGoInPlaceAndKeepWhatWasTyped() {
        var page = open(Look.LIGHT, Role.ADMIN, "/admin/world/rooms/drowned-market/weed-lane");
        page.evaluate("window.sameDocument = true");
        int features = page.locator("#features .line").count();
        page.getByLabel("Name").fill("Weed Lane, by night");

        page.locator("#features .add").click();
        page.locator("#features-" + features + "-keywords:focus").waitFor();
        page.keyboard().type("moon");
        page.locator("#features .line").first().locator(".remove").click();
        page.locator("#features .line").nth(features).waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        assertThat(page.inputValue("#features-" + (features - 1) + "-keywords")).isEqualTo("moon");
        assertThat(page.inputValue("#name")).isEqualTo("Weed Lane, by night");
        page.locator("#preview :text('by night')").waitFor();
        assertThat(page.locator("#name ~ .count").textContent()).isEqualTo("19 of 80");
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    // ---- slow answers ----

    private static final String SLOW = "/admin/world/rooms/drowned-market/weed-lane";

    /** What the room's form asks for waits until the test lets it through. */
    private static List<Route> holdBack(Page page) {
        var held = new ArrayList<Route>();
        page.route("**" + SLOW, route -> {
            if (route.request().method().equals("POST") && route.request().resourceType().equals("fetch")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    /** Adds rows by the form itself, so that there are at least as many. */
    private static void addFeatures(Page page, int most) {
        for (int rows = page.locator("#features .line").count(); rows < most; rows++) {
            page.locator("#features .add").click();
            page.locator("#features-" + rows + "-keywords:focus").waitFor();
            page.keyboard().type("row " + rows);
        }
    }

    private static List<String> keywords(Page page) {
        return page.locator("#features .line input").all().stream().map(Locator::inputValue).toList();
    }

    /** As a quick finger does it, without waiting until it may. */
    private static void press(Page page, Locator button) {
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    @Test
    void twoQuickRemovesBringNoRowBack() {
        var page = open(Look.LIGHT, Role.ADMIN, SLOW);
        addFeatures(page, 3);
        var before = keywords(page);
        var held = holdBack(page);
        var removes = page.locator("#features .remove");

        press(page, removes.first());
        press(page, removes.nth(1));
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("#features:not([inert]), #exits:not([inert])").count()).as("rows to be changed now").isZero();
        release(page, held);

        page.waitForCondition(() -> page.locator("#features .line").count() == before.size() - 1);
        assertThat(keywords(page)).isEqualTo(before.subList(1, before.size()));
        press(page, removes.first());
        release(page, held);
        page.waitForCondition(() -> page.locator("#features .line").count() == before.size() - 2);
        assertThat(keywords(page)).isEqualTo(before.subList(2, before.size()));
    }

    /** Lets all through that waits, and what is asked for after it. */
    private static void release(Page page, List<Route> held) {
        page.waitForCondition(() -> !held.isEmpty());
        List.copyOf(held).forEach(Route::resume);
        held.clear();
        page.waitForCondition(() -> page.locator("#features[inert]").count() == 0);
        page.waitForCondition(() -> {
            List.copyOf(held).forEach(Route::resume); // the preview behind it
            boolean came = !held.isEmpty();
            held.clear();
            return came;
        });
    }

    @Test
    void wordsThatAreTypedWhileRowsComeAreNotLostNorInterrupted() {
        var page = open(Look.LIGHT, Role.ADMIN, SLOW);
        var held = holdBack(page);
        int rows = page.locator("#features .line").count();

        page.locator("#features .add").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#features .line textarea, #features .line input").all().forEach(field ->
                assertThat(field.evaluate("it => { it.focus(); return document.activeElement === it; }")).isEqualTo(false));
        page.getByLabel("Name").fill("Weed L");
        release(page, held);
        page.locator("#features-" + rows + "-keywords").waitFor();
        page.keyboard().type("ane, at dawn");

        assertThat(page.inputValue("#name")).isEqualTo("Weed Lane, at dawn");
        assertThat(page.inputValue("#features-" + rows + "-keywords")).isEmpty();
    }

    @Test
    void whoSavesWhileARowGoesSavesWithoutIt() {
        var page = open(Look.LIGHT, Role.ADMIN, SLOW);
        addFeatures(page, 2);
        page.locator("#features .line textarea").last().fill("A row that stays.");
        var last = keywords(page).getLast();
        while (page.locator("#features .line").count() > 2) {
            int rows = page.locator("#features .line").count();
            page.locator("#features .remove").first().click();
            page.waitForCondition(() -> page.locator("#features .line").count() == rows - 1);
        }
        var held = holdBack(page);

        page.locator("#features .remove").first().click();
        page.waitForCondition(() -> !held.isEmpty());
        save(page);
        List.copyOf(held).forEach(Route::resume);
        held.clear();
        page.waitForCondition(() -> !held.isEmpty()); // the save itself
        List.copyOf(held).forEach(Route::resume);
        page.locator(".note.good").waitFor();

        assertThat(keywords(page)).containsExactly(last);
    }

    @Test
    void anOldPreviewDoesNotReplaceANewerOne() {
        var page = open(Look.LIGHT, Role.ADMIN, SLOW);
        var held = holdBack(page);
        page.getByLabel("Name").fill("First Lane");
        page.waitForCondition(() -> held.size() == 1);
        page.getByLabel("Name").fill("Second Lane");
        page.waitForCondition(() -> held.size() == 2);

        held.get(1).resume();
        page.locator("#preview :text('Second Lane')").waitFor();
        page.waitForResponse(answer -> answer.request() == held.getFirst().request(), () -> held.getFirst().resume()).finished();
        page.evaluate("new Promise(done => setTimeout(done, 0))");

        assertThat(page.textContent("#preview")).contains("Second Lane").doesNotContain("First Lane");
    }

    @Test
    void whatIsNotSavedIsNotLeftByMistake() {
        var page = open(Look.LIGHT, Role.ADMIN, "/admin/world/rooms/drowned-market/weed-lane");
        var asked = new java.util.ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.getByLabel("Name").pressSequentially("!");
        page.locator(".crumbs a").first().click();
        page.waitForURL(address("/admin/world"));

        assertThat(asked).containsExactly("beforeunload");
        page.navigate(address("/admin/world/rooms/drowned-market/weed-lane"));
        page.locator("#sending button:has-text('Drop it')").click();
        page.locator("#sending:empty").waitFor(ATTACHED);
        page.locator(".crumbs a").first().click();
        page.waitForURL(address("/admin/world"));
        assertThat(asked).hasSize(1);
    }

    // ---- saving ----

    private static final String DRAFTED = "/admin/world/rooms/drowned-market/stair-foot";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);

    private static void says(Page page, String words) {
        page.locator("#sending:has-text(\"" + words + "\")").waitFor();
    }

    @Test
    void whatWasTypedIsThereAgainAfterAReloadUntilItIsSavedOrDropped() {
        var page = open(Look.LIGHT, Role.ADMIN, DRAFTED);
        page.onDialog(dialog -> dialog.accept());
        int features = page.locator("#features .line").count();
        page.getByLabel("Name").fill("The Fish Stair, typed");
        page.locator("#features .add").click();
        page.locator("#features-" + features + "-keywords").fill("scale");
        page.locator("#features-" + features + "-description").fill("It glitters.");

        page.reload();
        says(page, "It is back in the form");
        assertThat(page.inputValue("#name")).isEqualTo("The Fish Stair, typed");
        assertThat(page.inputValue("#features-" + features + "-keywords")).isEqualTo("scale");
        page.locator("#preview :text('The Fish Stair, typed')").waitFor();
        save(page);
        page.locator(".note.good").waitFor();
        page.reload();
        page.locator("#sending:empty").waitFor(ATTACHED);
        assertThat(page.inputValue("#name")).isEqualTo("The Fish Stair, typed");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void whoIsSignedOutMeanwhileSignsInInAnotherTabAndSaves() {
        var name = newName();
        var page = open(Look.LIGHT, staff(name, Role.ADMIN), DRAFTED);
        var other = page.context().newPage();
        other.navigate(address("/account"));
        other.locator("button:has-text('Sign out')").click();
        other.waitForURL(address("/"));
        page.getByLabel("Name").fill("The Stair of one who was out");
        save(page);

        says(page, "You are signed out, so nothing was done");
        Chromium.assertAccessible(page);
        assertThat(page.inputValue("#name")).isEqualTo("The Stair of one who was out");
        page.locator(".save button.ghost").click();
        says(page, "You are signed out");
        signIn(other, name);
        save(page);
        page.locator(".note.good").waitFor();

        assertThat(store.load("drowned-market/stair-foot").orElseThrow().value().name()).isEqualTo("The Stair of one who was out");
        chromium.complaints().removeIf(it -> it.contains("403"));
    }

    private void signIn(Page page, String name) {
        page.navigate(address("/sign-in"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill("a quiet harbour");
        page.locator("main button").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    @Test
    void whoSignsInAnewMeanwhileSavesWithoutNoticing() {
        var name = newName();
        var page = open(Look.LIGHT, staff(name, Role.ADMIN), DRAFTED);
        var other = page.context().newPage();
        other.navigate(address("/account"));
        other.locator("button:has-text('Sign out')").click();
        other.waitForURL(address("/"));
        signIn(other, name);
        page.locator("#features .add").click();
        page.locator("#features .line").last().locator("input:focus").waitFor();
        page.getByLabel("Name").fill("The Stair of one who is back");
        save(page);
        page.locator(".note.good").waitFor();
        chromium.complaints().removeIf(it -> it.contains("403"));
    }

    @Test
    void aServerThatIsGoneTakesNothingAlong() {
        var page = open(Look.PHONE, Role.ADMIN, DRAFTED);
        page.getByLabel("Name").fill("The Stair of the dead server");
        page.evaluate("document.getElementById('room').dataset.nodes = '" + address("") + "'"); // as if it were another
        page.route("**" + DRAFTED, route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        save(page);

        says(page, "localhost:" + port + " does not answer. It is not known whether it was saved");
        look(page, Look.PHONE, "gone");
        page.locator(".save button.ghost").click();
        says(page, "does not answer. What you typed is kept here");
        assertThat(page.inputValue("#name")).isEqualTo("The Stair of the dead server");
        page.unroute("**" + DRAFTED);
        page.evaluate("sessionStorage.clear()"); // which another server's pages don't share
        page.locator("#sending a").click();
        page.reload(); // to the same address a browser goes without loading it
        says(page, "It is back in the form");
        assertThat(page.url()).isEqualTo(address(DRAFTED));
        assertThat(page.inputValue("#name")).isEqualTo("The Stair of the dead server");
        chromium.complaints().removeIf(it -> it.contains("ERR_FAILED"));
    }

    @Test
    void afterAConflictGoingBackLeadsWhereOneCameFrom() {
        var page = open(Look.LIGHT, Role.ADMIN, "/admin/world/zones/drowned-market");
        page.navigate(address(DRAFTED));
        var other = open(Look.LIGHT, Role.ADMIN, DRAFTED);
        save(other, "The Stair of the other", "Steps, wet ones.");
        other.locator(".note.good").waitFor();
        save(page, "The Stair of mine", "Steps, dry ones.");
        page.locator("h1:has-text('Somebody was faster')").waitFor();

        page.locator("button:has-text('Go on with mine')").click();
        says(page, "Saving it replaces what was saved meanwhile");
        assertThat(page.inputValue("#name")).isEqualTo("The Stair of mine");
        save(page);
        page.locator(".note.good").waitFor();
        page.goBack();

        assertThat(page.url()).isEqualTo(address("/admin/world/zones/drowned-market"));
        page.locator("a:has-text('The Stair of mine')").waitFor();
        page.goForward();
        page.locator("#room").waitFor();
    }

    @Test
    void whoTakesTheirsDropsTheirOwn() {
        var page = open(Look.LIGHT, Role.ADMIN, DRAFTED);
        var other = open(Look.LIGHT, Role.ADMIN, DRAFTED);
        save(other, "The Stair of theirs", "Steps.");
        other.locator(".note.good").waitFor();
        save(page, "The Stair of nobody", "Steps?");
        page.locator("a:has-text('Take theirs')").click();
        page.locator("#room").waitFor();

        assertThat(page.inputValue("#name")).isEqualTo("The Stair of theirs");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void enterSavesAndWithoutScriptsAllWorksToo() {
        var page = open(Look.LIGHT, Role.ADMIN, "/admin/world");
        page.route("**/js/*", script -> script.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
        page.navigate(address("/admin/world/rooms/drowned-market/arcade"));
        int features = page.locator("#features .line").count();
        page.locator("#features .add").click();
        page.locator("#features-" + features + "-keywords").fill("puddle");
        page.locator("#features-" + features + "-description").fill("\nIt mirrors the arcade.");
        page.getByLabel("Name").fill("The Mirrored Arcade");
        page.getByLabel("Name").press("Enter");
        page.locator(".note.good").waitFor();

        var stored = store.load("drowned-market/arcade").orElseThrow().value();
        assertThat(stored.name()).isEqualTo("The Mirrored Arcade");
        assertThat(stored.features().getLast()).isEqualTo(
                new RoomDraft.FeatureDraft(List.of("puddle"), "\nIt mirrors the arcade."));
        assertThat(page.inputValue("#features-" + features + "-description")).isEqualTo("\nIt mirrors the arcade.");
    }
}
