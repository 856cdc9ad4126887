package org.jventure.content;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator that worlds are not exchanged. */
final class OtherWorldFailureAnalyzer extends AbstractFailureAnalyzer<OtherWorldException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OtherWorldException cause) {
        return new FailureAnalysis(
                "The world '%s' is for a new database, and this one holds the world of the pack '%s' already. It is as it was."
                        .formatted(cause.wanted().word(), cause.founder()),
                "Choose a new folder with --data, or an empty database; or start without --world.",
                cause);
    }
}
