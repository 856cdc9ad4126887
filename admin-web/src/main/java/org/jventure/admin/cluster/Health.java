package org.jventure.admin.cluster;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jventure.placement.LostNodes.Lost;
import org.jventure.text.Words;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;

/**
 * How the cluster does, in plain words.
 *
 * @param headline one sentence
 * @param findings what is not as it should be, the gravest first
 */
public record Health(Level level, String headline, List<Finding> findings) {

    public enum Level {
        GOOD,
        /** Something is under way, or mends itself. */
        WATCH,
        /** Players notice, or somebody has to do something. */
        BAD
    }

    /**
     * @param cause what it is
     * @param next  what to do about it
     */
    public record Finding(Level level, String cause, String next) {}

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Health {
        findings = List.copyOf(findings);
    }

    /** @param lost nodes that are missed; one that is back already is not */
    public static Health of(ClusterStatus status, List<Lost> lost) {
        var findings = new ArrayList<Finding>();
        if (status.nodes().isEmpty()) {
            findings.add(new Finding(Level.BAD, status.self() + " has not found its cluster yet.",
                    "Wait a moment; if it stays so, look into its log."));
        } else if (status.leader() == null) {
            findings.add(new Finding(Level.BAD, "Nobody leads.",
                    "Zones go on where they are; another node takes the lead by itself within ten seconds."));
        }
        zones(status, findings);
        nodes(status, findings);
        var missed = missed(status, lost);
        losses(status, missed, findings);
        findings.sort((a, b) -> b.level().compareTo(a.level()));
        var level = findings.isEmpty() ? Level.GOOD : findings.getFirst().level();
        return new Health(level, headline(status, level, missed), findings);
    }

    private static String headline(ClusterStatus status, Level level, List<Lost> missed) {
        return switch (level) {
            case GOOD -> "All is well: every zone runs, every node is up.";
            case WATCH -> missed.isEmpty()
                    ? "The world runs; something is under way."
                    : "The world runs, without " + Words.list(missed.stream().map(it -> it.node().value()).toList()) + ".";
            case BAD -> {
                var down = status.zones().stream().filter(zone -> !runs(zone)).count();
                yield down == 0 ? "The world runs, but needs a look." : Words.count((int) down, "zone") + " out of reach for players.";
            }
        };
    }

    /** Whether players can play there, or wait for no more than a moment. */
    public static boolean runs(ZoneLine zone) {
        return switch (zone.state()) {
            case RUNNING, MOVING, LOADING -> true;
            case FROZEN, QUARANTINED, UNOWNED -> false;
        };
    }

    private static void zones(ClusterStatus status, List<Finding> findings) {
        zones(status, ZoneState.QUARANTINED, findings, Level.BAD, " out of service: what is stored of it could not be loaded or written.",
                "Find the reason in the log of its node, repair it, then release the zone.");
        zones(status, ZoneState.FROZEN, findings, Level.BAD, " frozen: the node that owns it is not heard of, or can't reach the database.",
                "Look at the database first, then at the node. Nothing is lost; it goes on by itself.");
        var takers = status.nodes().stream().anyMatch(node -> node.state() == NodeState.UP);
        zones(status, ZoneState.UNOWNED, findings, takers ? Level.WATCH : Level.BAD, " without a node.",
                takers ? "The leader gives it to one within seconds." : "No node takes zones: let a draining node take zones again, or start one.");
        zones(status, ZoneState.MOVING, findings, Level.WATCH, " on its way to another node.", "Players notice nothing but a short pause.");
        zones(status, ZoneState.LOADING, findings, Level.WATCH, " being loaded.", "It takes a moment.");
    }

    private static void zones(
            ClusterStatus status, ZoneState state, List<Finding> findings, Level level, String trouble, String next) {
        var ids = status.zones().stream().filter(zone -> zone.state() == state).map(zone -> zone.id().value()).toList();
        if (!ids.isEmpty()) {
            findings.add(new Finding(level, (ids.size() == 1 ? "Zone " : "Zones ") + Words.list(ids) + ": " + trouble.strip(), next));
        }
    }

    private static void nodes(ClusterStatus status, List<Finding> findings) {
        nodes(status, node -> node.state() == NodeState.SUSPECT).forEach(node -> findings.add(new Finding(
                Level.BAD, node.id() + " has not been heard of lately.",
                "If it is dead, its zones go to others within seconds. Look at its process and its log.")));
        nodes(status, node -> node.state() == NodeState.DRAINING).forEach(node -> findings.add(new Finding(
                Level.WATCH, draining(node, Load.of(status, node.id())),
                Load.of(status, node.id()).zones() == 0
                        ? "Stop it if you like, or let it take zones again."
                        : "It stays up for its connections; wait until it is empty.")));
        var versions = status.nodes().stream().map(NodeLine::version).distinct().sorted().toList();
        if (versions.size() > 1) {
            findings.add(new Finding(Level.WATCH, "Nodes run different versions: " + Words.list(versions) + ".",
                    "Zones are not evened out until all run the same one: finish the upgrade."));
        }
    }

    /** Those of the lost that have not been heard of since. */
    public static List<Lost> missed(ClusterStatus status, List<Lost> lost) {
        return lost.stream().filter(it -> nodes(status, node -> node.id().equals(it.node())).isEmpty()).toList();
    }

    private static void losses(ClusterStatus status, List<Lost> missed, List<Finding> findings) {
        var others = status.zones().stream().allMatch(Health::runs);
        missed.forEach(it -> findings.add(new Finding(
                Level.WATCH,
                it.node() + " is gone since " + CLOCK.format(it.at()) + (others ? "; its zones run elsewhere." : "."),
                "Start it again and look into its log, or dismiss it on the cluster page if it is not to come back.")));
    }

    private static String draining(NodeLine node, Load load) {
        return load.zones() == 0
                ? node.id() + " is drained: it has no zones any more."
                : node.id() + " is draining; zones left: " + load.zones() + ".";
    }

    private static List<NodeLine> nodes(ClusterStatus status, Predicate<NodeLine> which) {
        return status.nodes().stream().filter(which).toList();
    }
}
