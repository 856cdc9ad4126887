package org.jventure.admin.cluster;

import org.jspecify.annotations.Nullable;
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
        return of(seat.getIfAvailable(), telnet.isRunning());
    }

    /** @param seat null for a node that is always by itself */
    static Health of(@Nullable NodeSeat seat, boolean listening) {
        boolean joined = seat == null || seat.hasJoined();
        boolean draining = seat != null && seat.isDraining();
        return (joined && listening && !draining ? Health.up() : Health.outOfService())
                .withDetail("joined", joined)
                .withDetail("telnet", listening)
                .withDetail("draining", draining)
                .build();
    }
}
