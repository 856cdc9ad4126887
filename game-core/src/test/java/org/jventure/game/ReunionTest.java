package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.testing.ManualClock;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;

class ReunionTest {

    private final ManualClock clock = new ManualClock();
    private final List<Integer> rejoined = new ArrayList<>();
    private int now;

    private Reunion of(String self) {
        return new Reunion(new NodeId(self), clock, () -> rejoined.add(now));
    }

    /** Looks each second. */
    private void look(Reunion reunion, int seconds, NodeState... states) {
        for (int second = 0; second < seconds; second++) {
            var lines = new ArrayList<NodeLine>();
            for (int i = 0; i < states.length; i++) {
                lines.add(new NodeLine(new NodeId("" + (char) ('a' + i)), "", states[i], 0, 0, 0, ""));
            }
            reunion.look(lines);
            now++;
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoHearsNobodyOfThreeForHalfAMinuteJoinsAnewAndThenWaitsAsLongAgain() {
        look(of("a"), 80, NodeState.UP, NodeState.SUSPECT, NodeState.SUSPECT);

        assertThat(rejoined).containsExactly(31, 63);
    }

    @Test
    void othersWaitLongerSoThatNotAllComeAnewAtOnce() {
        look(of("c"), 80, NodeState.SUSPECT, NodeState.SUSPECT, NodeState.UP);

        assertThat(rejoined).containsExactly(61);
    }

    @Test
    void whoHearsMostStays() {
        look(of("a"), 500, NodeState.UP, NodeState.DRAINING, NodeState.SUSPECT);

        assertThat(rejoined).isEmpty();
    }

    @Test
    void aloneIsNotWithoutTheOthers() {
        look(of("a"), 500, NodeState.UP);

        assertThat(rejoined).isEmpty();
    }

    @Test
    void oneWordOfTheOthersBeginsTheWaitAnew() {
        var reunion = of("a");
        look(reunion, 29, NodeState.UP, NodeState.SUSPECT);
        look(reunion, 1, NodeState.UP, NodeState.UP);
        look(reunion, 30, NodeState.UP, NodeState.SUSPECT);
        assertThat(rejoined).isEmpty();

        look(reunion, 2, NodeState.UP, NodeState.SUSPECT);
        assertThat(rejoined).hasSize(1);
    }
}
