package org.jventure.feature.wizard;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.kernel.Role;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.Turn;

@Component
final class ClusterCommand implements Command {

    private final ClusterDesk desk;

    ClusterCommand(ClusterDesk desk) {
        this.desk = desk;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.STAFF, List.of("cluster"), List.of("cluster"),
                        "See the nodes of the cluster, who leads it, and where each zone runs.")
                .explained("What you see is as your own node knows it, about a second old.")
                .forStaff(Role.BUILDER);
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        turn.answer(ClusterView.whole(desk.status(), turn.actor().role().includes(Role.ADMIN)));
    }
}
