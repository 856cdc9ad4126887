package org.jventure.admin.site;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs. */
@ControllerAdvice
final class EveryPage {

    private final World world;

    EveryPage(World world) {
        this.world = world;
    }

    @ModelAttribute("world")
    World world() {
        return world;
    }
}
