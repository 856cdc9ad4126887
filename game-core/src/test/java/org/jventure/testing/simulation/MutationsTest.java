package org.jventure.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds bugs: with each rule that is taken out, a promise is broken before long. */
class MutationsTest {

    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void aRuleThatIsTakenOutIsMissed(Mutation mutation) {
        var world = new MutantWorld(mutation);

        var caught = LongStream.range(0, SEEDS)
                .mapToObj(seed -> world.play(seed).map(broken -> mutation + " is caught by seed " + seed + ": " + broken))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(caught).as(mutation + " within " + SEEDS + " seeds").isPresent();
        System.out.println(caught.orElseThrow());
    }
}
