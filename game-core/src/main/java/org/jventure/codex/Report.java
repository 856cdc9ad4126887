package org.jventure.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What comes out of reading a thing beside the thing: what is wrong, and what it refers to. One thread. */
public final class Report {

    private final Set<String> colours;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    /** @param colours names of the world's own, which markup may use */
    public Report(Set<String> colours) {
        this.colours = colours;
    }

    /**
     * Something wrong.
     *
     * @param path    where, as in {@code effects[2].amount}; empty if it is the whole thing
     * @param at      the written words that are meant, if they are only a part of what stands there
     * @param message what, as the beginning of a sentence
     * @param remedy  what to do about it, as its end
     */
    public record Trouble(String path, String at, String message, String remedy) {}

    /** What stands at the path is the key of a thing of that kind. */
    public record Reference(String path, Class<? extends Record> type, String key) {}

    void add(Trouble trouble) {
        troubles.add(trouble);
    }

    void add(Reference reference) {
        references.add(reference);
    }

    Set<String> colours() {
        return colours;
    }

    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }
}
