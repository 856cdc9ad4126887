package org.jventure.admin.cluster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Roles;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.security.SignedInSessions;
import org.jventure.kernel.Role;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The cluster as it changes, as server-sent events: {@code cluster} is the page's live part, {@code news} a sentence,
 * {@code beat} a sign of life, {@code bye} the end and its reason.
 */
@Controller
final class ClusterEvents {

    private final Bulletins bulletins;
    private final SignedInSessions sessions;
    private final Roles roles;

    ClusterEvents(ClusterWatch watch, SignedInSessions sessions, Roles roles) {
        this.bulletins = watch.bulletins();
        this.sessions = sessions;
        this.roles = roles;
    }

    @GetMapping(path = ClusterPage.PATH + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void watch(
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return; // nobody would notice that they have gone
        }
        var free = bulletins.seat(person.account());
        if (free.isEmpty()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (var seat = free.get()) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            var session = request.getSession().getId();
            bulletins.serve(seat, seen, () -> mayWatch(session, person), wire(response));
        } catch (IOException _) {
            // whoever watched has gone
        }
    }

    /** While the database is away nobody is sent out. */
    private boolean mayWatch(String session, SignedIn person) {
        try {
            return sessions.holds(session, person)
                    && roles.find(person.id()).filter(account -> account.role() == Role.ADMIN).isPresent();
        } catch (NestedRuntimeException _) {
            return true;
        }
    }

    private static Bulletins.Wire wire(HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        return (id, name, data) -> {
            var event = new StringBuilder();
            if (id != null) {
                event.append("id: ").append(id).append('\n');
            }
            event.append("event: ").append(name).append('\n');
            data.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
            if (data.isEmpty()) {
                event.append("data:\n");
            }
            out.write(event.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        };
    }
}
