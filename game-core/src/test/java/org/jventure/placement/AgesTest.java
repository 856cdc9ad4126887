package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.NodeState;

class AgesTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");

    private final Ages ages = new Ages();
    private Set<NodeId> present = Set.of(RED, BLUE);
    private long blueLife = 1;
    private long leaseBeat;

    private Sight round(long millis, long beat) {
        return round(millis, millis, beat);
    }

    private Sight round(long askedAt, long answeredAt, long beat) {
        var view = new ClusterView(true, false,
                List.of(Sights.row("red", NodeState.UP, 1, askedAt), Sights.row("blue", NodeState.UP, blueLife, beat)),
                new Lease(1, BLUE, 1, leaseBeat), List.of());
        return ages.see(RED, 1, view, present, new Ages.Moments(nanos(askedAt), nanos(answeredAt)));
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void aBeatThatStandsStillAges() {
        round(0, 5);
        round(1000, 5);

        var sight = round(2500, 5);

        assertThat(sight.age(BLUE)).isEqualTo(Duration.ofMillis(2500));
        assertThat(sight.age(RED)).isZero();
    }

    @Test
    void everyBeatMakesYoung() {
        round(0, 5);
        round(1000, 5);

        assertThat(round(2000, 6).age(BLUE)).isZero();
    }

    @Test
    void aNewLifeIsYoung() {
        round(0, 5);
        blueLife = 2;

        assertThat(round(1000, 5).age(BLUE)).isZero();
    }

    @Test
    void anOutageAgesNothing() {
        round(0, 5);
        round(1000, 5);

        assertThat(round(61_000, 5).age(BLUE)).isZero();
        assertThat(round(62_000, 5).age(BLUE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void itCountsFromWhenTheBeatWasCertainlyThere() {
        round(0, 800, 5);

        assertThat(round(1000, 1001, 5).age(BLUE)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void theLeaseAgesInTheSameWay() {
        round(0, 1);
        assertThat(round(1500, 2).leaseAge()).isEqualTo(Duration.ofMillis(1500));
        leaseBeat++;

        assertThat(round(2000, 3).leaseAge()).isZero();
        assertThat(round(9000, 4).leaseAge()).isZero();
    }

    @Test
    void absenceCountsWhileTheNodeIsMissing() {
        round(0, 1);
        present = Set.of(RED);
        round(1000, 2);

        assertThat(round(2000, 3).absences()).containsEntry(BLUE, Duration.ofSeconds(1));

        present = Set.of(RED, BLUE);
        assertThat(round(3000, 4).absences()).isEmpty();
    }
}
