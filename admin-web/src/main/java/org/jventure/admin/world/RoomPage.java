package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.site.OtherNodes;
import org.jventure.admin.world.RoomView.Place;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.ContentUnavailableException;
import org.jventure.content.edit.Editor;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.edit.Versioned;
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

/** A room, to read and to edit. All that the form can do it does without scripts: each button sends it. */
@Controller
final class RoomPage {

    private static final String PAGE = "admin/world/room";

    /** Whoever saves over it is told that the browser did not say which one. */
    private static final long NO_VERSION = -1;

    private final Places places;
    private final ContentStore<RoomDraft> store;
    private final OtherNodes nodes;

    RoomPage(Places places, ContentStore<RoomDraft> store, OtherNodes nodes) {
        this.places = places;
        this.store = store;
        this.nodes = nodes;
    }

    /** Where the form can be gone on with. */
    @ModelAttribute("nodes")
    String nodes(HttpServletRequest request) {
        return String.join(" ", nodes.neighbours(request.getHeader("Host")));
    }

    @GetMapping(Addresses.ROOM)
    String show(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        var id = area + "/" + key;
        var place = places.find(id, person);
        var room = store.load(id);
        if (place.isEmpty() || room.isEmpty()) {
            return retired(id, person, model).orElseGet(() -> Missing.room(id, null, model, response));
        }
        var own = new ZoneId(place.get().zone());
        return page(place.get(), room.get().version(), RoomForm.of(room.get().value(), own), List.of(), model);
    }

    /** The page of a room that is retired, from which it can be brought back; empty if it is not. */
    private Optional<String> retired(String id, SignedIn person, Model model) {
        var place = places.findRetired(id, person);
        var room = store.loadRetired(id);
        if (place.isEmpty() || room.isEmpty()) {
            return Optional.empty();
        }
        var form = RoomForm.of(room.get().value(), new ZoneId(place.get().zone()));
        var last = store.history(id, 1).stream().findFirst().orElse(null);
        model.addAttribute("room", new RoomView(place.get(), room.get().version(), form, List.of(), last, List.of(), null));
        return Optional.of("admin/world/retired");
    }

    @PostMapping(Addresses.ROOM)
    String act(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String area,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = area + "/" + key;
        var form = RoomForm.sent(fields);
        try {
            var place = places.find(id, person);
            if (place.isEmpty()) {
                return Missing.room(id, form.orElse(null), model, response);
            }
            if (form.isEmpty()) {
                return Missing.unreadable(model, response);
            }
            var deed = FormDeed.named(fields.getFirst("action"));
            var sent = new Sent(place.get(), version(fields.getFirst("version")), form.get(),
                    new Editor(person.id(), request.getRemoteAddr()));
            return deed.isEmpty()
                    ? Missing.unreadable(model, response)
                    : deed.get().saves() ? save(sent, model, response, next) : change(sent, deed.get(), model);
        } catch (ContentUnavailableException e) {
            return Missing.away(String.valueOf(e.getMessage()), form.orElse(null), model, response);
        }
    }

    private record Sent(Place place, OptionalLong base, RoomForm form, Editor editor) {}

    private static OptionalLong version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The form once more, with what the button does to it. Nothing is saved. */
    private String change(Sent sent, FormDeed deed, Model model) {
        model.addAttribute("pending", deed.words());
        return page(sent.place(), sent.base().orElse(NO_VERSION), deed.to(sent.form()), List.of(), model);
    }

    private String save(Sent sent, Model model, HttpServletResponse response, RedirectAttributes next) {
        var form = sent.form().withoutBlankRows();
        var id = sent.place().id().value();
        if (sent.base().isEmpty()) {
            return baseless(sent, form, model, response);
        }
        return switch (store.save(id, sent.base().getAsLong(), form.draft(), sent.editor())) {
            case SaveResult.Saved<RoomDraft>(long version) -> {
                next.addFlashAttribute("done", version == sent.base().getAsLong()
                        ? "Nothing differs from what is stored, so there was nothing to save."
                        : "Saved. It is seen in the running game on every node within a second.");
                yield "redirect:" + sent.place().address();
            }
            case SaveResult.Stale<RoomDraft> stale -> clash(sent, form, stale, model, response);
            case SaveResult.Invalid<RoomDraft>(var flaws) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(sent.place(), sent.base().getAsLong(), form, flaws, model);
            }
            case SaveResult.Forbidden<RoomDraft> _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                model.addAttribute("refused", "Nothing was saved: " + sent.place().zoneName()
                        + " is not yours to edit. Ask an admin to give you the zone; what you wrote is below.");
                yield page(sent.place(), sent.base().getAsLong(), form, List.of(), model);
            }
            case SaveResult.Gone<RoomDraft> _ -> Missing.room(id, form, model, response);
        };
    }

    private String clash(
            Sent sent, RoomForm form, SaveResult.Stale<RoomDraft> stale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("clash", Clash.of(sent.place(), form, stale));
        return "admin/world/clash";
    }

    /** Without a version nobody can say whether somebody else has saved meanwhile. */
    private String baseless(Sent sent, RoomForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refused", "Nothing was saved: the browser did not say which version of the room you began from. "
                + "What you wrote is below. Look at the room in another tab, then save again over what is stored now.");
        long now = store.load(sent.place().id().value()).map(Versioned::version).orElse(0L);
        return page(sent.place(), now, form, List.of(), model);
    }

    private String page(Place place, long base, RoomForm form, List<Flaw> flaws, Model model) {
        var last = store.history(place.id().value(), 1).stream().findFirst().orElse(null);
        var view = new RoomView(place, base, form, flaws, last, places.siblings(place), null);
        model.addAttribute("room", view);
        model.addAttribute("resting", places.retiredAmong(view.ways()));
        return PAGE;
    }
}
