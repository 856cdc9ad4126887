package org.jventure.content;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one pack: the first hundred problems, for nobody reads more. One thread. */
final class Problems {

    static final int MOST = 100;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line. */
    List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
