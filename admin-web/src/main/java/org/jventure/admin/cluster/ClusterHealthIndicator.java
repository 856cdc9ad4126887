package org.jventure.admin.cluster;

import org.jventure.game.NodePlace;
import org.jventure.telnet.TelnetServer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: whether players should be sent to this node. The database has no say in it: while it is away all
 * nodes wait for it alike, and players are best kept where they are.
 */
@Component
final class ClusterHealthIndicator implements HealthIndicator {

    private final NodePlace place;
    private final TelnetServer telnet;

    ClusterHealthIndicator(NodePlace place, TelnetServer telnet) {
        this.place = place;
        this.telnet = telnet;
    }

    @Override
    public Health health() {
        return of(place.hasJoined(), telnet.isRunning(), place.isDraining());
    }

    static Health of(boolean joined, boolean listening, boolean draining) {
        return (joined && listening && !draining ? Health.up() : Health.outOfService())
                .withDetail("joined", joined)
                .withDetail("telnet", listening)
                .withDetail("draining", draining)
                .build();
    }
}
