package org.jventure.admin.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.cluster.Health;
import org.jventure.admin.cluster.LatestLosses;
import org.jventure.admin.menu.Menu;
import org.jventure.admin.menu.MenuEntry;
import org.jventure.game.NodePlace;
import org.jventure.kernel.Role;
import org.jventure.placement.LostNodes.Lost;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the world does, at a glance. */
@Controller
@MenuEntry(title = "Overview", path = Menu.ROOT, role = Role.BUILDER, order = 10)
final class OverviewPage {

    private final NodePlace place;
    private final LatestLosses losses;

    OverviewPage(NodePlace place, LatestLosses losses) {
        this.place = place;
        this.losses = losses;
    }

    /**
     * @param nodes    with those that are missed
     * @param troubled zones that players can't play in
     */
    record Figures(
            Health health, int up, int nodes, int players, int connections, List<String> troubled, int zones,
            @Nullable String leader, long term, String self, List<String> versions) {

        static Figures of(ClusterStatus status, List<Lost> lost) {
            return new Figures(
                    Health.of(status, lost),
                    (int) status.nodes().stream().filter(node -> node.state() != NodeState.SUSPECT).count(),
                    status.nodes().size() + Health.missed(status, lost).size(),
                    status.zones().stream().mapToInt(ZoneLine::players).sum(),
                    status.nodes().stream().mapToInt(NodeLine::sessions).sum(),
                    status.zones().stream().filter(zone -> !Health.runs(zone)).map(zone -> zone.id().value()).toList(),
                    status.zones().size(),
                    status.leader() == null ? null : status.leader().value(),
                    status.term(),
                    status.self().value(),
                    status.nodes().stream().map(NodeLine::version).distinct().sorted().toList());
        }
    }

    @GetMapping(Menu.ROOT)
    String show(Model model) {
        model.addAttribute("figures", Figures.of(place.get(), losses.read()));
        return "admin/overview";
    }
}
