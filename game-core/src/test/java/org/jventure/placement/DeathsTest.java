package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView.NodeState;

class DeathsTest {

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    private static boolean isDead(Sights sights) {
        return Deaths.in(sights.see()).stream().anyMatch(row -> row.node().equals(new NodeId("b")));
    }

    @Test
    void whoIsMissingAndSilentIsDead() {
        var sights = Sights.of("a").with("b").missing("b", Duration.ZERO);

        assertThat(isDead(sights.silent("b", ms(1499)))).isFalse();
        assertThat(isDead(sights.silent("b", ms(1500)))).isTrue();
    }

    @Test
    void whoIsMissingAndHasNoConnectionToTheDatabaseIsDeadAtOnce() {
        var sights = Sights.of("a").with("b").unconnected("b");

        assertThat(isDead(sights)).as("it is a member: its connection broke, and it makes a new one").isFalse();
        assertThat(isDead(sights.missing("b", Duration.ZERO))).isTrue();
    }

    @Test
    void whoIsPresentMayBeSilentForEightSeconds() {
        var sights = Sights.of("a").with("b");

        assertThat(isDead(sights.silent("b", ms(7999)))).isFalse();
        assertThat(isDead(sights.silent("b", ms(8000)))).isTrue();
    }

    @Test
    void whoIsMissingForTenSecondsIsDeadThoughItBeatsIfItHoldsZones() {
        var sights = Sights.of("a").with("b").zone("town", "b", false);

        assertThat(isDead(sights.missing("b", ms(9999)))).isFalse();
        assertThat(isDead(sights.missing("b", ms(10_000)))).isTrue();
        assertThat(isDead(Sights.of("a").with("b").missing("b", ms(10_000)))).isFalse();
    }

    @Test
    void nobodyDiesTwiceAndALeaderNotByItsOwnHand() {
        var sights = Sights.of("a").silent("a", ms(9000)).with("b", NodeState.DEAD, 1).silent("b", ms(9000));

        assertThat(Deaths.in(sights.see())).isEmpty();
    }
}
