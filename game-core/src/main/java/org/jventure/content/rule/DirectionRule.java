package org.jventure.content.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jventure.world.Direction;

/** How the ways out of a room are written: as whole words. */
public final class DirectionRule {

    private static final List<String> DIRECTIONS =
            Arrays.stream(Direction.values()).map(Direction::word).toList();

    private DirectionRule() {}

    /** Empty if it will do. */
    public static Optional<Finding> check(String word) {
        return DIRECTIONS.contains(word)
                ? Optional.empty()
                : Optional.of(new Finding(word, "'%s' is no direction".formatted(word), remedy(word)));
    }

    private static String remedy(String written) {
        return Direction.named(written)
                .map(meant -> "did you mean '%s'?".formatted(meant.word()))
                .orElseGet(() -> Keys.didYouMean(written, DIRECTIONS, "use one of " + String.join(", ", DIRECTIONS)));
    }
}
