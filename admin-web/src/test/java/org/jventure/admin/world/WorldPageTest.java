package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.SiteTest;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.room.Rooms;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Zones, rooms and their form, without a browser. Each test has a room of its own. */
class WorldPageTest extends SiteTest {

    private static final String ZONE = "/admin/world/zones/salt-marsh";
    private static final String EVIL = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
    private static int taken;

    @Autowired
    private ContentStore<RoomDraft> store;

    @Autowired
    private Rooms rooms;

    private String newRoom() {
        return rooms.in(new ZoneId("salt-marsh")).get(taken++).id().value();
    }

    private static String page(String room) {
        return "/admin/world/rooms/" + room;
    }

    private RoomDraft stored(String room) {
        return store.load(room).orElseThrow().value();
    }

    private long version(String room) {
        return store.load(room).orElseThrow().version();
    }

    /** Sends the room's form with other name and description, over that version. */
    private MvcTestResult save(Cookie who, String room, Object version, String name, String description, String... more) {
        var fields = new ArrayList<>(List.of("version", String.valueOf(version), "name", name, "description", description));
        fields.addAll(List.of(more));
        return post(page(room), who, fields.toArray(String[]::new));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void everyBuilderSeesAllZonesAndRoomsAndWhichAreTheirs() {
        var builder = staff(Role.BUILDER);

        assertThat(get("/admin/world", builder)).hasStatusOk().bodyText()
                .contains("Guttering", "/admin/world/zones/salt-marsh", "none is yours to edit yet", ">World</a>")
                .doesNotContain("edit it<");
        assertThat(get("/admin/world", staff(Role.ADMIN))).bodyText().contains("edit it");
        assertThat(get(ZONE, builder)).hasStatusOk().bodyText()
                .contains("/admin/world/rooms/salt-marsh/", "not yours to edit").doesNotContain("Give the zone");
    }

    @Test
    void aBuilderLooksAtTheRoomsOfOthersButDoesNotSaveThem() {
        var builder = staff(Role.BUILDER);
        var room = newRoom();
        var before = stored(room);

        assertThat(get(page(room), builder)).hasStatusOk().bodyText()
                .contains("is not yours to edit", "readonly").doesNotContain("value=\"save\"");
        assertThat(save(builder, room, version(room), "My own place", "Words of mine.")).hasStatus(403).bodyText()
                .contains("Nothing was saved", "Ask an admin to give you the zone", "My own place", "Words of mine.");
        assertThat(stored(room)).isEqualTo(before);
    }

    @Test
    void aPlayerSeesNothingOfIt() {
        var player = signUp(newName());
        var room = rooms.in(new ZoneId("salt-marsh")).getLast().id().value();
        for (var path : List.of("/admin/world", ZONE, page(room), page(room) + "/history")) {
            assertThat(get(path, player)).as(path).hasStatus(403);
        }
        assertThat(save(player, room, version(room), "Mine", "Mine.")).hasStatus(403);
        assertThat(stored(room).name()).isNotEqualTo("Mine");
    }

    @Test
    void anAdminGivesAZoneAndTakesItBack() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        var builder = staff(name, Role.BUILDER);
        var room = newRoom();

        assertThat(post(ZONE + "/builders", admin, "builder", name)).hasStatus3xxRedirection();
        assertThat(get(ZONE, admin)).bodyText().contains(name, "Take it back");
        assertThat(get("/admin/world", builder)).bodyText().contains("edit it");
        assertThat(save(builder, room, version(room), "The Given Place", "It was given.")).hasStatus3xxRedirection();
        assertThat(stored(room).name()).isEqualTo("The Given Place");

        assertThat(post(ZONE + "/builders/take", admin, "builder", name)).hasStatus3xxRedirection();
        assertThat(save(builder, room, version(room), "The Taken Place", "It was taken.")).hasStatus(403);
        assertThat(stored(room).name()).isEqualTo("The Given Place");
    }

    @Test
    void aPlayerBecomesABuilderInTheirOpenSessionWithTheirFirstZone() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        var player = signUp(name);
        var room = newRoom();
        assertThat(get("/admin", player)).hasStatus(403);

        assertThat(after(admin, post(ZONE + "/builders", admin, "builder", name.toLowerCase(java.util.Locale.ROOT))))
                .contains(name + " may edit this zone now, and becomes a builder.");
        assertThat(get("/admin", player)).hasStatusOk();
        assertThat(get(page(room), player)).hasStatusOk().bodyText().contains("value=\"save\"");
        assertThat(save(player, room, version(room), "The First Room", "Its builder was a player.")).hasStatus3xxRedirection();

        assertThat(after(admin, post(ZONE + "/builders/take", admin, "builder", name))).contains("is no builder any more");
        assertThat(get("/admin", player)).hasStatus(403);
    }

    @Test
    void zonesGoOnlyToAccountsAndOnlyFromAdmins() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        var builder = staff(name, Role.BUILDER);

        assertThat(post(ZONE + "/builders", builder, "builder", name)).hasStatus(403);
        assertThat(after(admin, post(ZONE + "/builders", admin, "builder", "Nobodyhere"))).contains("There is no account of the name Nobodyhere.");
        assertThat(after(admin, post(ZONE + "/builders", admin, "builder", "x".repeat(10_000))))
                .contains("There is no account of the name xxx").doesNotContain("x".repeat(50));
        assertThat(after(admin, post(ZONE + "/builders", admin, "builder", " "))).contains("Write the name of an account.");
        assertThat(post("/admin/world/zones/no-such/builders", admin, "builder", name)).hasStatus(404);
        assertThat(get(ZONE, admin)).bodyText().doesNotContain(name + "</b>");
    }

    /** The page that the answer sends on to. */
    private String after(Cookie who, MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var flash = answer.getMvcResult().getFlashMap();
        return String.valueOf(flash.get("refused")) + flash.get("done");
    }

    @Test
    void whatIsSavedIsStoredWithWhoWhenBeforeAndAfter() {
        var name = newName();
        var admin = staff(name, Role.ADMIN);
        var room = newRoom();
        var before = stored(room);
        long base = version(room);

        var answer = save(admin, room, base, "The New Name", "A first line.\r\nA {feature}second{/feature} one.",
                "keywords", "second, line", "featureDescription", "It is new.", "keywords", " ", "featureDescription", "",
                "direction", "", "room", "", "direction", "up", "room", room.substring(room.indexOf('/') + 1));

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(after(admin, answer)).contains("seen in the running game on every node within a second");
        assertThat(stored(room)).isEqualTo(new RoomDraft("The New Name", "A first line.\nA {feature}second{/feature} one.",
                List.of(new RoomDraft.FeatureDraft(List.of("second", "line"), "It is new.")),
                List.of(new RoomDraft.ExitDraft("up", room))));
        assertThat(get(page(room) + "/history", admin)).hasStatusOk().bodyText()
                .contains(name, "version " + (base + 1), "<time datetime=\"20", " UTC", "Name", before.name().split(" ")[0], "New")
                .contains("Exit up", "Feature: second");
        assertThat(get(page(room), admin)).bodyText().contains("saved by", name, "t-feature\">second</span>");
    }

    @Test
    void anEarlierVersionFillsTheFormAndIsSavedAsAnyEdit() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        long base = version(room);
        save(admin, room, base, "Once", "As it was once.");
        save(admin, room, base + 1, "Twice", "As it is.");

        assertThat(get(page(room) + "/history", admin)).bodyText()
                .containsOnlyOnce("value=\"restore\"").contains("name=\"version\" value=\"" + (base + 2) + "\"", "As it was once.");
        assertThat(save(admin, room, base + 2, "Once", "As it was once.", "action", "restore")).hasStatusOk().bodyText()
                .contains("This is how the room was once. It is not saved yet.", "value=\"Once\"", "data-unsaved=\"true\"");
        assertThat(stored(room).name()).isEqualTo("Twice");
        assertThat(get(page(room) + "/history", staff(Role.BUILDER))).bodyText().doesNotContain("value=\"restore\"");
    }

    @Test
    void roomsAreListedByName() {
        var names = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]+)<").matcher(body(get(ZONE, staff(Role.ADMIN)))).results()
                .map(found -> found.group(1)).toList();

        assertThat(names).hasSizeGreaterThan(3).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void savingNothingNewSaysSo() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        save(admin, room, version(room), "Twice", "The same twice.");

        assertThat(after(admin, save(admin, room, version(room), "Twice ", "The same twice.\r\n"))).contains("nothing to save");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        var before = stored(room);

        var answer = save(admin, room, version(room), "", "An {unknown}tag{/unknown}.", "keywords", "", "featureDescription", "",
                "keywords", "UPPER", "featureDescription", "Kept as typed.", "direction", "sideways", "room", "nowhere-at-all");

        assertThat(answer).hasStatus(422).bodyText()
                .contains("Nothing was saved.", "The name is empty. Write one.", "is no markup tag", "is not one lower-case word",
                        "is no direction", "is no room of this world", "href=\"#exits-0-room\"", "href=\"#features-0-keywords\"",
                        "id=\"features-0-keywords-wrong\"", "aria-describedby=\"features-0-keywords-wrong\"",
                        "aria-invalid=\"true\"", "Kept as typed.", "value=\"sideways\" selected")
                .doesNotContain(" style=", "<style", " onclick=");
        assertThat(stored(room)).isEqualTo(before);
    }

    @Test
    void endlessNamesAreRefusedAndKeptToBeShortened() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();

        assertThat(save(admin, room, version(room), "x".repeat(10_000), "Fine.")).hasStatus(422).bodyText()
                .contains("10000 letters", "shorten it to 80", "x".repeat(10_000));
        assertThat(save(admin, room, version(room), "Fine", "y".repeat(10_000))).hasStatus(422).bodyText().contains("shorten it to 4000");
        assertThat(save(admin, room, version(room), "Fine", "Fine.", "keywords", "z".repeat(10_000), "featureDescription", "Fine."))
                .hasStatus(422).bodyText().contains("use up to 30 letters");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndShownBoth() {
        var first = newName();
        var ann = staff(first, Role.ADMIN);
        var ben = staff(Role.ADMIN);
        var room = newRoom();
        long base = version(room);
        save(ann, room, base, "Room of Ann", "Ann wrote this here.");

        var told = save(ben, room, base, "Room of Ben", "Ben wrote this here.");

        assertThat(told).hasStatus(409).bodyText()
                .contains("Somebody was faster", first, "<time datetime=", "Nothing of yours is stored yet", "<del>", "<ins>", "Ann", "Ben",
                        "name=\"version\" value=\"" + (base + 1) + "\"", "Go on with mine", "Take theirs");
        assertThat(stored(room).name()).isEqualTo("Room of Ann");

        var on = post(page(room), ben, "action", "go-on", "version", Long.toString(base + 1), "name", "Room of Ben",
                "description", "Ben wrote this here.");
        assertThat(on).hasStatusOk().bodyText().contains("Saving it replaces", "value=\"Room of Ben\"", "value=\"" + (base + 1) + "\"");
        assertThat(stored(room).name()).isEqualTo("Room of Ann");
        assertThat(save(ben, room, base + 1, "Room of Ben", "Ben wrote this here.")).hasStatus3xxRedirection();
        assertThat(stored(room).name()).isEqualTo("Room of Ben");
    }

    @Test
    void oddVersionsNeverReplaceAnything() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        var before = stored(room);
        for (var version : List.of("", "x", "-1", "1e3", "9".repeat(10_000))) {
            assertThat(save(admin, room, version, "Odd", "Odd.")).as(version).hasStatus(400).bodyText()
                    .contains("Nothing was saved", "which version", "value=\"Odd\"");
        }
        assertThat(post(page(room), admin, "name", "Odd", "description", "Odd.")).hasStatus(400);
        for (var version : List.of("12345", "999999999999999999")) {
            assertThat(save(admin, room, version, "Odd", "Odd.")).as(version).hasStatus(409);
        }
        assertThat(stored(room)).isEqualTo(before);
    }

    @Test
    void formsThatAreNoneAreRefused() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        var before = stored(room);
        var version = Long.toString(version(room));

        assertThat(post(page(room), admin, "version", version)).hasStatus(400).bodyText().contains("nothing was saved");
        assertThat(save(admin, room, version, "A", "B", "keywords", "a", "keywords", "b", "featureDescription", "c")).hasStatus(400);
        assertThat(save(admin, room, version, "A", "B", "direction", "up")).hasStatus(400);
        assertThat(save(admin, room, version, "A", "B", "action", "remove-everything")).hasStatus(400);
        assertThat(stored(room)).isEqualTo(before);
    }

    @Test
    void nothingIsSavedWithoutTheTokenOfTheForm() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        var answer = site.post().uri(page(room)).cookie(admin).param("version", Long.toString(version(room)))
                .param("name", "Forged").param("description", "Forged.").exchange();

        assertThat(answer).hasStatus(403);
        assertThat(stored(room).name()).isNotEqualTo("Forged");
    }

    @Test
    void madeUpIdsAreSaidNotToBeThere() {
        var admin = staff(Role.ADMIN);
        for (var path : List.of("/admin/world/zones/none", page("none/none"), page("none/none") + "/history",
                page("%00/%00"), page("salt-marsh/" + "x".repeat(3000)), "/admin/world/zones/" + "x".repeat(3000))) {
            var answer = get(path, admin);
            assertThat(answer.getResponse().getStatus()).as(path).isIn(404, 400);
            assertThat(body(answer)).as(path).doesNotContain("x".repeat(50));
        }
        assertThat(save(admin, "none/none", 1, "Lost", "Words that took long.")).hasStatus(404).bodyText()
                .contains("There is no such room", "Nothing was saved", "Words that took long.");
    }

    @Test
    void buttonsWorkWithoutScripts() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        var before = stored(room);
        var version = version(room);

        assertThat(save(admin, room, version, "Draft", "Words.", "action", "add-feature")).hasStatusOk().bodyText()
                .contains("id=\"features-0-keywords\"", "not saved yet", "value=\"Draft\"", "data-unsaved=\"true\"");
        assertThat(save(admin, room, version, "Draft", "Words.", "action", "add-exit")).bodyText().contains("id=\"exits-0-room\"");
        assertThat(save(admin, room, version, "Draft", "Words.", "direction", "up", "room", "a", "direction", "down", "room", "bee",
                        "action", "remove-exit-0")).bodyText()
                .contains("value=\"bee\"").doesNotContain("exits-1-room");
        assertThat(save(admin, room, version, "Draft", "Words.", "action", "remove-feature-9999")).hasStatusOk();
        assertThat(save(admin, room, version, "Draft", "A {item}thing{/item}.", "action", "preview")).bodyText()
                .contains("t-item\">thing</span>");
        assertThat(stored(room)).isEqualTo(before);
    }

    @Test
    void textIsTextOnEveryPage() {
        var admin = staff(Role.ADMIN);
        var room = newRoom();
        long base = version(room);
        assertThat(save(admin, room, base, EVIL, EVIL, "keywords", "evil", "featureDescription", EVIL)).hasStatus3xxRedirection();
        assertThat(stored(room).name()).isEqualTo(EVIL);

        inert(get(page(room), admin));
        inert(get(page(room) + "/history", admin));
        inert(get(ZONE, admin));
        inert(save(admin, room, base, EVIL + "2", EVIL + " 3", "keywords", EVIL, "featureDescription", EVIL, "direction", EVIL, "room", EVIL));
        inert(save(admin, room, base + 1, EVIL + "2", EVIL, "keywords", EVIL, "featureDescription", EVIL, "direction", EVIL, "room", EVIL));
        inert(save(admin, "none/none", 1, EVIL, EVIL, "keywords", EVIL, "featureDescription", EVIL, "direction", EVIL, "room", EVIL));
        inert(save(staff(Role.BUILDER), room, base, EVIL, EVIL, "direction", EVIL, "room", EVIL));
        save(admin, room, base + 1, "Harmless again", "Nothing evil.");
    }

    private static final Pattern LIVE = Pattern.compile("<script>|<img[^>]*onerror", Pattern.CASE_INSENSITIVE);

    private static void inert(MvcTestResult answer) {
        assertThat(body(answer)).contains("&lt;script&gt;").doesNotContainPattern(LIVE);
    }
}
