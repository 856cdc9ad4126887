package org.jventure.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Account;
import org.jventure.account.Accounts;
import org.jventure.account.Accounts.Registration;
import org.jventure.admin.security.SignIn;
import org.jventure.character.Characters;
import org.jventure.character.Characters.Creation;
import org.jventure.limit.Limits;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes an account and its first character, which share a name. */
@Controller
final class SignUpPage {

    private final Accounts accounts;
    private final Characters characters;
    private final SignIn signIn;
    private final Limits limits;

    SignUpPage(Accounts accounts, Characters characters, SignIn signIn, Limits limits) {
        this.limits = limits;
        this.accounts = accounts;
        this.characters = characters;
        this.signIn = signIn;
    }

    /** What the form sends; all of it may be missing or nonsense. */
    record Form(
            @Nullable String name,
            @Nullable String password,
            @Nullable String race,
            @Nullable String characterClass) {

        String nameOrNone() {
            return name == null ? "" : name.strip();
        }

        String passwordOrNone() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/sign-up")
    String show(@Nullable Authentication person, @ModelAttribute("form") Form form) {
        return person == null ? "account/sign-up" : "redirect:/account";
    }

    @PostMapping("/sign-up")
    String make(
            @ModelAttribute("form") Form form,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (register(form, request.getRemoteAddr())) {
            case Registration.Refused(var reason) -> {
                model.addAttribute("refused", reason);
                yield "account/sign-up";
            }
            case Registration.Registered(var account) -> {
                signIn.open(account, request, response);
                makeCharacter(account, form, next);
                yield "redirect:/account";
            }
        };
    }

    private Registration register(Form form, String address) {
        if (!limits.allowSignUp(address)) {
            return new Registration.Refused(SignIn.TOO_MANY);
        }
        if (characters.find(form.nameOrNone()).isPresent()) {
            return new Registration.Refused("That name is taken by a character; choose another.");
        }
        return accounts.register(form.nameOrNone(), form.passwordOrNone());
    }

    private void makeCharacter(Account account, Form form, RedirectAttributes next) {
        if (form.race == null || form.characterClass == null) {
            next.addFlashAttribute("done", "Your account is ready.");
            return;
        }
        switch (characters.create(account.id(), account.name(), form.race, form.characterClass)) {
            case Creation.Created(var character) ->
                next.addFlashAttribute("done", "Welcome, " + character.name() + ". The world is waiting.");
            case Creation.Refused(var reason) ->
                next.addFlashAttribute("refused", "Your account is ready, but not its first character. " + reason);
        }
    }
}
