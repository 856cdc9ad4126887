package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jventure.admin.security.SignedIn;
import org.jventure.content.edit.BuilderRights;
import org.jventure.content.edit.BuilderRights.Answer;
import org.jventure.content.edit.BuilderRights.Answer.Done;
import org.jventure.content.edit.Editor;
import org.jventure.content.room.Rooms;
import org.jventure.content.room.Rooms.RoomEntry;
import org.jventure.kernel.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rooms of a zone, and who builds there: which admins say. */
@Controller
final class ZonePage {

    private static final int LONGEST_NAME = 100;

    private final Rooms rooms;
    private final BuilderRights rights;

    ZonePage(Rooms rooms, BuilderRights rights) {
        this.rooms = rooms;
        this.rights = rights;
    }

    record RoomLine(int number, String id, String name, String address, int exits) {

        static RoomLine of(RoomEntry room) {
            return new RoomLine(room.number(), room.id().value(), room.name(), Addresses.of(room.id()), room.exits());
        }
    }

    /** @param mine whether whoever looks may edit it */
    record ZoneView(
            String id,
            String name,
            String address,
            List<RoomLine> rooms,
            List<RoomLine> retired,
            List<String> builders,
            boolean mine) {}

    @GetMapping(Addresses.ZONE)
    String show(
            @AuthenticationPrincipal SignedIn person, @PathVariable String zone, Model model, HttpServletResponse response) {
        var found = rooms.zone(new ZoneId(zone));
        if (found.isEmpty()) {
            return Missing.zone(zone, model, response);
        }
        var id = found.get().id();
        model.addAttribute("zone", new ZoneView(
                id.value(), found.get().name(), Addresses.of(id),
                lines(rooms.in(id)),
                lines(rooms.retiredIn(id)),
                rights.buildersOf(id),
                rights.mayEdit(person.id(), id)));
        return "admin/world/zone";
    }

    private static List<RoomLine> lines(List<RoomEntry> rooms) {
        return rooms.stream().map(RoomLine::of)
                .sorted(Comparator.comparing(RoomLine::name, String.CASE_INSENSITIVE_ORDER).thenComparing(RoomLine::number))
                .toList();
    }

    @PostMapping(Addresses.ZONE + "/builders")
    String give(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            @RequestParam(defaultValue = "") String builder,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var name = builder.strip();
        return change(new Wish(person, zone, request), model, response, next,
                (id, admin) -> refusal(name).orElseGet(() -> rights.give(id, name, admin)), ZonePage::given);
    }

    @PostMapping(Addresses.ZONE + "/builders/take")
    String take(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            @RequestParam(defaultValue = "") String builder,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var name = builder.strip();
        return change(new Wish(person, zone, request), model, response, next,
                (id, admin) -> refusal(name).orElseGet(() -> rights.take(id, name, admin)), ZonePage::taken);
    }

    private record Wish(SignedIn person, String zone, HttpServletRequest request) {

        Editor editor() {
            return new Editor(person.id(), request.getRemoteAddr());
        }
    }

    private interface Deed {
        Answer of(ZoneId zone, Editor admin);
    }

    private static String given(Done done) {
        return done.name() + " may edit this zone now" + (done.became() == null ? "." : ", and becomes a builder.");
    }

    private static String taken(Done done) {
        return done.name() + " may not edit this zone any more"
                + (done.became() == null ? "." : ", and is no builder any more: it was the last zone.");
    }

    private String change(
            Wish wish, Model model, HttpServletResponse response, RedirectAttributes next, Deed deed, Function<Done, String> words) {
        if (!wish.request().isUserInRole("ADMIN")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var found = rooms.zone(new ZoneId(wish.zone()));
        if (found.isEmpty()) {
            return Missing.zone(wish.zone(), model, response);
        }
        switch (deed.of(found.get().id(), wish.editor())) {
            case Done done -> next.addFlashAttribute("done", words.apply(done));
            case Answer.Refused(var reason) -> next.addFlashAttribute("refused", reason);
        }
        return "redirect:" + Addresses.of(found.get().id());
    }

    private static Optional<Answer> refusal(String name) {
        if (name.isEmpty()) {
            return Optional.of(new Answer.Refused("Write the name of an account."));
        }
        return name.length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Answer.Refused("There is no account of the name " + Addresses.brief(name) + "."));
    }
}
