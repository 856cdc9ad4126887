package org.jventure.admin.world;

import java.util.Set;
import org.jventure.admin.menu.MenuEntry;
import org.jventure.admin.security.SignedIn;
import org.jventure.content.edit.BuilderRights;
import org.jventure.content.room.Rooms;
import org.jventure.kernel.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All zones. Every builder may look at all of them. */
@Controller
@MenuEntry(title = "World", path = Addresses.WORLD, role = Role.BUILDER, order = 15)
final class WorldPage {

    private final Rooms rooms;
    private final BuilderRights rights;

    WorldPage(Rooms rooms, BuilderRights rights) {
        this.rooms = rooms;
        this.rights = rights;
    }

    /** @param mine whether whoever looks may edit it */
    record ZoneLine(String id, String name, String address, int rooms, boolean mine) {}

    @GetMapping(Addresses.WORLD)
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        var mine = Set.copyOf(rights.zonesOf(person.id()));
        model.addAttribute("zones", rooms.zones().stream()
                .map(zone -> new ZoneLine(
                        zone.id().value(), zone.name(), Addresses.of(zone.id()), zone.rooms(), mine.contains(zone.id())))
                .toList());
        model.addAttribute("mine", mine.size());
        return "admin/world/zones";
    }
}
