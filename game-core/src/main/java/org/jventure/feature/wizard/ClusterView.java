package org.jventure.feature.wizard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.feature.wizard.Table.Column;
import org.jventure.feature.wizard.Table.Kind;
import org.jventure.kernel.NodeId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;

/** How the cluster looks. */
final class ClusterView {

    private ClusterView() {}

    /**
     * Nodes and zones.
     *
     * @param advised whether to say what to type about zones that are out of service
     */
    static StyledText whole(ClusterStatus status, boolean advised) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "The cluster"));
        lines.add(StyledText.plain(leadership(status)));
        lines.addAll(nodes(status));
        lines.addAll(whereZonesRun(status));
        lines.add(summary(status));
        if (advised) {
            lines.addAll(advice(status));
        }
        return StyledText.lines(lines);
    }

    /** The zones by name, with the numbers by which they can be called. */
    static StyledText zones(ClusterStatus status) {
        var table = new Table(
                new Column("#", Kind.RIGHT), new Column("Zone", Kind.LEFT), new Column("Name", Kind.YIELDING),
                new Column("Node", Kind.LEFT), new Column("State", Kind.LEFT));
        int number = 0;
        for (ZoneLine zone : status.zones()) {
            table.row(
                    count(++number), StyledText.of(Style.COMMAND, zone.id().value()), StyledText.plain(zone.name()),
                    owner(zone.node()), state(zone.state()));
        }
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "Zones"));
        lines.addAll(table.lines());
        lines.addAll(advice(status));
        return StyledText.lines(lines);
    }

    private static String leadership(ClusterStatus status) {
        var you = "Your zone runs on " + status.self() + ", which tells this.";
        return status.leader() == null
                ? "Nobody leads just now. " + you
                : status.leader() + " leads, in term " + status.term() + ". " + you;
    }

    private static List<StyledText> nodes(ClusterStatus status) {
        var table = new Table(
                new Column("Node", Kind.LEFT), new Column("State", Kind.LEFT), new Column("Address", Kind.YIELDING),
                new Column("Telnet", Kind.RIGHT), new Column("Web", Kind.RIGHT), new Column("Sessions", Kind.RIGHT),
                new Column("", Kind.LEFT));
        for (NodeLine node : status.nodes()) {
            table.row(
                    StyledText.of(Style.COMMAND, node.id().value()), state(node.state()),
                    StyledText.plain(node.address()), count(node.telnet()), count(node.web()), count(node.sessions()),
                    StyledText.of(Style.LABEL, marks(status, node.id())));
        }
        return table.lines();
    }

    private static String marks(ClusterStatus status, NodeId node) {
        boolean leads = node.equals(status.leader());
        boolean here = node.equals(status.self());
        return leads && here ? "leads, here" : leads ? "leads" : here ? "here" : "";
    }

    private static List<StyledText> whereZonesRun(ClusterStatus status) {
        var table = new Table(
                new Column("#", Kind.RIGHT), new Column("Zone", Kind.YIELDING), new Column("Node", Kind.LEFT),
                new Column("State", Kind.LEFT), new Column("Epoch", Kind.RIGHT), new Column("Players", Kind.RIGHT),
                new Column("NPCs", Kind.RIGHT));
        int number = 0;
        for (ZoneLine zone : status.zones()) {
            table.row(
                    count(++number), StyledText.of(Style.COMMAND, zone.id().value()), owner(zone.node()),
                    state(zone.state()), count(zone.epoch()), count(zone.players()), count(zone.npcs()));
        }
        return table.lines();
    }

    private static StyledText summary(ClusterStatus status) {
        int sessions = status.nodes().stream().mapToInt(NodeLine::sessions).sum();
        int players = status.zones().stream().mapToInt(ZoneLine::players).sum();
        return StyledText.plain(Words.list(List.of(
                Words.count(status.nodes().size(), "node"), Words.count(sessions, "session"),
                Words.count(status.zones().size(), "zone"), Words.count(players, "player"))) + ".");
    }

    /** What to type about zones that are out of service. */
    private static List<StyledText> advice(ClusterStatus status) {
        return status.zones().stream()
                .filter(zone -> zone.state() == ZoneState.QUARANTINED)
                .map(zone -> StyledText.of(
                        Style.HINT, "'zone release " + zone.id() + "' brings " + zone.id() + " back into service."))
                .toList();
    }

    private static StyledText owner(@Nullable NodeId node) {
        return node == null ? StyledText.of(Style.REFUSAL, "none") : StyledText.plain(node.value());
    }

    private static StyledText count(long number) {
        return StyledText.plain(Long.toString(number));
    }

    private static StyledText state(NodeState state) {
        return StyledText.of(state == NodeState.UP ? Style.PLAIN : Style.REFUSAL, Words.lowerCase(state.name()));
    }

    private static StyledText state(ZoneState state) {
        return StyledText.of(state == ZoneState.RUNNING ? Style.PLAIN : Style.REFUSAL, Words.lowerCase(state.name()));
    }
}
