package org.jventure.admin.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks people to wait while the database is away. Outside of everything that needs it, sessions above all, for then
 * even the pages for errors do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    /** As the pool says it of a connection that broke under somebody; without an SQL state. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private final byte[] page;

    DatabaseAway() throws IOException {
        page = new ClassPathResource("templates/away.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !lostTheDatabase(e)) {
                throw e;
            }
            log.warn("No database for a page"); // which one is not said: the address of a set-up link is a secret
            askToWait(response);
        }
    }

    private void askToWait(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }

    /**
     * Whether a connection broke or could not be had (SQL state class 08, or the pool has taken it away), or the server
     * was going down (57P) or too slow (57014).
     */
    private static boolean lostTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql)
                    || cause instanceof TransactionSystemException broken && isLossWithin(broken)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("57014")
                || sql instanceof SQLTransientConnectionException
                || TAKEN_AWAY.equals(sql.getMessage());
    }

    /** What was wrong first is hidden behind the roll-back that failed, too. */
    private static boolean isLossWithin(TransactionSystemException broken) {
        var first = broken.getApplicationException();
        return first != null && lostTheDatabase(first);
    }
}
