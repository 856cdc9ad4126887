package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.admin.cluster.ClusterStatus.Node;
import org.jventure.admin.cluster.ClusterStatus.NodeState;
import org.jventure.admin.cluster.ClusterStatus.Zone;
import org.jventure.admin.cluster.ClusterStatus.ZoneState;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

class ClusterStatusTest {

    @Test
    void toolsReadTheseFields() {
        var status = new ClusterStatus("node-1", 7, "node-2",
                List.of(new Node("node-1", "127.0.0.1:5701", NodeState.UP, 5555, 8080, 3)),
                List.of(new Zone("undercroft", "The Undercroft", null, 4, ZoneState.UNOWNED, 0, 12)));

        assertThat(JsonMapper.builder().build().writeValueAsString(status)).isEqualTo("""
                {"leader":"node-1","term":7,"self":"node-2","nodes":[{"id":"node-1","address":"127.0.0.1:5701",\
                "state":"UP","telnet":5555,"web":8080,"sessions":3}],"zones":[{"id":"undercroft",\
                "name":"The Undercroft","node":null,"epoch":4,"state":"UNOWNED","players":0,"npcs":12}]}""");
    }

    @Test
    void aNodeIsReadyWhenItHasJoinedListensAndIsNotLeaving() {
        assertThat(ClusterHealthIndicator.of(seat(true, false), true).getStatus()).isEqualTo(Status.UP);
        assertThat(ClusterHealthIndicator.of(null, true).getStatus()).isEqualTo(Status.UP);
        assertThat(ClusterHealthIndicator.of(seat(false, false), true).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ClusterHealthIndicator.of(seat(true, true), true).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ClusterHealthIndicator.of(seat(true, false), false).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static NodeSeat seat(boolean joined, boolean draining) {
        return new NodeSeat() {
            @Override
            public boolean hasJoined() {
                return joined;
            }

            @Override
            public boolean isDraining() {
                return draining;
            }
        };
    }
}
