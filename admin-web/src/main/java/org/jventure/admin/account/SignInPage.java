package org.jventure.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
final class SignInPage {

    @GetMapping("/sign-in")
    String show(@Nullable Authentication person, HttpServletRequest request, Model model) {
        if (person != null) {
            return "redirect:/account";
        }
        var session = request.getSession(false);
        if (session == null) {
            return "account/sign-in"; // whoever was refused has one
        }
        model.addAttribute("refused", once(session, "sign-in.refused"));
        model.addAttribute("name", once(session, "sign-in.name"));
        return "account/sign-in";
    }

    private static @Nullable Object once(HttpSession session, String attribute) {
        var value = session.getAttribute(attribute);
        session.removeAttribute(attribute);
        return value;
    }
}
