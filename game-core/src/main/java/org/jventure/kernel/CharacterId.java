package org.jventure.kernel;

import java.util.UUID;

/** A player's character, for ever: names may change, this never does. */
public record CharacterId(UUID value) implements Comparable<CharacterId> {

    @Override
    public int compareTo(CharacterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
