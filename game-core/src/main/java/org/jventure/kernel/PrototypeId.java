package org.jventure.kernel;

/** A kind of item or NPC, by its key, such as {@code lantern-quay/brass-lantern}. */
public record PrototypeId(String value) implements Comparable<PrototypeId> {

    @Override
    public int compareTo(PrototypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
