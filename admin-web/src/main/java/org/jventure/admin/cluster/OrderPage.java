package org.jventure.admin.cluster;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.game.AuditedDesk;
import org.jventure.kernel.NodeId;
import org.jventure.text.Words;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Orders to the cluster's leader: each is asked for on a page that says whom it touches, then noted and given. */
@Controller
final class OrderPage {

    private static final String ZONE = ClusterPage.PATH + "/zones/{zone}";
    private static final String NODE = ClusterPage.PATH + "/nodes/{node}";
    private static final String BACK = "redirect:" + ClusterPage.PATH;

    /** Longer than the desk itself takes to say that the leader does not answer. */
    private static final long PATIENCE = 30;

    private static final int SHOWN = 40;

    private final AuditedDesk desk;

    OrderPage(AuditedDesk desk) {
        this.desk = desk;
    }

    /**
     * @param path    what the form is sent to
     * @param targets nodes to choose from; none if there is nothing to choose
     * @param button  null if it can't be done
     */
    record Question(String path, String title, List<String> effects, List<Target> targets, @Nullable String button) {}

    record Target(String id, String words) {}

    @GetMapping(ZONE + "/move")
    String askMove(@PathVariable String zone, Model model, RedirectAttributes next) {
        var status = desk.status();
        var found = zone(status, zone);
        return found.map(line -> ask(model, move(status, line))).orElseGet(() -> noZone(zone, next));
    }

    private static Question move(ClusterStatus status, ZoneLine zone) {
        var targets = status.nodes().stream()
                .filter(node -> node.state() == NodeState.UP && !node.id().equals(zone.node()))
                .map(node -> new Target(node.id().value(), Load.of(status, node.id()).words()))
                .toList();
        var effects = targets.isEmpty()
                ? List.of("There is no other node that takes zones.")
                : List.of(Words.count(zone.players(), "player") + " and " + Words.count(zone.npcs(), "NPC") + " go with it"
                                + (zone.node() == null ? "." : ", away from " + zone.node() + "."),
                        "Nobody loses anything; what is typed meanwhile waits, for less than a second as a rule.",
                        "Zones are not evened out again until a node comes or goes.");
        return new Question(
                path("zones", zone.id().value(), "move"), "Move zone " + zone.id(), effects, targets,
                targets.isEmpty() ? null : "Move it");
    }

    @PostMapping(ZONE + "/move")
    String move(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            RedirectAttributes next) {
        var status = desk.status();
        var found = zone(status, zone);
        var target = node(status, to);
        if (found.isEmpty()) {
            return noZone(zone, next);
        }
        return target.map(node -> give(person, request, next, new ClusterOrder.MoveZone(found.get().id(), node.id())))
                .orElseGet(() -> noNode(to, next));
    }

    @GetMapping(ZONE + "/release")
    String askRelease(@PathVariable String zone, Model model, RedirectAttributes next) {
        return zone(desk.status(), zone)
                .map(line -> ask(model, new Question(
                        path("zones", zone, "release"), "Release zone " + zone,
                        List.of("It is loaded again and players may enter it. If what was wrong still is, it goes out of service"
                                + " once more."),
                        List.of(), "Release it")))
                .orElseGet(() -> noZone(zone, next));
    }

    @PostMapping(ZONE + "/release")
    String release(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String zone,
            HttpServletRequest request,
            RedirectAttributes next) {
        return zone(desk.status(), zone)
                .map(line -> give(person, request, next, new ClusterOrder.ReleaseZone(line.id())))
                .orElseGet(() -> noZone(zone, next));
    }

    @GetMapping(NODE + "/drain")
    String askDrain(@PathVariable String node, Model model, RedirectAttributes next) {
        var status = desk.status();
        return node(status, node).map(line -> ask(model, drain(status, line))).orElseGet(() -> noNode(node, next));
    }

    private static Question drain(ClusterStatus status, NodeLine node) {
        var load = Load.of(status, node.id());
        var path = path("nodes", node.id().value(), "drain");
        var isLast = status.nodes().stream()
                .noneMatch(other -> other.state() == NodeState.UP && !other.id().equals(node.id()));
        if (isLast) {
            return new Question(path, "Drain " + node.id(),
                    List.of("No other node takes zones just now, so there is nobody to give " + load.words() + " to.",
                            "As long as that is so, the leader refuses: start another node first, or let one that drains take"
                                    + " zones again."),
                    List.of(), "Drain it if another is there by now");
        }
        return new Question(
                path, "Drain " + node.id(),
                List.of(load.words() + (load.zones() == 1 ? " moves" : " move") + " to other nodes, one after another.",
                        Words.count(node.sessions(), "connection") + " to it " + (node.sessions() == 1 ? "stays" : "stay")
                                + "; whoever plays through it plays on.",
                        "It takes no zones until you let it again, or it is started anew."),
                List.of(), "Drain it");
    }

    @PostMapping(NODE + "/drain")
    String drain(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String node,
            HttpServletRequest request,
            RedirectAttributes next) {
        return node(desk.status(), node)
                .map(line -> give(person, request, next, new ClusterOrder.DrainNode(line.id())))
                .orElseGet(() -> noNode(node, next));
    }

    @GetMapping(NODE + "/resume")
    String askResume(@PathVariable String node, Model model, RedirectAttributes next) {
        return node(desk.status(), node)
                .map(line -> ask(model, new Question(
                        path("nodes", node, "resume"), "Let " + node + " take zones again",
                        List.of("Some zones move to it within a minute or so, until all nodes carry about the same."),
                        List.of(), "Let it take zones")))
                .orElseGet(() -> noNode(node, next));
    }

    @PostMapping(NODE + "/resume")
    String resume(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String node,
            HttpServletRequest request,
            RedirectAttributes next) {
        return node(desk.status(), node)
                .map(line -> give(person, request, next, new ClusterOrder.ResumeNode(line.id())))
                .orElseGet(() -> noNode(node, next));
    }

    private static String ask(Model model, Question question) {
        model.addAttribute("question", question);
        return "admin/order";
    }

    /** On a virtual thread, which may wait for the leader. */
    private String give(SignedIn person, HttpServletRequest request, RedirectAttributes next, ClusterOrder order) {
        var answer = new CompletableFuture<String>();
        desk.order(person.id(), request.getRemoteAddr(), order, answer::complete);
        next.addFlashAttribute("answer", answer
                .completeOnTimeout("No answer came; look again how it is.", PATIENCE, TimeUnit.SECONDS)
                .join());
        return BACK;
    }

    private static Optional<ZoneLine> zone(ClusterStatus status, String id) {
        return status.zones().stream().filter(zone -> zone.id().value().equals(id)).findFirst();
    }

    private static Optional<NodeLine> node(ClusterStatus status, String id) {
        return status.nodes().stream().filter(node -> node.id().equals(new NodeId(id))).findFirst();
    }

    private static String noZone(String id, RedirectAttributes next) {
        next.addFlashAttribute("refused", "There is no zone \u201c" + brief(id) + "\u201d.");
        return BACK;
    }

    private static String noNode(String id, RedirectAttributes next) {
        next.addFlashAttribute("refused", id.isBlank() ? "Choose a node." : "There is no node \u201c" + brief(id) + "\u201d.");
        return BACK;
    }

    /** Not everything that somebody may send. */
    static String brief(String id) {
        return id.codePointCount(0, id.length()) <= SHOWN ? id : id.substring(0, id.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }

    static String path(String kind, String id, String deed) {
        return ClusterPage.PATH + "/" + kind + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8) + "/" + deed;
    }
}
