package org.jventure.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever befalls nodes, network and database, every promise is kept; see {@link Simulation}. */
class SeedsTest {

    private static final int SEEDS = Integer.getInteger("jventure.test.seeds", 200);

    @Test
    void whateverHappensEveryPromiseIsKept() {
        var failed = Seeds.run(0, SEEDS);

        assertThat(failed).as(failed.stream().map(SeedsTest::story).collect(Collectors.joining("\n"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceStaysMended(RegressionSeed seed) {
        var outcome = Simulation.of(seed.number());

        assertThat(outcome.violation()).as(story(outcome)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceIsFoundAgainWithItsBug(RegressionSeed seed) {
        assertThat(new MutantWorld(seed.mutation()).play(seed.number())).as(seed + " with " + seed.mutation()).isPresent();
    }

    @Test
    void aSeedGivesTheSameRunToTheLastWord() {
        assertThat(Simulation.of(42).log()).isEqualTo(Simulation.of(42).log()).isNotEqualTo(Simulation.of(43).log());
    }

    private static String story(Simulation.Outcome outcome) {
        return "seed %d: %s\nTo see all that happens: ./chaos --seed %1$d\nThe end of it:\n%s".formatted(
                outcome.seed(), outcome.violation().orElse("kept"),
                outcome.log().stream().skip(Math.max(0, outcome.log().size() - 60L)).collect(Collectors.joining("\n")));
    }
}
