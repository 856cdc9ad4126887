package org.jventure.admin.play;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jventure.admin.security.Attempts;
import org.jventure.admin.security.ContentPolicy;
import org.jventure.admin.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that plays the game, and the tickets by which it gets in. */
@Controller
final class PlayPage {

    private final PlayTickets tickets;
    private final Origins origins;
    private final Attempts ofAccount = new Attempts(120, Duration.ofMinutes(1), System::nanoTime);

    PlayPage(PlayTickets tickets, Origins origins) {
        this.tickets = tickets;
        this.origins = origins;
    }

    /**
     * @param ticket to be shown to the socket within seconds
     * @param nodes  the addresses of other nodes, for when this one is gone
     */
    record Pass(String ticket, List<String> nodes) {}

    @GetMapping("/play")
    String show(
            @AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response, Model model) {
        var host = request.getHeader("Host");
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.connectingTo(origins.connections(host)));
        model.addAttribute("account", person.account());
        model.addAttribute("nodes", String.join(" ", origins.neighbours(host)));
        return "play/play";
    }

    @PostMapping("/play/ticket")
    ResponseEntity<Pass> ticket(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        if (!ofAccount.allow(person.account().toString())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return ResponseEntity.ok(
                new Pass(tickets.issue(person.id()), origins.neighbours(request.getHeader("Host"))));
    }
}
