package org.jventure.admin.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the node did not start: to the operator what happened and what to do, to the log file the rest. */
final class PlainFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(PlainFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
        log.info("The node did not start", analysis.getCause());
    }
}
