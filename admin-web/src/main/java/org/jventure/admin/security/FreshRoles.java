package org.jventure.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Roles;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is signed in, as the session says, with the role that the account has now: one that was given or taken away counts
 * from the next request on. Whoever signs in stays so for a day's play; the sessions of strangers, whom anybody may be
 * many of, end early.
 */
final class FreshRoles extends HttpSessionSecurityContextRepository {

    private static final Duration SIGNED_IN = Duration.ofHours(12);

    private final Roles roles;

    FreshRoles(Roles roles) {
        this.roles = roles;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Fresh(super.loadDeferredContext(request));
    }

    /** Asks the database when somebody asks it, and once. */
    private final class Fresh implements DeferredSecurityContext {

        private final DeferredSecurityContext stored;
        private @Nullable SecurityContext fresh;

        private Fresh(DeferredSecurityContext stored) {
            this.stored = stored;
        }

        @Override
        public SecurityContext get() {
            var known = fresh;
            if (known == null) {
                known = now(stored.get());
                fresh = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return stored.isGenerated();
        }
    }

    private SecurityContext now(SecurityContext stored) {
        var authentication = stored.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return stored;
        }
        var now = SecurityContextHolder.createEmptyContext(); // what is stored may be shared, and stays as it is
        roles.find(person.id()).map(SignIn::authentication).ifPresent(now::setAuthentication);
        return now;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        super.saveContext(context, request, response);
        var session = request.getSession(false);
        if (session != null && context.getAuthentication() != null) {
            session.setMaxInactiveInterval(Math.toIntExact(SIGNED_IN.toSeconds()));
        }
    }
}
