package org.jventure.content;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What to do about text that is not YAML. */
final class YamlAdvice {

    private YamlAdvice() {}

    static String on(MarkedYAMLException e) {
        var problem = e.getProblem() + " " + e.getContext();
        if (problem.contains("'\\t'") || problem.contains("TAB")) {
            return "indent with spaces, never with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "quote a text that holds a colon, or put it on the next line behind a > sign";
        }
        if (problem.contains("single document")) {
            return "remove the --- line: a file holds one document";
        }
        if (problem.contains("could not find expected ':'")) {
            return "write a colon and a space behind the field, and indent the lines of a text";
        }
        if (problem.contains("quoted scalar") || problem.contains("end of stream")) {
            return "close what was opened: a quotation mark or a bracket";
        }
        return "check the indentation and the quotation marks of this line and the one before";
    }
}
