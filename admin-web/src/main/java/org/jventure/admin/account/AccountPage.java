package org.jventure.admin.account;

import java.util.List;
import org.jventure.admin.security.SignedIn;
import org.jventure.character.CharacterSummary;
import org.jventure.character.Characters;
import org.jventure.character.Characters.Creation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's characters, and how to make another. */
@Controller
final class AccountPage {

    private final Characters characters;

    AccountPage(Characters characters) {
        this.characters = characters;
    }

    @GetMapping("/account")
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        var own = own(person);
        model.addAttribute("characters", own);
        model.addAttribute("mayMakeMore", own.size() < characters.most());
        return "account/account";
    }

    @PostMapping("/account/characters")
    String makeCharacter(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String race,
            @RequestParam(defaultValue = "") String characterClass,
            RedirectAttributes next) {
        if (own(person).size() >= characters.most()) {
            next.addFlashAttribute("refused", "An account holds at most " + characters.most() + " characters.");
            return "redirect:/account";
        }
        switch (characters.create(person.id(), name.strip(), race, characterClass)) {
            case Creation.Created(var character) ->
                next.addFlashAttribute("done", character.name() + " is ready to play.");
            case Creation.Refused(var reason) -> next.addFlashAttribute("refused", reason);
        }
        return "redirect:/account";
    }

    private List<CharacterSummary> own(SignedIn person) {
        return characters.of(person.id());
    }
}
