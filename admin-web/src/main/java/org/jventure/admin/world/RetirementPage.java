package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.world.RoomView.Place;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.ContentUnavailableException;
import org.jventure.content.edit.Editor;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.room.RoomDraft;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a room out of the game, after a page that says what becomes of all that is in it, and brings it back. */
@Controller
final class RetirementPage {

    private static final String RETIRE = Addresses.ROOM + "/retire";
    private static final String RESTORE = Addresses.ROOM + "/restore";

    private final Places places;
    private final ContentStore<RoomDraft> store;

    RetirementPage(Places places, ContentStore<RoomDraft> store) {
        this.places = places;
        this.store = store;
    }

    @GetMapping(RETIRE)
    String ask(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        var id = area + "/" + key;
        var place = places.find(id, person);
        var room = store.load(id);
        return place.isEmpty() || room.isEmpty()
                ? Missing.room(id, null, model, response)
                : question(place.get(), room.get().version(), model);
    }

    private static String question(Place place, long base, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("base", base);
        return "admin/world/retire";
    }

    @PostMapping(RETIRE)
    String retire(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = area + "/" + key;
        if (version == null) {
            return Missing.unreadable(model, response);
        }
        try {
            var place = places.find(id, person).or(() -> places.findRetired(id, person));
            if (place.isEmpty()) {
                return Missing.room(id, null, model, response);
            }
            var result = store.retire(id, version, new Editor(person.id(), request.getRemoteAddr()));
            if (result instanceof SaveResult.Saved<RoomDraft>) {
                next.addFlashAttribute("done", place.get().name() + " is retired. Whoever was in it is somewhere else within a second.");
                return "redirect:" + place.get().zoneAddress();
            }
            return refused(place.get(), result, version, model, response);
        } catch (ContentUnavailableException e) {
            return Missing.away(String.valueOf(e.getMessage()), null, model, response);
        }
    }

    private static String refused(
            Place place, SaveResult<RoomDraft> result, long version, Model model, HttpServletResponse response) {
        var base = version;
        switch (result) {
            case SaveResult.Stale<RoomDraft> stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("refused", "Nothing was done: " + Objects.requireNonNullElse(stale.by(), "somebody")
                        + " has changed the room meanwhile. Look at it again, or press the button once more to retire it as it is now.");
                base = stale.current().version();
            }
            case SaveResult.Invalid<RoomDraft>(var flaws) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", "Nothing was done. "
                        + flaws.stream().map(Flaw::words).collect(Collectors.joining(" ")));
            }
            case SaveResult.Forbidden<RoomDraft> _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                model.addAttribute("refused", "Nothing was done: " + place.zoneName()
                        + " is not yours to edit. An admin can give you the zone.");
            }
            case SaveResult.Saved<RoomDraft> _, SaveResult.Gone<RoomDraft> _ -> {
                return Missing.room(place.id().value(), null, model, response);
            }
        }
        return question(place, base, model);
    }

    @PostMapping(RESTORE)
    String restore(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = area + "/" + key;
        if (version == null) {
            return Missing.unreadable(model, response);
        }
        try {
            var place = places.findRetired(id, person).or(() -> places.find(id, person));
            if (place.isEmpty()) {
                return Missing.room(id, null, model, response);
            }
            switch (store.restore(id, version, new Editor(person.id(), request.getRemoteAddr()))) {
                case SaveResult.Saved<RoomDraft> _ ->
                    next.addFlashAttribute("done", "The room is back, with its ways and what spawns in it, on every node within a second.");
                case SaveResult.Stale<RoomDraft> _ ->
                    next.addFlashAttribute("refused", "Nothing was done: somebody has changed the room meanwhile. Look at it, then try again.");
                case SaveResult.Forbidden<RoomDraft> _ -> next.addFlashAttribute("refused", "Nothing was done: "
                        + place.get().zoneName() + " is not yours to edit. An admin can give you the zone.");
                case SaveResult.Invalid<RoomDraft>(var flaws) ->
                    next.addFlashAttribute("refused", flaws.stream().map(Flaw::words).collect(Collectors.joining(" ")));
                case SaveResult.Gone<RoomDraft> _ -> {
                    return Missing.room(id, null, model, response);
                }
            }
            return "redirect:" + place.get().address();
        } catch (ContentUnavailableException e) {
            return Missing.away(String.valueOf(e.getMessage()), null, model, response);
        }
    }
}
