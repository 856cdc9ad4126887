package org.jventure.feature.wizard;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.kernel.Role;
import org.jventure.text.Words;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Orders to the leader. They leave at once: nothing of a turn that comes this far can be undone any more. */
@Component
final class ZoneCommand implements Command {

    private static final String MOVE = "zone move <zone> <node>";
    private static final String RELEASE = "zone release <zone>";

    private final ClusterDesk desk;

    ZoneCommand(ClusterDesk desk) {
        this.desk = desk;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.STAFF, List.of("zone"), List.of("zone list", MOVE, RELEASE),
                        "Move a zone to another node, or bring one that is out of service back.")
                .explained(
                        "A zone is named by its id, its number in the list, or the beginning of its id or name; a node by its"
                                + " id, the number at its end, or the beginning of its id.",
                        "Every order is noted, with your name.")
                .examples("zone list", "zone move 3 node-2", "zone release salt-marsh")
                .forStaff(Role.ADMIN);
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var deed = arguments.isEmpty() ? "" : Words.lowerCase(arguments.word(""));
        var rest = arguments.afterWord();
        switch (Stream.of("list", "move", "release").filter(word -> !deed.isEmpty() && word.startsWith(deed))
                .findFirst().orElse("")) {
            case "list" -> turn.answer(ClusterView.zones(desk.status()));
            case "move" -> move(turn, rest);
            case "release" -> release(turn, rest);
            default -> throw new Refusal("Write 'zone list', '" + MOVE + "' or '" + RELEASE + "'.");
        }
    }

    /** The last word is the node; a zone's name may have several. */
    private void move(Turn turn, Arguments what) {
        var words = what.rest("Move which zone, and to which node? Write '" + MOVE + "'.");
        var status = desk.status();
        int end = words.lastIndexOf(' ');
        if (end < 0) {
            throw new Refusal("Move " + new Called(status).zone(words).id() + " to which node? Write '" + MOVE + "'.");
        }
        var zone = new Called(status).zone(withoutTo(words.substring(0, end).strip()));
        var node = new Called(status).node(words.substring(end + 1));
        refuseMove(status, zone, node);
        turn.answer("You ask the leader to move " + zone.id() + " to " + node.id() + ".");
        desk.order(turn.actor().id(), new ClusterOrder.MoveZone(zone.id(), node.id()));
    }

    private void release(Turn turn, Arguments what) {
        var status = desk.status();
        var zone = new Called(status).zone(what.rest("Release which zone? Write '" + RELEASE + "'."));
        if (zone.state() != ZoneState.QUARANTINED) {
            throw new Refusal(zone.id() + " is not out of service.");
        }
        refuseWithoutLeader(status);
        turn.answer("You ask the leader to bring " + zone.id() + " back into service.");
        desk.order(turn.actor().id(), new ClusterOrder.ReleaseZone(zone.id()));
    }

    private static void refuseMove(ClusterStatus status, ZoneLine zone, NodeLine node) {
        if (node.id().equals(zone.node())) {
            throw new Refusal(zone.id() + " is on " + node.id() + " already.");
        }
        if (zone.state() == ZoneState.QUARANTINED) {
            throw new Refusal(zone.id() + " is out of service; 'zone release " + zone.id() + "' comes first.");
        }
        if (zone.state() == ZoneState.MOVING) {
            throw new Refusal(zone.id() + " is on its way to another node just now.");
        }
        if (node.state() == NodeState.DRAINING) {
            throw new Refusal(node.id() + " is about to go, and takes no zones.");
        }
        if (node.state() == NodeState.SUSPECT) {
            throw new Refusal(node.id() + " has not been heard of lately, and takes no zones.");
        }
        refuseWithoutLeader(status);
    }

    private static void refuseWithoutLeader(ClusterStatus status) {
        if (status.leader() == null) {
            throw new Refusal("Nobody leads the cluster just now; ask again in a few seconds.");
        }
    }

    private static String withoutTo(String zone) {
        return Words.lowerCase(zone).endsWith(" to") ? zone.substring(0, zone.length() - 3).strip() : zone;
    }
}
