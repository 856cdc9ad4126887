package org.jventure.admin.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jventure.kernel.NodeId;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;

/** What has changed between two looks at the cluster, so far as it matters to people. Pure. */
final class News {

    private News() {}

    /** A sentence for each change. */
    static List<String> between(ClusterStatus before, ClusterStatus now) {
        var news = new ArrayList<String>();
        if (before.nodes().isEmpty()) {
            return news; // it is the first look
        }
        nodes(before, now, news);
        if (now.leader() != null && !now.leader().equals(before.leader())) {
            news.add(now.leader() + " leads now.");
        } else if (now.leader() == null && before.leader() != null) {
            news.add("Nobody leads.");
        }
        var zones = by(before.zones(), ZoneLine::id);
        for (var zone : now.zones()) {
            var was = zones.get(zone.id());
            if (was != null) {
                zone(was, zone, news);
            }
        }
        return news;
    }

    private static void nodes(ClusterStatus before, ClusterStatus now, List<String> news) {
        var were = by(before.nodes(), NodeLine::id);
        var are = by(now.nodes(), NodeLine::id);
        were.keySet().stream().filter(node -> !are.containsKey(node)).sorted()
                .forEach(node -> news.add(node + " is gone."));
        for (var node : now.nodes()) {
            var was = were.get(node.id());
            if (was == null) {
                news.add(node.id() + " has joined.");
            } else if (was.state() != node.state()) {
                news.add(node(was, node));
            } else if (node.state() == NodeState.DRAINING && isEmpty(now, node.id()) && !isEmpty(before, node.id())) {
                news.add(node.id() + " is drained: it has no zones any more.");
            }
        }
    }

    private static String node(NodeLine was, NodeLine node) {
        return switch (node.state()) {
            case SUSPECT -> node.id() + " does not answer.";
            case DRAINING -> node.id() + " gives its zones to others.";
            case UP -> node.id() + (was.state() == NodeState.DRAINING ? " takes zones again." : " answers again.");
        };
    }

    private static void zone(ZoneLine was, ZoneLine zone, List<String> news) {
        if (zone.node() != null && !Objects.equals(was.node(), zone.node())) {
            news.add("Zone " + zone.id() + " is on " + zone.node() + " now.");
        }
        if (was.state() != zone.state()) {
            switch (zone.state()) {
                case FROZEN -> news.add("Zone " + zone.id() + " is frozen.");
                case QUARANTINED -> news.add("Zone " + zone.id() + " is out of service.");
                case UNOWNED -> news.add("Zone " + zone.id() + " has no node.");
                case RUNNING -> {
                    if (!Health.runs(was) && was.state() != ZoneState.UNOWNED) {
                        news.add("Zone " + zone.id() + " runs again.");
                    }
                }
                case LOADING, MOVING -> {} // for a moment
            }
        }
    }

    private static boolean isEmpty(ClusterStatus status, NodeId node) {
        return Load.of(status, node).zones() == 0;
    }

    private static <K, T> Map<K, T> by(List<T> lines, Function<T, K> key) {
        var map = new HashMap<K, T>();
        lines.forEach(line -> map.put(key.apply(line), line));
        return map;
    }
}
