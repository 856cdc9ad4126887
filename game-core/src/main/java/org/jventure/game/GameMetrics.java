package org.jventure.game;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.jventure.session.SessionDoor;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneStatus;

/** What operators watch: connections that have a session, characters in the world, and zones by what they do. */
@Component
final class GameMetrics implements MeterBinder {

    private final SessionDoor sessions;
    private final ZoneHost zones;

    GameMetrics(SessionDoor sessions, ZoneHost zones) {
        this.sessions = sessions;
        this.zones = zones;
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
    }

    private static double players(ZoneHost host) {
        return host.report().stream().mapToInt(ZoneHost.ZoneReport::players).sum();
    }

    private static double count(ZoneHost host, ZoneStatus status) {
        return host.report().stream().filter(zone -> zone.status() == status).count();
    }
}
