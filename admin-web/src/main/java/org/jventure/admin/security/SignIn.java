package org.jventure.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jventure.account.Account;
import org.jventure.account.Accounts;
import org.jventure.kernel.Role;
import org.jventure.limit.Limits;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Checks names and passwords for every page that asks for them, and opens the session of who passed. */
@Component
public final class SignIn {

    public static final String WRONG = "That name and password do not go together.";
    public static final String TOO_MANY = "Too many attempts. Wait a few minutes, then try again.";

    static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final Limits limits;

    SignIn(Accounts accounts, SecurityContextRepository contexts, Limits limits) {
        this.limits = limits;
        this.accounts = accounts;
        this.contexts = contexts;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Admitted(Account account) implements Outcome {}

        /** The reason is a sentence for the person who tried. */
        record Refused(String reason) implements Outcome {}
    }

    public Outcome attempt(String name, String password, String address) {
        if (name.length() > LONGEST_NAME) {
            return new Outcome.Refused(WRONG);
        }
        if (!limits.allowSignIn(address, name)) {
            return new Outcome.Refused(TOO_MANY);
        }
        var account = authenticate(name, password, address);
        account.ifPresentOrElse(
                _ -> limits.rightPassword(address, name), () -> limits.wrongPassword(address, name));
        return account.<Outcome>map(Outcome.Admitted::new).orElseGet(() -> new Outcome.Refused(WRONG));
    }

    private Optional<Account> authenticate(String name, String password, String address) {
        try {
            return accounts.authenticate(name, password);
        } catch (RuntimeException e) {
            limits.neitherPassword(address, name);
            throw e;
        }
    }

    /** Signs the browser in as the account, with the rights that it has now, under a new session id. */
    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Every role includes the ones before it. */
    static Authentication authentication(Account account) {
        var authorities = Arrays.stream(Role.values())
                .filter(role -> role.compareTo(account.role()) <= 0)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(account), null, authorities);
    }
}
