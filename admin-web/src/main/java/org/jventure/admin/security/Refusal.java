package org.jventure.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Lets the page that says no say why: a form of another session is no matter of rights. */
@ControllerAdvice
final class Refusal implements AccessDeniedHandler {

    private static final String OLD_FORM = "jventure.old-form";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(OLD_FORM, refused instanceof CsrfException);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @ModelAttribute("oldForm")
    boolean oldForm(@RequestAttribute(name = OLD_FORM, required = false) @Nullable Boolean oldForm) {
        return Boolean.TRUE.equals(oldForm);
    }
}
