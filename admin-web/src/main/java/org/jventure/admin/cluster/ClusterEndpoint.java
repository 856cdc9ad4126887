package org.jventure.admin.cluster;

import org.jventure.game.NodePlace;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/cluster}: who leads, which nodes there are, and which of them runs which zone. */
@Component
@Endpoint(id = "cluster")
final class ClusterEndpoint {

    private final NodePlace place;

    ClusterEndpoint(NodePlace place) {
        this.place = place;
    }

    @ReadOperation
    ClusterReport cluster() {
        return ClusterReport.of(place.get());
    }
}
