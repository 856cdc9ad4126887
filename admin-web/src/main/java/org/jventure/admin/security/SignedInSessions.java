package org.jventure.admin.security;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Whether somebody who was let in once, for long, is signed in still: signing out is done elsewhere. Any thread. */
@Component
public final class SignedInSessions {

    private final SessionRepository<? extends Session> sessions;

    SignedInSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Whether the browser's session is there and that person's. Blocks; throws while the database is away. */
    public boolean holds(String session, SignedIn person) {
        var found = sessions.findById(session);
        if (found == null) {
            return false;
        }
        SecurityContext context = found.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var known = context == null ? null : context.getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn now && now.account().equals(person.account());
    }
}
