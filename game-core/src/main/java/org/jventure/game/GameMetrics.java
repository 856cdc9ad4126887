package org.jventure.game;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.jventure.cluster.hazelcast.HazelcastCluster;
import org.jventure.placement.Figures;
import org.jventure.session.SessionDoor;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneStatus;

/** What operators watch: connections that have a session, characters in the world, zones by what they do, the cluster. */
@Component
final class GameMetrics implements MeterBinder {

    private final SessionDoor sessions;
    private final ZoneHost zones;
    private final GameNode node;
    private final HazelcastCluster cluster;

    GameMetrics(GameNode node, HazelcastCluster cluster) {
        this.node = node;
        this.sessions = node.sessions();
        this.zones = node.zones();
        this.cluster = cluster;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jventure_sessions", sessions, SessionDoor::count)
                .description("Connections that have a session, signed in or not")
                .register(registry);
        Gauge.builder("jventure_players", zones, GameMetrics::players)
                .description("Characters in the zones of this node, link-dead ones included")
                .register(registry);
        for (ZoneStatus status : ZoneStatus.values()) {
            Gauge.builder("jventure_zones", zones, host -> count(host, status))
                    .description("Zones of this node, by what they are doing")
                    .tag("status", status.name())
                    .register(registry);
        }
        var lines = Timer.builder("jventure_line")
                .description("From when a zone takes what a player typed until the answer leaves it, commits waited for included")
                .publishPercentiles(0.5, 0.99, 0.999)
                .register(registry);
        zones.timeLines(nanos -> lines.record(nanos, TimeUnit.NANOSECONDS));
        bindCluster(registry);
    }

    private void bindCluster(MeterRegistry registry) {
        Gauge.builder("jventure_cluster_members", node, it -> it.membership().present().size())
                .description("Members of the cluster that this node sees, itself included")
                .register(registry);
        Gauge.builder("jventure_cluster_term", node, it -> it.rounds().figures().term())
                .description("The term under which this node leads; 0 if it does not")
                .register(registry);
        Gauge.builder("jventure_round_seconds", node, it -> it.rounds().figures().lastRound().toNanos() / 1e9)
                .description("How long the last round with the database took")
                .register(registry);
        counter(registry, "jventure_round_failures", "Rounds that the database did not answer", Figures::failures);
        counter(registry, "jventure_zone_assignments", "Zones given to a new owner because they had none",
                Figures::assignments);
        counter(registry, "jventure_zone_moves", "Zones moved from one living node to another", Figures::moves);
        counter(registry, "jventure_node_deaths", "Lives of nodes that this node, as leader, declared over",
                Figures::deaths);
        FunctionCounter.builder("jventure_link_sent", cluster, it -> it.counts().sent())
                .description("Messages sent to other nodes")
                .register(registry);
        FunctionCounter.builder("jventure_link_dropped", cluster, it -> it.counts().dropped())
                .description("Messages to other nodes that could not be sent")
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> figure) {
        FunctionCounter.builder(name, node, it -> figure.applyAsDouble(it.rounds().figures()))
                .description(description)
                .register(registry);
    }

    private static double players(ZoneHost host) {
        return host.report().stream().mapToInt(ZoneHost.ZoneReport::players).sum();
    }

    private static double count(ZoneHost host, ZoneStatus status) {
        return host.report().stream().filter(zone -> zone.status() == status).count();
    }
}
