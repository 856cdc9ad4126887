package org.jventure.kernel;

/** A room, by its key, such as {@code lantern-quay/old-pier}; it keeps the key when it moves to another zone. */
public record RoomId(String value) implements Comparable<RoomId> {

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
