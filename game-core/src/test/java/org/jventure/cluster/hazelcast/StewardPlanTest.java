package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.hazelcast.StewardPlan.Action;
import org.jventure.cluster.hazelcast.StewardPlan.Action.Nothing;
import org.jventure.cluster.hazelcast.StewardPlan.Action.Promote;
import org.jventure.cluster.hazelcast.StewardPlan.Action.Rejoin;
import org.jventure.cluster.hazelcast.StewardPlan.Action.Remove;
import org.jventure.cluster.hazelcast.StewardPlan.Action.Reset;
import org.jventure.cluster.hazelcast.StewardPlan.Facts;
import org.jventure.cluster.hazelcast.StewardPlan.Member;
import org.jventure.cluster.hazelcast.StewardPlan.Seat;

/** Members are a, b, c…; the seat that a took is "A", and "A'" that of its successor at the same address. */
class StewardPlanTest {

    private static final String SILENT = "?";

    private final StewardPlan plan = new StewardPlan(3);
    private String self = "a";
    private int quorum = 2;
    private boolean discovered = true;
    private Optional<List<Seat>> seats = Optional.empty();
    private final List<Member> members = new ArrayList<>();
    private int now;

    /** Which seats there are, by name; a successor's is at the same address. */
    private void seats(String... ids) {
        seats = Optional.of(java.util.Arrays.stream(ids)
                .map(id -> new Seat(id, id.substring(0, 1).toLowerCase(java.util.Locale.ROOT)))
                .toList());
    }

    private void nobodyTellsTheSeats() {
        seats = Optional.empty();
    }

    /** Who is there, oldest first: "a=A" has a seat, "a=" has none, "a=?" doesn't answer. */
    private void members(String... told) {
        members.clear();
        for (String one : told) {
            var parts = one.split("=", -1);
            members.add(new Member(parts[0], parts[1].equals(SILENT) ? null : parts[1]));
        }
    }

    private Action look() {
        return plan.next(new Facts(Duration.ofSeconds(now), discovered, seats, List.copyOf(members), self, quorum));
    }

    private Action lookAfter(int seconds) {
        now += seconds;
        return look();
    }

    @Test
    void allIsWell() {
        members("a=A", "b=B", "c=C", "d=");
        seats("A", "B", "C");

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(plan.isHealthy()).isTrue();
    }

    @Test
    void beforeThreeNodesHaveMetNothingIsDone() {
        discovered = false;
        members("a=");

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(lookAfter(1000)).isEqualTo(new Nothing());
        assertThat(plan.isHealthy()).isFalse();
    }

    @Test
    void anEmptySeatGoesToASpareAfterThreeSeconds() {
        members("a=A", "b=B", "d=");
        seats("A", "B", "C");

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(lookAfter(3)).isEqualTo(new Nothing());
        assertThat(lookAfter(1)).isEqualTo(new Remove("C"));
        assertThat(plan.isHealthy()).isFalse();
    }

    @Test
    void withoutASpareTheSeatIsKeptForItsHolderAndGivenUpAfterTenMinutes() {
        members("a=A", "b=B");
        seats("A", "B", "C");
        look();

        assertThat(lookAfter(600)).isEqualTo(new Nothing());
        assertThat(lookAfter(1)).isEqualTo(new Remove("C"));
    }

    @Test
    void aSpareThatPromotedItselfFirstDoesNotLeaveTheEmptySeatForEver() {
        members("a=A", "b=B", "d=D");
        seats("A", "B", "C", "D");
        look();

        assertThat(lookAfter(4)).isEqualTo(new Remove("C"));
    }

    @Test
    void aSuccessorAtTheSameAddressDoesNotHoldTheSeat() {
        members("a=A", "b=B", "c=");
        seats("A", "B", "C");
        look();

        assertThat(plan.isHealthy()).isFalse();
        assertThat(lookAfter(4)).isEqualTo(new Remove("C"));
    }

    @Test
    void aMemberThatDoesNotAnswerMayWellHoldItsSeat() {
        members("a=A", "b=B", "c=?", "d=");
        seats("A", "B", "C");
        look();

        assertThat(lookAfter(1000)).isEqualTo(new Nothing());
        assertThat(plan.isHealthy()).isFalse();
    }

    @Test
    void whoDoesNotAnswerIsNoSpare() {
        members("a=A", "b=B", "d=?");
        seats("A", "B", "C");
        look();

        assertThat(lookAfter(10)).isEqualTo(new Nothing());
    }

    @Test
    void aSeatIsMissedAnewAfterItsHolderWasSeen() {
        members("a=A", "b=B", "d=");
        seats("A", "B", "C");
        look();
        members("a=A", "b=B", "c=C", "d=");
        lookAfter(2);
        members("a=A", "b=B", "d=");

        assertThat(lookAfter(2)).isEqualTo(new Nothing());
        assertThat(lookAfter(2)).isEqualTo(new Nothing());
        assertThat(lookAfter(2)).isEqualTo(new Remove("C"));
    }

    @Test
    void onlyTheMasterRemoves() {
        self = "b";
        members("a=A", "b=B", "d=");
        seats("A", "B", "C");
        look();

        assertThat(lookAfter(10)).isEqualTo(new Nothing());
    }

    @Test
    void theSmallerSideOfASplitRemovesNobody() {
        quorum = 3;
        members("a=A", "d=");
        seats("A", "B", "C");
        look();

        assertThat(lookAfter(1000)).isEqualTo(new Nothing());
    }

    @Test
    void freeSeatsAreTakenInTheOrderOfTheMemberList() {
        members("a=A", "b=B", "c=", "d=");
        seats("A", "B");

        self = "c";
        assertThat(look()).isEqualTo(new Promote());
        self = "d";
        assertThat(look()).isEqualTo(new Nothing());
        self = "a";
        assertThat(look()).isEqualTo(new Nothing());
    }

    @Test
    void aSeatThatIsEmptyIsFreeEvenBeforeItIsRemoved() {
        self = "d";
        members("a=A", "b=B", "d=");
        seats("A", "B", "C");

        assertThat(look()).isEqualTo(new Promote());
    }

    @Test
    void withoutAMajorityTheMasterBeginsAnewAfterTwelveSeconds() {
        members("a=A", "b=", "c=");
        nobodyTellsTheSeats();

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(lookAfter(12)).isEqualTo(new Nothing());
        assertThat(lookAfter(1)).isEqualTo(new Reset());
        assertThat(lookAfter(1)).as("the next attempt waits as long").isEqualTo(new Nothing());
    }

    @Test
    void whileAMemberDoesNotAnswerTheMasterWaitsForItToBeGone() {
        members("a=A", "b=", "c=?");
        nobodyTellsTheSeats();
        look();

        assertThat(lookAfter(39)).isEqualTo(new Nothing());
        members("a=A", "b=", "d=");
        assertThat(lookAfter(1)).isEqualTo(new Reset());
    }

    @Test
    void aMemberThatNeverAnswersAndNeverGoesIsNotWaitedForForEver() {
        members("a=A", "b=", "c=?");
        nobodyTellsTheSeats();
        look();

        assertThat(lookAfter(41)).isEqualTo(new Reset());
    }

    @Test
    void seatsThatThreeNodesCanNotAgreeOnAreGivenOutAnew() {
        discovered = false;
        members("a=", "b=", "c=");

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(lookAfter(30)).isEqualTo(new Nothing());
        assertThat(lookAfter(1)).isEqualTo(new Reset());
    }

    @Test
    void theTimeBeforeTheThirdNodeCameDoesNotCount() {
        discovered = false;
        members("a=", "b=");
        look();
        lookAfter(1000);
        members("a=", "b=", "c=");

        assertThat(lookAfter(1)).isEqualTo(new Nothing());
        assertThat(lookAfter(29)).isEqualTo(new Nothing());
        assertThat(lookAfter(2)).isEqualTo(new Reset());
    }

    @Test
    void whoIsNotTheMasterWaitsForItToFindTheSeats() {
        self = "b";
        discovered = false;
        members("a=", "b=", "c=");
        look();

        assertThat(lookAfter(1000)).isEqualTo(new Nothing());
    }

    @Test
    void nobodyElseBeginsAnew() {
        self = "b";
        members("a=A", "b=", "c=");
        nobodyTellsTheSeats();
        look();

        assertThat(lookAfter(100)).isEqualTo(new Nothing());
    }

    @Test
    void twoNodesCanNotBeginAnew() {
        members("a=A", "b=");
        nobodyTellsTheSeats();
        look();

        assertThat(lookAfter(100)).isEqualTo(new Nothing());
    }

    @Test
    void aMinorityOfALargeClusterDoesNotMakeASecondConsensus() {
        quorum = 4;
        members("a=A", "b=", "c=");
        nobodyTellsTheSeats();
        look();

        assertThat(lookAfter(100)).isEqualTo(new Nothing());
    }

    @Test
    void anAnswerInBetweenBeginsTheWaitAnew() {
        members("a=A", "b=B", "c=C");
        nobodyTellsTheSeats();
        look();
        seats("A", "B", "C");
        lookAfter(10);
        nobodyTellsTheSeats();
        lookAfter(1);

        assertThat(lookAfter(10)).isEqualTo(new Nothing());
        assertThat(lookAfter(3)).isEqualTo(new Reset());
    }

    @Test
    void aNodeWhoseSeatWasGivenAwayJoinsAnew() {
        self = "c";
        members("a=A", "b=B", "c=C", "d=D");
        seats("A", "B", "D");

        assertThat(look()).isEqualTo(new Nothing());
        assertThat(lookAfter(5)).isEqualTo(new Nothing());
        assertThat(lookAfter(1)).isEqualTo(new Rejoin());
    }

    @Test
    void aStaleNodeTakesNoOtherSeatMeanwhile() {
        self = "c";
        members("a=A", "b=B", "c=C");
        seats("A", "B");

        assertThat(look()).isEqualTo(new Nothing());
    }

    @Test
    void aSeatThatIsOnlyLateToTheListIsNotStale() {
        self = "c";
        members("a=A", "b=B", "c=C");
        seats("A", "B");
        look();
        seats("A", "B", "C");
        lookAfter(4);
        seats("A", "B");

        assertThat(lookAfter(4)).isEqualTo(new Nothing());
    }

    @Test
    void aSeatThatIsJustBeingTakenIsLeftToWhoTakesIt() {
        seats("A", "B");
        members("a=A", "b=B", "c=");
        look();
        seats("A", "B", "C");

        assertThat(lookAfter(1)).isEqualTo(new Nothing());
        assertThat(lookAfter(10)).isEqualTo(new Nothing());
        assertThat(lookAfter(20)).isEqualTo(new Nothing());
        assertThat(lookAfter(5)).isEqualTo(new Remove("C"));
    }
}
