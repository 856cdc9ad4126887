package org.jventure.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jventure.rules.item.Outfit.Hand;
import org.jventure.rules.item.Slot;

/** Where an item can be on somebody; one at each. In the order in which they are listed. */
public enum BodyPart {
    HEAD,
    NECK,
    SHOULDERS,
    BACK,
    CHEST,
    HANDS,
    FINGER,
    WAIST,
    LEGS,
    FEET,
    RIGHT_HAND,
    LEFT_HAND,
    BOTH_HANDS;

    /** As rows and facts have it: "left-hand". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BodyPart> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    public static BodyPart of(Slot slot) {
        return valueOf(slot.name());
    }

    public static BodyPart of(Hand hand) {
        return hand == Hand.RIGHT ? RIGHT_HAND : LEFT_HAND;
    }

    /** Whether what is there is wielded, not worn. */
    public boolean isHand() {
        return this == RIGHT_HAND || this == LEFT_HAND || this == BOTH_HANDS;
    }
}
