package org.jventure.admin.menu;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jventure.kernel.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around the pages of the dashboard needs. */
@ControllerAdvice
final class MenuOnEveryPage {

    private final Menu menu;

    MenuOnEveryPage(Menu menu) {
        this.menu = menu;
    }

    record Line(String title, String path, boolean current) {}

    @ModelAttribute("menu")
    List<Line> menu(HttpServletRequest request) {
        return menu.of(role(request)).stream()
                .map(entry -> new Line(entry.title(), entry.path(), entry.holds(request.getRequestURI())))
                .toList();
    }

    private static Role role(HttpServletRequest request) {
        return request.isUserInRole("ADMIN") ? Role.ADMIN : request.isUserInRole("BUILDER") ? Role.BUILDER : Role.PLAYER;
    }
}
