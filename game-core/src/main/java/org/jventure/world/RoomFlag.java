package org.jventure.world;

import java.util.Arrays;
import java.util.Optional;
import org.jventure.text.Words;

/** What is special about a room. */
public enum RoomFlag {
    /** Nobody harms anybody here. */
    PEACEFUL,
    /** Characters may fight each other here without having agreed to. */
    PVP;

    /** By its word. */
    public static Optional<RoomFlag> named(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
    }

    /** As builders write it. */
    public String word() {
        return Words.lowerCase(name());
    }
}
