package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.world.WordDiff.Effort;
import org.jventure.content.edit.BuilderRights;
import org.jventure.content.edit.Change;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.room.Rooms;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every change of a room: who, when, before and after. */
@Controller
final class HistoryPage {

    static final int MOST = 50;

    private final Rooms rooms;
    private final ContentStore<RoomDraft> store;
    private final BuilderRights rights;

    HistoryPage(Rooms rooms, ContentStore<RoomDraft> store, BuilderRights rights) {
        this.rooms = rooms;
        this.store = store;
        this.rights = rights;
    }

    record Line(long version, String by, Instant at, String deed, List<Difference> differences) {


        private static Line of(Change<RoomDraft> change, Effort effort) {
            return new Line(
                    change.version(), change.by(), change.at(), words(change.deed()),
                    Difference.between(change.before(), change.after(), effort));
        }

        /** Empty for what the differences say. */
        private static String words(Change.Deed deed) {
            return switch (deed) {
                case EDIT -> "";
                case MAKE -> "Made the room.";
                case RETIRE -> "Retired the room: it was taken out of the game.";
                case RESTORE -> "Brought the room back into the game.";
            };
        }

        /** The first are compared word by word for as long as the effort lasts. */
        static List<Line> of(List<Change<RoomDraft>> changes, Effort effort) {
            return changes.stream().map(change -> of(change, effort)).toList();
        }
    }

    @GetMapping(Addresses.ROOM + "/history")
    String show(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        var id = new RoomId(area + "/" + key);
        var room = rooms.find(id).or(() -> rooms.findRetired(id));
        var zone = room.flatMap(it -> rooms.zone(it.zone()));
        if (room.isEmpty() || zone.isEmpty()) {
            return Missing.room(id.value(), null, model, response);
        }
        model.addAttribute("room", room.get());
        model.addAttribute("zone", zone.get());
        model.addAttribute("address", Addresses.of(id));
        model.addAttribute("zoneAddress", Addresses.of(zone.get().id()));
        model.addAttribute("most", MOST);
        model.addAttribute("changes", Line.of(store.history(id.value(), MOST), Effort.ofAPage()));
        if (rights.mayEdit(person.id(), zone.get().id())) {
            restorable(id, zone.get().id(), model);
        }
        return "admin/world/history";
    }

    /** Earlier versions, to fill the room's form with; each is saved over what is stored now, as any edit is. */
    private void restorable(RoomId room, ZoneId zone, Model model) {
        store.load(room.value()).ifPresent(now -> {
            model.addAttribute("current", now.version());
            model.addAttribute("versions", store.history(room.value(), MOST).stream()
                    .filter(change -> !change.after().equals(now.value()))
                    .collect(Collectors.toMap(Change::version, change -> RoomForm.of(change.after(), zone))));
        });
    }
}
