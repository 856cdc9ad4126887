package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jventure.admin.world.WordDiff.Effort;
import org.jventure.content.edit.Change;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.room.Rooms;
import org.jventure.kernel.RoomId;
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

    HistoryPage(Rooms rooms, ContentStore<RoomDraft> store) {
        this.rooms = rooms;
        this.store = store;
    }

    record Line(long version, String by, Instant at, List<Difference> differences) {

        private static Line of(Change<RoomDraft> change, Effort effort) {
            return new Line(
                    change.version(), change.by(), change.at(),
                    Difference.between(change.before(), change.after(), effort));
        }

        /** The first are compared word by word for as long as the effort lasts. */
        static List<Line> of(List<Change<RoomDraft>> changes, Effort effort) {
            return changes.stream().map(change -> of(change, effort)).toList();
        }
    }

    @GetMapping(Addresses.ROOM + "/history")
    String show(@PathVariable String area, @PathVariable String key, Model model, HttpServletResponse response) {
        var id = new RoomId(area + "/" + key);
        var room = rooms.find(id);
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
        return "admin/world/history";
    }
}
