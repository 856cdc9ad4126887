package org.jventure.admin.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
final class FrontPage {

    private final Doorstep doorstep;

    FrontPage(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    @GetMapping("/")
    String show(Model model) {
        doorstep.view().ifPresent(view -> model.addAttribute("doorstep", view));
        return "site/front";
    }
}
