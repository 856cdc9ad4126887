package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.placement.Election.Answer.TAKE;
import static org.jventure.placement.Election.Answer.TAKE_IF_LOCKED;
import static org.jventure.placement.Election.Answer.WAIT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.placement.ClusterView.NodeState;

class ElectionTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long NEVER = -1;

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void aLeaseThatNobodyHoldsIsTakenAtOnce() {
        assertThat(Election.decide(Sights.of("b").with("a").lease(4, null, 0, NOW).see(), NEVER)).isEqualTo(TAKE);
        assertThat(Election.decide(Sights.of("b").see(), NEVER)).isEqualTo(TAKE);
    }

    @Test
    void theLeaseOfMyEarlierLifeIsTakenAtOnce() {
        assertThat(Election.decide(Sights.of("b", 3).with("a").lease(4, "b", 2, NOW).see(), NEVER)).isEqualTo(TAKE);
    }

    @Test
    void myOwnLeaseIsNotTakenAgain() {
        assertThat(Election.decide(Sights.of("b", 3).lease(4, "b", 3, LONG).see(), NEVER)).isEqualTo(WAIT);
    }

    @Test
    void aLeaderThatIsPresentHasEightSeconds() {
        var sights = Sights.of("a").with("b");

        assertThat(Election.decide(sights.lease(4, "b", 1, ms(7999)).see(), NEVER)).isEqualTo(WAIT);
        assertThat(Election.decide(sights.lease(4, "b", 1, ms(8000)).see(), NEVER)).isEqualTo(TAKE);
    }

    @Test
    void theLowestTakesItAfterThreeSecondsIfTheLeaderIsMissing() {
        var sights = Sights.of("a").with("b").with("c").missing("b", NOW);

        assertThat(Election.decide(sights.lease(4, "b", 1, ms(2999)).see(), 3)).isEqualTo(WAIT);
        assertThat(Election.decide(sights.lease(4, "b", 1, ms(3000)).see(), 3)).isEqualTo(TAKE);
    }

    @Test
    void anotherThanTheLowestDoesNot() {
        var sights = Sights.of("c").with("b").with("a").missing("b", NOW);

        assertThat(Election.decide(sights.lease(4, "b", 1, ms(7999)).see(), 3)).isEqualTo(WAIT);
        assertThat(Election.decide(sights.lease(4, "b", 1, ms(8000)).see(), 3)).isEqualTo(TAKE);
    }

    @Test
    void theHolderOfTheLockTakesItEarlyIfTheLeaderIsMissing() {
        var sights = Sights.of("c").with("b").with("a").lease(4, "b", 1, NOW);

        assertThat(Election.decide(sights.see(), NEVER)).isEqualTo(WAIT);
        assertThat(Election.decide(sights.missing("b", NOW).see(), NEVER)).isEqualTo(TAKE_IF_LOCKED);
    }

    @Test
    void theLowestOfMostTakesItAtOnceIfTheLeaderIsMissingAndNoLongerConnected() {
        var sights = Sights.of("b").with("a").with("c").lease(4, "a", 1, NOW).unconnected("a");

        assertThat(Election.decide(sights.see(), NEVER)).as("it is a member").isEqualTo(WAIT);
        assertThat(Election.decide(sights.missing("a", NOW).see(), NEVER)).isEqualTo(TAKE);
        assertThat(Election.decide(sights.see(), 3)).as("its term replaced mine").isEqualTo(WAIT);
        assertThat(Election.decide(sights.missing("c", NOW).see(), NEVER)).as("one of two").isEqualTo(TAKE_IF_LOCKED);
        assertThat(Election.decide(sights.unconnected("c").see(), NEVER)).as("the last").isEqualTo(TAKE);
    }

    @Test
    void notEarlyAgainstTheTermThatReplacedMine() {
        var sights = Sights.of("c").with("b").with("a").missing("b", NOW);

        assertThat(Election.decide(sights.lease(4, "b", 1, NOW).see(), 3)).isEqualTo(WAIT);
        assertThat(Election.decide(sights.lease(5, "b", 1, NOW).see(), 3)).isEqualTo(TAKE_IF_LOCKED);
    }

    @Test
    void whoDrainsLeavesItToOthersUnlessThereAreNone() {
        var alone = Sights.of("a").with("a", NodeState.DRAINING, 1).lease(4, null, 0, NOW);
        assertThat(Election.decide(alone.see(), NEVER)).isEqualTo(TAKE);

        assertThat(Election.decide(alone.with("b").see(), NEVER)).isEqualTo(WAIT);
        assertThat(Election.decide(alone.missing("b", NOW).see(), NEVER)).isEqualTo(TAKE);
    }

    @Test
    void aLeaderActsForThreeSecondsAfterItsLastRenewal() {
        var leadership = new Leadership();
        leadership.took(4, ms(100).toNanos());

        assertThat(leadership.mayAct(ms(3099).toNanos())).isTrue();
        assertThat(leadership.mayAct(ms(3100).toNanos())).isFalse();
    }

    @Test
    void whoFindsALeaseOfItsOwnActsOnceItIsRenewed() {
        var leadership = new Leadership();

        leadership.hear(Sights.of("a").lease(4, "a", 1, NOW).see());

        assertThat(leadership.term()).isEqualTo(4);
        assertThat(leadership.mayAct(0)).isFalse();
    }
}
