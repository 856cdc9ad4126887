package org.jventure.admin.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jventure.account.ApprovalDesk;
import org.jventure.admin.security.Attempts;
import org.jventure.admin.security.SignIn;
import org.jventure.admin.security.SignedIn;
import org.jventure.character.CharacterSummary;
import org.jventure.character.Characters;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Approval of a terminal that waits for its person: they compare the code and the address before they let it play one
 * of their characters.
 */
@Controller
final class LinkPage {

    private static final String NOBODY_WAITS =
            "No terminal waits with that code. Codes are good for ten minutes and once; look again, or ask for a new one.";

    private final ApprovalDesk desk;
    private final Characters characters;
    private final Attempts ofPerson = new Attempts(20, Duration.ofMinutes(10), System::nanoTime);

    LinkPage(ApprovalDesk desk, Characters characters) {
        this.desk = desk;
        this.characters = characters;
    }

    @GetMapping("/link")
    String ask(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String code, Model model) {
        return code.isBlank() ? "account/link" : confirm(person, code, model);
    }

    @PostMapping("/link")
    String approve(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String character,
            Model model) {
        if (!ofPerson.allow(person.name())) {
            return refuse(SignIn.TOO_MANY, code, model);
        }
        var chosen = own(person).stream()
                .filter(it -> it.id().toString().equals(character))
                .findFirst();
        if (chosen.isEmpty()) {
            return confirm(person, code, model);
        }
        if (!desk.approve(code, chosen.get().id())) {
            return refuse(NOBODY_WAITS, code, model);
        }
        model.addAttribute("approved", chosen.get());
        return "account/link";
    }

    private String confirm(SignedIn person, String code, Model model) {
        if (!ofPerson.allow(person.name())) {
            return refuse(SignIn.TOO_MANY, code, model);
        }
        Optional<ApprovalDesk.Waiting> waiting = desk.find(code);
        if (waiting.isEmpty()) {
            return refuse(NOBODY_WAITS, code, model);
        }
        model.addAttribute("waiting", waiting.get());
        model.addAttribute("characters", own(person));
        return "account/link";
    }

    private static String refuse(String reason, String code, Model model) {
        model.addAttribute("refused", reason);
        model.addAttribute("code", code);
        return "account/link";
    }

    private List<CharacterSummary> own(SignedIn person) {
        return characters.of(person.id());
    }
}
