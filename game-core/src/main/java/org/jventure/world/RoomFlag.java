package org.jventure.world;

import org.jventure.text.Words;

/** What is special about a room. */
public enum RoomFlag {
    /** Nobody harms anybody here. */
    PEACEFUL,
    /** Characters may fight each other here without having agreed to. */
    PVP;

    /** As builders write it. */
    public String word() {
        return Words.lowerCase(name());
    }
}
