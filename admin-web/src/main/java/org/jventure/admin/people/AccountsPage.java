package org.jventure.admin.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jventure.account.Account;
import org.jventure.account.Roles;
import org.jventure.admin.menu.MenuEntry;
import org.jventure.admin.security.SignedIn;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;
import org.jventure.text.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All accounts and their roles, which are changed on a page of its own that says what it means. */
@Controller
@MenuEntry(title = "Accounts", path = AccountsPage.PATH, role = Role.ADMIN, order = 30)
final class AccountsPage {

    static final String PATH = "/admin/accounts";

    private static final String ROLE = PATH + "/{account}/role";
    private static final String BACK = "redirect:" + PATH;
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    private final Roles roles;

    AccountsPage(Roles roles) {
        this.roles = roles;
    }

    /** @param address of the page on which the role is changed */
    record Line(String name, String role, String tone, boolean self, String address) {}

    /** What the account may become. */
    record Choice(String key, String name, String meaning) {}

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String name, Model model) {
        var part = name.strip();
        var found = part.length() > LONGEST_NAME ? List.<Account>of() : roles.search(part, MOST);
        model.addAttribute("name", part.length() > LONGEST_NAME ? "" : part);
        model.addAttribute("accounts", found.stream().map(account -> line(account, person)).toList());
        model.addAttribute("most", MOST);
        return "admin/people/accounts";
    }

    @GetMapping(ROLE)
    String ask(
            @AuthenticationPrincipal SignedIn person, @PathVariable String account, Model model, RedirectAttributes next) {
        var found = account(account);
        if (found.isEmpty()) {
            return nobody(next);
        }
        model.addAttribute("account", line(found.get(), person));
        model.addAttribute("choices", Arrays.stream(Role.values())
                .filter(role -> role != found.get().role()).map(AccountsPage::choice).toList());
        return "admin/people/role";
    }

    @PostMapping(ROLE)
    String change(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            RedirectAttributes next) {
        var found = account(account);
        var wanted = Arrays.stream(Role.values()).filter(it -> it.name().equals(role)).findFirst();
        if (found.isEmpty()) {
            return nobody(next);
        }
        if (wanted.isEmpty()) {
            next.addFlashAttribute("refused", "Choose a role.");
            return "redirect:" + line(found.get(), person).address();
        }
        var refusal = roles.change(found.get().id(), wanted.get(), person.id(), request.getRemoteAddr());
        refusal.ifPresentOrElse(
                why -> next.addFlashAttribute("refused", why),
                () -> next.addFlashAttribute("done", words(found.get().name(), wanted.get())));
        var demoted = refusal.isEmpty() && found.get().id().equals(person.id()) && wanted.get() != Role.ADMIN;
        return demoted ? "redirect:/account" : BACK;
    }

    private static String words(String name, Role role) {
        return switch (role) {
            case PLAYER -> name + " is a player now, and builds no zone any more.";
            case BUILDER -> name + " is a builder now. Give them a zone on the zone's page.";
            case ADMIN -> name + " is an admin now. A character of theirs that is in the game quits and comes back for the"
                    + " staff's commands.";
        };
    }

    private Optional<Account> account(String id) {
        try {
            return roles.find(new AccountId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String nobody(RedirectAttributes next) {
        next.addFlashAttribute("refused", "There is no such account.");
        return BACK;
    }

    private static Line line(Account account, SignedIn person) {
        var tone = switch (account.role()) {
            case PLAYER -> "plain";
            case BUILDER, ADMIN -> "";
        };
        return new Line(
                account.name(), Words.lowerCase(account.role().name()), tone, account.id().equals(person.id()),
                PATH + "/" + account.id().value() + "/role");
    }

    private static Choice choice(Role role) {
        return new Choice(role.name(), Words.lowerCase(role.name()), switch (role) {
            case PLAYER -> "plays. Zones that were given to them are taken back.";
            case BUILDER -> "sees the overview and the whole world, and edits the zones that are given to them.";
            case ADMIN -> "may do everything: edit every zone, order nodes about, make others admins.";
        });
    }
}
