package org.jventure.admin.cluster;

import org.jventure.admin.menu.MenuEntry;
import org.jventure.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Nodes, zones, and who runs what. */
@Controller
@MenuEntry(title = "Cluster", path = ClusterPage.PATH, role = Role.ADMIN, order = 20)
final class ClusterPage {

    static final String PATH = "/admin/cluster";

    private final ClusterWatch watch;

    ClusterPage(ClusterWatch watch) {
        this.watch = watch;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("cluster", watch.picture());
        return "admin/cluster";
    }
}
