package org.jventure.admin.cluster;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/cluster}: who leads, which nodes there are, and which of them runs which zone. */
@Component
@Endpoint(id = "cluster")
final class ClusterEndpoint {

    private final Supplier<ClusterStatus> status;

    ClusterEndpoint(ObjectProvider<Supplier<ClusterStatus>> status, @Value("${jventure.node.id}") String self) {
        var nothingKnown = new ClusterStatus(null, 0, self, List.of(), List.of());
        this.status = status.getIfAvailable(() -> () -> nothingKnown);
    }

    @ReadOperation
    ClusterStatus cluster() {
        return status.get();
    }
}
