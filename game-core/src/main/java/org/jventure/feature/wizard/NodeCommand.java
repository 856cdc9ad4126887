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
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Orders to the leader. They leave at once: nothing of a turn that comes this far can be undone any more. */
@Component
final class NodeCommand implements Command {

    private static final String DRAIN = "node drain <node>";
    private static final String RESUME = "node resume <node>";

    private final ClusterDesk desk;

    NodeCommand(ClusterDesk desk) {
        this.desk = desk;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.STAFF, List.of("node"), List.of(DRAIN, RESUME),
                        "Let a node give its zones to others, or take zones again.")
                .explained(
                        "Who is connected to a node that drains stays so. A node is named by its id, the number at its end,"
                                + " or the beginning of its id.",
                        "Every order is noted, with your name.")
                .examples("node drain node-2", "node resume 2")
                .forStaff(Role.ADMIN);
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var deed = arguments.isEmpty() ? "" : Words.lowerCase(arguments.word(""));
        var rest = arguments.afterWord();
        switch (Stream.of("drain", "resume").filter(word -> !deed.isEmpty() && word.startsWith(deed))
                .findFirst().orElse("")) {
            case "drain" -> drain(turn, node(rest, "Drain which node? Write '" + DRAIN + "'."));
            case "resume" -> resume(turn, node(rest, "Resume which node? Write '" + RESUME + "'."));
            default -> throw new Refusal("Write '" + DRAIN + "' or '" + RESUME + "'.");
        }
    }

    private NodeLine node(Arguments words, String question) {
        return new Called(desk.status()).node(words.rest(question));
    }

    private void drain(Turn turn, NodeLine node) {
        if (node.state() == NodeState.DRAINING) {
            throw new Refusal(node.id() + " is draining already.");
        }
        order(turn, new ClusterOrder.DrainNode(node.id()), "You ask the leader to give the zones of " + node.id() + " to others.");
    }

    private void resume(Turn turn, NodeLine node) {
        if (node.state() == NodeState.UP) {
            throw new Refusal(node.id() + " is not draining.");
        }
        order(turn, new ClusterOrder.ResumeNode(node.id()), "You ask the leader to let " + node.id() + " take zones again.");
    }

    private void order(Turn turn, ClusterOrder order, String words) {
        if (desk.status().leader() == null) {
            throw new Refusal("Nobody leads the cluster just now; ask again in a few seconds.");
        }
        turn.answer(words);
        desk.order(turn.actor().id(), order);
    }
}
