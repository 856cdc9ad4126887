package org.jventure.rules.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a character has only so much of, spends and gets back. */
public enum Pool {
    HEALTH,
    SKILL,
    ENDURANCE;

    /** As builders write it: {@code endurance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stat that says how much there can be of it. */
    public Stat most() {
        return switch (this) {
            case HEALTH -> Stat.MAX_HEALTH;
            case SKILL -> Stat.MAX_SKILL;
            case ENDURANCE -> Stat.MAX_ENDURANCE;
        };
    }

    public static Optional<Pool> named(String word) {
        return Arrays.stream(values()).filter(pool -> pool.word().equals(word)).findFirst();
    }
}
