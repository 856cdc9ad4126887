package org.jventure.content;

import java.util.List;

/** A pack that was to be imported at start is broken. */
public final class WorldPackException extends RuntimeException {

    private final String pack;
    private final transient List<Problem> problems;

    WorldPackException(String pack, List<Problem> problems) {
        super("The world pack %s has %d problems, the first: %s".formatted(pack, problems.size(), problems.getFirst()));
        this.pack = pack;
        this.problems = List.copyOf(problems);
    }

    /** Where the pack is. */
    public String pack() {
        return pack;
    }

    public List<Problem> problems() {
        return problems;
    }
}
