package org.jventure.content;

import java.util.List;

/** What came of an import. */
public sealed interface ImportResult {

    /** All of it is in the database. */
    record Imported(ImportSummary summary) implements ImportResult {}

    /**
     * Nothing was to be done, and nothing was.
     *
     * @param why as a sentence
     */
    record Unchanged(String why) implements ImportResult {}

    /** Nothing was done, for the world is that of another pack. */
    record OfAnother(String founder) implements ImportResult {}

    /** Nothing was done. */
    record Rejected(List<Problem> problems) implements ImportResult {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
