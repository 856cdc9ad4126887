package org.jventure.admin.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
final class FrontPage {

    @GetMapping("/")
    String show() {
        return "site/front";
    }
}
