package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.site.OtherNodes;
import org.jventure.admin.world.RoomView.Place;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.ContentUnavailableException;
import org.jventure.content.edit.Editor;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.room.RoomDraft;
import org.jventure.kernel.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a room that is not there yet: that of any room, and its key. */
@Controller
final class NewRoomPage {

    private static final RoomForm BLANK = new RoomForm("", "", List.of(), List.of(new RoomForm.ExitRow("", "")));

    private final Places places;
    private final ContentStore<RoomDraft> store;
    private final OtherNodes nodes;

    NewRoomPage(Places places, ContentStore<RoomDraft> store, OtherNodes nodes) {
        this.places = places;
        this.store = store;
        this.nodes = nodes;
    }

    /** Where the form can be gone on with. */
    @ModelAttribute("nodes")
    String nodes(HttpServletRequest request) {
        return String.join(" ", nodes.neighbours(request.getHeader("Host")));
    }

    @GetMapping(Addresses.NEW_ROOM)
    String show(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var place = places.unmade(zone, person);
        if (place.isEmpty()) {
            return Missing.zone(zone, model, response);
        }
        if (!place.get().mine()) {
            next.addFlashAttribute("refused", notYours(place.get()));
            return "redirect:" + place.get().zoneAddress();
        }
        return page(place.get(), "", BLANK, List.of(), model);
    }

    @PostMapping(Addresses.NEW_ROOM)
    String act(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = RoomForm.sent(fields);
        try {
            var place = places.unmade(zone, person);
            if (place.isEmpty()) {
                return Missing.zone(zone, model, response);
            }
            var deed = FormDeed.named(fields.getFirst("action"));
            if (form.isEmpty() || deed.isEmpty()) {
                return Missing.unreadable(model, response);
            }
            var key = orEmpty(fields.getFirst("key")).strip();
            if (!deed.get().saves()) {
                model.addAttribute("pending", deed.get().words());
                return page(place.get(), key, deed.get().to(form.get()), List.of(), model);
            }
            var editor = new Editor(person.id(), request.getRemoteAddr());
            return make(place.get(), key, form.get().withoutBlankRows(), editor, model, response, next);
        } catch (ContentUnavailableException e) {
            return Missing.away(String.valueOf(e.getMessage()), form.orElse(null), model, response);
        }
    }

    private String make(
            Place place,
            String key,
            RoomForm form,
            Editor editor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var zone = new ZoneId(place.zone());
        return switch (store.make(zone + "/" + key, zone, form.draft(), editor)) {
            case SaveResult.Saved<RoomDraft> _ -> {
                next.addFlashAttribute("done", form.name().strip()
                        + " is made, and in the running game within a second. Now let a way of another room lead there.");
                yield "redirect:" + place.zoneAddress();
            }
            case SaveResult.Invalid<RoomDraft>(var flaws) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(place, key, form, flaws, model);
            }
            case SaveResult.Forbidden<RoomDraft> _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                model.addAttribute("refused", "Nothing was made: " + notYours(place) + " What you wrote is below.");
                yield page(place, key, form, List.of(), model);
            }
            case SaveResult.Stale<RoomDraft> _, SaveResult.Gone<RoomDraft> _ -> Missing.zone(place.zone(), model, response);
        };
    }

    private static String notYours(Place place) {
        return place.zoneName() + " is not yours to edit. An admin can give you the zone.";
    }

    private String page(Place place, String key, RoomForm form, List<Flaw> flaws, Model model) {
        model.addAttribute("room", new RoomView(place, 0, form, flaws, null, places.siblings(place), key));
        return "admin/world/room";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
