package org.jventure.rules.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where something can be worn; one thing at each. In the order in which they are listed. */
public enum Slot {
    HEAD,
    NECK,
    SHOULDERS,
    BACK,
    CHEST,
    HANDS,
    FINGER,
    WAIST,
    LEGS,
    FEET;

    /** As builders and players write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Slot> named(String word) {
        return Arrays.stream(values()).filter(slot -> slot.word().equals(word)).findFirst();
    }
}
