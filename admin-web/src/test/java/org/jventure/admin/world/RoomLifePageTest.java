package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.SiteTest;
import org.jventure.content.Content;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.room.RoomDraft;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rooms that are made, retired and brought back on their pages, without a browser. */
class RoomLifePageTest extends SiteTest {

    private static final String ZONE = "/admin/world/zones/salt-marsh";
    private static final String NEW = ZONE + "/rooms/new";
    private static int made;

    @Autowired
    private ContentStore<RoomDraft> store;

    @Autowired
    private Content content;

    private MvcTestResult make(Cookie who, String key, String name, String... more) {
        var fields = new ArrayList<>(List.of("key", key, "name", name, "description", "Reeds.", "action", "save"));
        fields.addAll(List.of(more));
        return post(NEW, who, fields.toArray(String[]::new));
    }

    /** The key of a room that the admin has made. */
    private String newRoom(Cookie admin) {
        var key = "test-pool-" + ++made;
        assertThat(make(admin, key, "Test Pool " + made)).hasStatus3xxRedirection();
        return "salt-marsh/" + key;
    }

    private static String page(String room) {
        return "/admin/world/rooms/" + room;
    }

    private long version(String room) {
        return store.load(room).or(() -> store.loadRetired(room)).orElseThrow().version();
    }

    private MvcTestResult retire(Cookie who, String room) {
        return post(page(room) + "/retire", who, "version", String.valueOf(version(room)));
    }

    private MvcTestResult bringBack(Cookie who, String room) {
        return post(page(room) + "/restore", who, "version", String.valueOf(version(room)));
    }

    private static String flash(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var flash = answer.getMvcResult().getFlashMap();
        return String.valueOf(flash.get("refused")) + flash.get("done");
    }

    @Test
    void aNewRoomIsMadeWithItsExitsAndListedInItsZone() {
        var admin = staff(Role.ADMIN);
        assertThat(get(ZONE, admin)).bodyText().contains("Make a room");
        assertThat(get(NEW, admin)).hasStatusOk().bodyText().contains("A new room in", "name=\"key\"", "Make the room");

        var answer = make(admin, "test-bank", "The Bank", "direction", "n", "room", "test-bank-2", "direction", "", "room", "");
        assertThat(answer).hasStatus(422).bodyText().contains("Nothing was saved.", "is no room of this world", "value=\"test-bank\"");

        assertThat(flash(make(admin, "test-bank", "The Bank"))).contains("The Bank is made");
        assertThat(get(ZONE, admin)).bodyText().contains("The Bank");
        assertThat(get(page("salt-marsh/test-bank"), admin)).hasStatusOk().bodyText().contains("The Bank", "Reeds.");
        assertThat(get(page("salt-marsh/test-bank") + "/history", admin)).bodyText().contains("Made the room.");
    }

    @Test
    void aKeyThatCannotBeIsSaidAtItsField() {
        var admin = staff(Role.ADMIN);
        var room = newRoom(admin);

        assertThat(make(admin, room.substring("salt-marsh/".length()), "Again")).hasStatus(422).bodyText()
                .contains("Another room has this key.", "key-wrong");
        assertThat(make(admin, "No Key", "Again")).hasStatus(422).bodyText().contains("A key is made of the letters");
        assertThat(make(admin, "", "Again")).hasStatus(422).bodyText().contains("There is no key.");
        assertThat(post(NEW, admin, "key", "x")).hasStatus(400);
    }

    @Test
    void buttonsOfTheNewRoomsFormWorkWithoutScripts() {
        var admin = staff(Role.ADMIN);

        assertThat(post(NEW, admin, "key", "test-cove", "name", "The Cove", "description", "Wet.", "action", "add-exit"))
                .hasStatusOk().bodyText().contains("There is one more exit to fill in", "value=\"test-cove\"", "The Cove");
        assertThat(store.load("salt-marsh/test-cove")).isEmpty();
    }

    @Test
    void whoMayNotEditTheZoneMakesAndRetiresNothing() {
        var admin = staff(Role.ADMIN);
        var room = newRoom(admin);
        var builder = staff(Role.BUILDER);

        assertThat(get(ZONE, builder)).bodyText().doesNotContain("Make a room");
        assertThat(flash(get(NEW, builder))).contains("is not yours to edit");
        assertThat(make(builder, "test-mine", "Mine")).hasStatus(403).bodyText().contains("Nothing was made", "Mine");
        assertThat(get(page(room), builder)).bodyText().doesNotContain("Retire this room");
        assertThat(get(page(room) + "/retire", builder)).hasStatusOk().bodyText().doesNotContain(">Retire it<");
        assertThat(retire(builder, room)).hasStatus(403).bodyText().contains("Nothing was done");
        assertThat(store.load(room)).isPresent();
        retire(admin, room);
        assertThat(get(page(room), builder)).hasStatusOk().bodyText().contains("is retired").doesNotContain("Bring it back");
        assertThat(flash(bringBack(builder, room))).contains("is not yours to edit");
        assertThat(store.load(room)).isEmpty();
    }

    @Test
    void aBuilderRetiresARoomOfTheirsAndBringsItBack() {
        var admin = staff(Role.ADMIN);
        var name = newName();
        var builder = staff(name, Role.BUILDER);
        post(ZONE + "/builders", admin, "builder", name);
        var room = newRoom(builder);

        assertThat(get(page(room), builder)).bodyText().contains("Retire this room");
        assertThat(get(page(room) + "/retire", builder)).hasStatusOk().bodyText()
                .contains("Whoever is in it is told so", ">Retire it<", "name=\"version\"");
        assertThat(flash(retire(builder, room))).contains("is retired");
        assertThat(store.load(room)).isEmpty();
        assertThat(get(ZONE, builder)).bodyText().contains("Retired rooms", room);
        assertThat(get(page(room), builder)).hasStatusOk().bodyText()
                .contains("This room is retired.", name, "Bring it back", "Reeds.").doesNotContain("value=\"save\"");
        assertThat(get(page(room) + "/history", builder)).hasStatusOk().bodyText().contains("Retired the room");

        assertThat(flash(bringBack(builder, room))).contains("The room is back");
        assertThat(get(page(room), builder)).bodyText().contains("value=\"save\"");
        assertThat(get(page(room) + "/history", builder)).bodyText().contains("Brought the room back");
        assertThat(flash(bringBack(builder, room))).as("once more is harmless").contains("The room is back");
    }

    @Test
    void aWayToARetiredRoomIsMarkedAndMayBeKept() {
        var admin = staff(Role.ADMIN);
        var there = newRoom(admin);
        var here = newRoom(admin);
        post(page(here), admin, "version", "1", "name", "Here", "description", "Reeds.", "direction", "up", "room", there);
        assertThat(get(page(here), admin)).bodyText().contains(page(there)).doesNotContain(">retired</span>");

        retire(admin, there);

        assertThat(get(page(here), admin)).bodyText().contains(page(there), ">retired</span>");
        assertThat(post(page(here), admin, "version", "2", "name", "Still Here", "description", "Reeds.", "direction", "up", "room", there))
                .hasStatus3xxRedirection();
        assertThat(store.load(here).orElseThrow().value().exits()).hasSize(1);
    }

    @Test
    void whatMayNotBeRetiredIsSaidWithWhatToDo() {
        var admin = staff(Role.ADMIN);
        var recall = content.zone(new ZoneId("salt-marsh")).orElseThrow().recall().value();

        assertThat(retire(admin, recall)).hasStatus(422).bodyText()
                .contains("Nothing was done.", "Name another room as the zone&#39;s recall in its pack");
        assertThat(store.load(recall)).isPresent();
    }

    @Test
    void whoHasNotSeenAnEditIsToldAndMayDecide() {
        var admin = staff(Role.ADMIN);
        var room = newRoom(admin);
        var before = version(room);
        post(page(room), staff(Role.ADMIN), "version", String.valueOf(before), "name", "Other", "description", "Words.");

        assertThat(post(page(room) + "/retire", admin, "version", String.valueOf(before))).hasStatus(409).bodyText()
                .contains("has changed the room meanwhile", "value=\"" + (before + 1) + "\"");
        assertThat(post(page(room) + "/retire", admin)).hasStatus(400);
        assertThat(retire(admin, room)).hasStatus3xxRedirection();
        assertThat(flash(post(page(room) + "/restore", admin, "version", "0"))).contains("changed the room meanwhile");
    }

    @Test
    void madeUpRoomsAndZonesAreSaidNotToBeThere() {
        var admin = staff(Role.ADMIN);

        assertThat(get("/admin/world/zones/no-such/rooms/new", admin)).hasStatus(404);
        assertThat(post("/admin/world/zones/no-such/rooms/new", admin, "key", "x", "name", "X", "description", "X")).hasStatus(404);
        for (var path : List.of("/retire", "/restore")) {
            assertThat(post(page("no-such/room") + path, admin, "version", "1")).hasStatus(404);
        }
        assertThat(get(page("no-such/room") + "/retire", admin)).hasStatus(404);
        assertThat(post(page("no-such/room") + "/retire", admin, "version", "much")).hasStatus(400);
    }

    @Test
    void aPlayerSeesAndDoesNothingOfIt() {
        var player = signUp(newName());

        assertThat(get(NEW, player)).hasStatus(403);
        assertThat(make(player, "test-players", "Mine")).hasStatus(403);
    }
}
