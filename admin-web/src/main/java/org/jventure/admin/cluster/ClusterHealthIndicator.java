package org.jventure.admin.cluster;

import org.jventure.telnet.TelnetServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: whether players should be sent to this node. The database has no say in it: while it is away all
 * nodes wait for it alike, and players are best kept where they are.
 */
@Component
final class ClusterHealthIndicator implements HealthIndicator {

    private final ObjectProvider<NodeSeat> seat;
    private final TelnetServer telnet;

    ClusterHealthIndicator(ObjectProvider<NodeSeat> seat, TelnetServer telnet) {
        this.seat = seat;
        this.telnet = telnet;
    }

    @Override
    public Health health() {
        var known = seat.getIfAvailable();
        boolean joined = known == null || known.hasJoined();
        boolean draining = known != null && known.isDraining();
        boolean listening = telnet.isRunning();
        return (joined && listening && !draining ? Health.up() : Health.outOfService())
                .withDetail("joined", joined)
                .withDetail("telnet", listening)
                .withDetail("draining", draining)
                .build();
    }
}
