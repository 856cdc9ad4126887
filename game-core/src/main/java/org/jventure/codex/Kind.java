package org.jventure.codex;

/**
 * One kind of content: how its things are written and read, and what may be wrong with them. All else, from the file of a
 * pack to the history of every change, is the same for all kinds. Stateless, package-private and final; found by component
 * scan.
 *
 * @param <T> an immutable record that holds its key and refers to things of other kinds by theirs
 */
public interface Kind<T extends Record> {

    /** In rows and in messages, such as {@code damage-type}; never changed. */
    String name();

    /** As its file in a pack is called, such as {@code damage-types}. */
    String plural();

    Class<T> type();

    String key(T thing);

    /**
     * Reads one thing. What is wrong is reported to the fields, which answer something harmless in its place; so this never
     * throws. Whatever field it does not ask for is reported as none of this kind.
     */
    T read(String key, FieldReader fields);

    /** Writes what {@link #read} reads, all but the key, always in the same order. */
    void write(T thing, FieldWriter fields);

    /** Whether there is one such list for the world: only packs that found a world bring it, and none adds to it. */
    default boolean isOfTheWorld() {
        return false;
    }
}
