package org.jventure.kernel;

/** One NPC: the key of the spawn slot that it fills, such as {@code lantern-quay/harbour-cat}. */
public record NpcId(String value) implements Comparable<NpcId> {

    @Override
    public int compareTo(NpcId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
