package org.jventure.admin.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Account;
import org.jventure.account.Accounts;
import org.jventure.account.Accounts.Registration;
import org.jventure.account.SetupLinks;
import org.jventure.admin.security.SignIn;
import org.jventure.admin.security.SignIn.Outcome;
import org.jventure.admin.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a set-up link leads: its holder names the account that becomes an admin, and the link is used up. */
@Controller
final class SetupPage {

    private final SetupLinks links;
    private final Accounts accounts;
    private final SignIn signIn;

    SetupPage(SetupLinks links, Accounts accounts, SignIn signIn) {
        this.links = links;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Which account is meant: the one that is signed in, another that exists, or one to be made. */
    enum Who {
        ME,
        EXISTING,
        NEW
    }

    @GetMapping("/setup/{secret}")
    String show(@PathVariable String secret, @AuthenticationPrincipal @Nullable SignedIn person,
            Model model, HttpServletResponse response) {
        keepSecret(response);
        if (!links.isGood(secret)) {
            return worthless(response);
        }
        model.addAttribute("person", person);
        return "setup/setup";
    }

    @PostMapping("/setup/{secret}")
    String redeem(
            @PathVariable String secret,
            @RequestParam(defaultValue = "NEW") Who who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal @Nullable SignedIn person,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepSecret(response);
        if (!links.isGood(secret)) {
            return worthless(response);
        }
        var chosen = choose(who, name.strip(), password, person, request.getRemoteAddr());
        if (chosen instanceof Outcome.Admitted(var account)) {
            return grant(secret, account, next, request, response);
        }
        model.addAttribute("refused", ((Outcome.Refused) chosen).reason());
        model.addAttribute("who", who);
        model.addAttribute("name", name);
        return show(secret, person, model, response);
    }

    private Outcome choose(Who who, String name, String password, @Nullable SignedIn person, String address) {
        return switch (who) {
            case ME -> Optional.ofNullable(person)
                    .flatMap(it -> accounts.find(it.name()))
                    .<Outcome>map(Outcome.Admitted::new)
                    .orElseGet(() -> new Outcome.Refused("You are no longer signed in."));
            case EXISTING -> signIn.attempt(name, password, address);
            case NEW -> switch (accounts.register(name, password)) {
                case Registration.Registered(var account) -> new Outcome.Admitted(account);
                case Registration.Refused(var reason) -> new Outcome.Refused(reason);
            };
        };
    }

    private String grant(
            String secret,
            Account account,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!links.redeem(secret, account.id(), request.getRemoteAddr())) {
            return worthless(response);
        }
        var admin = accounts.find(account.name()).orElseThrow();
        signIn.open(admin, request, response);
        next.addFlashAttribute("done", admin.name() + " is an admin now. The link is used up.");
        return "redirect:/account";
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String worthless(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "setup/worthless";
    }
}
