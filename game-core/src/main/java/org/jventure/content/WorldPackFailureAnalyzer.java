package org.jventure.content;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator everything that is wrong with a pack. */
final class WorldPackFailureAnalyzer extends AbstractFailureAnalyzer<WorldPackException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WorldPackException cause) {
        var problems = cause.problems().stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The world pack %s was not imported; the world is as it was. %s\n\n%s"
                        .formatted(cause.pack(), count(cause.problems().size()), problems),
                "Mend the lines above and start again, or start without --import.",
                cause);
    }

    private static String count(int problems) {
        return switch (problems) {
            case 1 -> "There is one problem:";
            case Problems.MOST -> "There are many problems; these are the first " + Problems.MOST + ":";
            default -> "There are " + problems + " problems:";
        };
    }
}
