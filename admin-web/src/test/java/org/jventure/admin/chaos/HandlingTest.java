package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.admin.chaos.Handling.Step;

class HandlingTest {

    private static final String FLOOR = "room harbour/quay";

    @Test
    void whatWasShownInOrderIsPossible() {
        var steps = List.of(
                act("Ann gets", 0, 10, true, FLOOR, "Ann"), act("Ann gives", 20, 30, true, "Ann", "Ben"),
                act("Ben drops", 40, 50, true, "Ben", FLOOR));

        assertThat(new Handling(steps, FLOOR).impossible(FLOOR)).isEmpty();
    }

    @Test
    void whatWasShownAndIsNotStoredIsLost() {
        var steps = List.of(act("Ann gets", 0, 10, true, FLOOR, "Ann"));

        assertThat(new Handling(steps, FLOOR).impossible(FLOOR)).contains("it should be with [Ann]");
    }

    @Test
    void twoCannotTakeTheSame() {
        var steps = List.of(act("Ann gets", 0, 10, true, FLOOR, "Ann"), act("Ben gets", 5, 15, true, FLOOR, "Ben"));

        assertThat(new Handling(steps, FLOOR).impossible("Ben")).contains("just then it was with");
    }

    @Test
    void whoeverLooksSeesWhatWasShownToOthersBefore() {
        var steps = List.of(act("Ann gets", 0, 10, true, FLOOR, "Ann"), look("Ann has nothing", 20, 30, "Ann", false));

        assertThat(new Handling(steps, FLOOR).impossible("Ann")).contains("Ann has nothing");
    }

    @Test
    void whatOverlapsMayHaveHappenedInAnyOrder() {
        var steps = List.of(
                act("Ben drops", 0, 100, true, "Ben", FLOOR), act("Ann gets", 5, 15, true, FLOOR, "Ann"),
                look("Ben has nothing", 20, 30, "Ben", false));

        assertThat(new Handling(steps, "Ben").impossible("Ann")).isEmpty();
    }

    @Test
    void whatIsInDoubtMayHaveHappenedOrNot() {
        var steps = List.of(act("Ann gets", 0, 10, false, FLOOR, "Ann"));

        assertThat(new Handling(steps, FLOOR).impossible(FLOOR)).isEmpty();
        assertThat(new Handling(steps, FLOOR).impossible("Ann")).isEmpty();
    }

    @Test
    void whatIsInDoubtDoesNotHappenLaterThanItsPlayersNextAnswer() {
        var steps = List.of(
                act("Ann gets", 0, 10, false, FLOOR, "Ann"), look("Ann has nothing", 8, 9, "Ann", false),
                look("Ann has it", 20, 30, "Ann", true));

        assertThat(new Handling(List.of(steps.getFirst(), look("Ann has nothing", 11, 12, "Ann", false), steps.getLast()), FLOOR)
                .impossible("Ann")).contains("Ann has it");
        assertThat(new Handling(steps, FLOOR).impossible("Ann")).isEmpty();
    }

    @Test
    void whatIsInDoubtDoesNotHappenTwice() {
        var steps = List.of(
                act("Ann gives", 0, 100, false, "Ann", "Ben"), act("Ben gives back", 10, 20, true, "Ben", "Ann"));

        assertThat(new Handling(steps, "Ann").impossible("Ben")).contains("it should be with [Ann]");
    }

    private static Step act(String words, int began, int ended, boolean must, String from, String to) {
        return new Step(words, at(began), at(ended), must, from::equals, to);
    }

    private static Step look(String words, int began, int ended, String player, boolean has) {
        return new Step(words, at(began), at(ended), true, holder -> has == holder.equals(player), null);
    }

    private static Instant at(int millis) {
        return Instant.EPOCH.plusMillis(millis);
    }
}
