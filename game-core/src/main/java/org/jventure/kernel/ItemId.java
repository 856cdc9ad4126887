package org.jventure.kernel;

import java.util.UUID;

/** One item, not its kind: the row that has exactly one holder. */
public record ItemId(UUID value) implements Comparable<ItemId> {

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
