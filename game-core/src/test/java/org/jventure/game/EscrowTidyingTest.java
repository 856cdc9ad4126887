package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.escrow.EscrowProperties;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView;
import org.jventure.placement.Sight;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.QueuedBackground;

class EscrowTidyingTest {

    private static final NodeId ME = new NodeId("node-1");

    private final List<String> asked = new ArrayList<>();
    private final EscrowTidying tidying = new EscrowTidying(
            (age, most) -> {
                asked.add(age.toDays() + " days, " + most);
                return most;
            },
            new EscrowProperties(Duration.ofDays(30)),
            new QueuedBackground());

    @Test
    void theLeaderAloneForgetsALittleAtATime() {
        tidy(null);
        tidy(new NodeId("node-2"));
        assertThat(asked).isEmpty();

        tidy(ME);
        assertThat(asked).containsExactly("30 days, 1000");
    }

    private void tidy(@Nullable NodeId leader) {
        var view = new ClusterView(true, false, List.of(), new ClusterView.Lease(1, leader, 1, 1), List.of());
        tidying.tidy(
                new Sight(ME, 1, view, Set.of(ME), Map.of(), Map.of(), Duration.ZERO, 0),
                new ManualExecutor(new ManualClock()));
    }
}
