package org.jventure.admin.cluster;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Audit.Entry;
import org.jventure.admin.cluster.Happenings.Happening;
import org.jventure.kernel.NodeId;
import org.jventure.placement.LostNodes;
import org.jventure.text.Words;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;

/**
 * What the cluster page shows.
 *
 * @param tone of a node or zone: {@code good}, {@code watch} or {@code bad}
 */
record ClusterPicture(
        Health health,
        @Nullable String leader,
        long term,
        String self,
        int players,
        int sessions,
        List<Node> nodes,
        List<Lost> lost,
        List<Zone> zones,
        List<Order> orders,
        List<Happening> news) {

    /**
     * @param host where it listens for other nodes, and perhaps for browsers
     * @param left how many zones a draining node still has, in words; null for others
     */
    record Node(
            String id, String state, String tone, boolean leads, boolean here, String version, int sessions, int zones,
            int players, String host, int web, int telnet, @Nullable String left, boolean drains) {}

    record Zone(
            String id, String name, @Nullable String node, long epoch, String state, String tone, int players, int npcs,
            boolean movable, boolean released) {}

    /** A node that is missed. */
    record Lost(String id, Instant since) {}

    record Order(Instant at, String who, String address, String words) {}

    static ClusterPicture of(
            ClusterStatus status, List<LostNodes.Lost> lost, List<Entry> orders, List<Happening> news) {
        return new ClusterPicture(
                Health.of(status, lost),
                status.leader() == null ? null : status.leader().value(),
                status.term(),
                status.self().value(),
                status.zones().stream().mapToInt(ZoneLine::players).sum(),
                status.nodes().stream().mapToInt(NodeLine::sessions).sum(),
                status.nodes().stream().map(node -> node(status, node)).toList(),
                Health.missed(status, lost).stream().map(it -> new Lost(it.node().value(), it.at())).toList(),
                status.zones().stream().map(ClusterPicture::zone).toList(),
                orders.stream().map(ClusterPicture::order).toList(),
                news);
    }

    private static Node node(ClusterStatus status, NodeLine node) {
        var load = Load.of(status, node.id());
        var drains = node.state() == NodeState.DRAINING;
        return new Node(
                node.id().value(), Words.lowerCase(node.state().name()), tone(node.state()),
                node.id().equals(status.leader()), node.id().equals(status.self()), node.version(), node.sessions(),
                load.zones(), load.players(), host(node.address()), node.web(), node.telnet(),
                drains ? (load.zones() == 0 ? "empty" : Words.count(load.zones(), "zone") + " left") : null, drains);
    }

    private static Zone zone(ZoneLine zone) {
        NodeId owner = zone.node();
        return new Zone(
                zone.id().value(), zone.name(), owner == null ? null : owner.value(), zone.epoch(),
                Words.lowerCase(zone.state().name()), tone(zone.state()), zone.players(), zone.npcs(),
                zone.state() == ZoneState.RUNNING || zone.state() == ZoneState.LOADING,
                zone.state() == ZoneState.QUARANTINED);
    }

    private static Order order(Entry entry) {
        var words = entry.action().split(" ", 2);
        return new Order(entry.at(), entry.who(), entry.address(), switch (words[0]) {
            case "zone.move" -> "move " + entry.subject() + " to " + words[words.length - 1];
            case "zone.release" -> "release " + entry.subject();
            case "node.drain" -> "drain " + entry.subject();
            case "node.dismiss" -> "no longer ask after " + entry.subject();
            case "node.resume" -> "let " + entry.subject() + " take zones";
            default -> entry.action() + " " + entry.subject();
        });
    }

    private static String tone(NodeState state) {
        return switch (state) {
            case UP -> "good";
            case DRAINING -> "watch";
            case SUSPECT -> "bad";
        };
    }

    private static String tone(ZoneState state) {
        return switch (state) {
            case RUNNING -> "good";
            case LOADING, MOVING -> "watch";
            case FROZEN, QUARANTINED, UNOWNED -> "bad";
        };
    }

    private static String host(String member) {
        var host = URI.create("tcp://" + member).getHost();
        return host == null ? "" : host;
    }
}
