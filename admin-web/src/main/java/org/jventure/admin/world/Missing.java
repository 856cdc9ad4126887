package org.jventure.admin.world;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page in place of one that can't be shown. What somebody wrote is on it, so that it is not lost. */
final class Missing {

    private Missing() {}

    static String zone(String id, Model model, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, "There is no such zone",
                "No zone is called “" + Addresses.brief(id) + "”, or it has been retired.", null, model, response);
    }

    static String room(String id, @Nullable RoomForm written, Model model, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, "There is no such room",
                "No room is called “" + Addresses.brief(id) + "”, or it has been retired."
                        + (written == null ? "" : " Nothing was saved."),
                written, model, response);
    }

    static String unreadable(Model model, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, "That is not the form of a room",
                "The server could not read what the browser sent, so nothing was saved. Go back, reload the page and try again.",
                null, model, response);
    }

    static String away(String why, @Nullable RoomForm written, Model model, HttpServletResponse response) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "Not just now", why, written, model, response);
    }

    private static String page(
            HttpStatus status, String title, String words, @Nullable RoomForm written, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("title", title);
        model.addAttribute("words", words);
        model.addAttribute("written", written);
        return "admin/world/missing";
    }
}
