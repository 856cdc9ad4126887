package org.jventure.kernel;

/** A zone, by the key its builder gave it, such as {@code lantern-quay}. */
public record ZoneId(String value) implements Comparable<ZoneId> {

    @Override
    public int compareTo(ZoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
