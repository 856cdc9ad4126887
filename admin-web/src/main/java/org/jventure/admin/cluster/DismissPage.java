package org.jventure.admin.cluster;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jventure.account.Audit;
import org.jventure.admin.cluster.OrderPage.Question;
import org.jventure.admin.security.SignedIn;
import org.jventure.kernel.NodeId;
import org.jventure.placement.LostNodes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a node that died, and is not to come back, off the pages. It touches nothing else. */
@Controller
final class DismissPage {

    private static final String PATH = ClusterPage.PATH + "/nodes/{node}/dismiss";
    private static final String BACK = "redirect:" + ClusterPage.PATH;

    private final LostNodes lost;
    private final Audit audit;

    DismissPage(LostNodes lost, Audit audit) {
        this.lost = lost;
        this.audit = audit;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String node, Model model, RedirectAttributes next) {
        if (!isMissed(node)) {
            return nobodyAsks(node, next);
        }
        model.addAttribute("question", new Question(
                OrderPage.path("nodes", node, "dismiss"), "Ask after " + node + " no longer",
                List.of("It is dead, and its zones run elsewhere. This takes it off the pages, for all admins.",
                        "If it is started again, it is one of the nodes as before."),
                List.of(), "Dismiss it"));
        return "admin/order";
    }

    @PostMapping(PATH)
    String dismiss(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String node,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!isMissed(node) || !lost.dismiss(new NodeId(node))) {
            return nobodyAsks(node, next);
        }
        audit.record(person.id(), request.getRemoteAddr(), "node.dismiss", node);
        next.addFlashAttribute("answer", "Nobody is asked to look after " + node + " any more.");
        return BACK;
    }

    private boolean isMissed(String node) {
        return lost.ofLate().stream().anyMatch(it -> it.node().value().equals(node));
    }

    private static String nobodyAsks(String node, RedirectAttributes next) {
        next.addFlashAttribute("refused", "Nobody misses a node \u201c" + OrderPage.brief(node) + "\u201d.");
        return BACK;
    }
}
