package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;
import tools.jackson.databind.json.JsonMapper;

class ClusterReportTest {

    @Test
    void toolsReadTheseFields() {
        var status = new ClusterStatus(new NodeId("node-1"), 7, new NodeId("node-2"),
                List.of(new NodeLine(new NodeId("node-1"), "127.0.0.1:5701", NodeState.UP, 5555, 8080, 3, "1")),
                List.of(new ZoneLine(
                        new ZoneId("undercroft"), "The Undercroft", null, 4, ZoneState.UNOWNED, 0, 12)));

        assertThat(JsonMapper.builder().build().writeValueAsString(ClusterReport.of(status))).isEqualTo("""
                {"leader":"node-1","term":7,"self":"node-2","nodes":[{"id":"node-1","address":"127.0.0.1:5701",\
                "state":"UP","telnet":5555,"web":8080,"sessions":3}],"zones":[{"id":"undercroft",\
                "name":"The Undercroft","node":null,"epoch":4,"state":"UNOWNED","players":0,"npcs":12}]}""");
    }

    @Test
    void aNodeIsReadyWhenItHasJoinedListensAndIsNotLeaving() {
        assertThat(ClusterHealthIndicator.of(true, true, false).getStatus()).isEqualTo(Status.UP);
        assertThat(ClusterHealthIndicator.of(false, true, false).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ClusterHealthIndicator.of(true, true, true).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ClusterHealthIndicator.of(true, false, false).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }
}
