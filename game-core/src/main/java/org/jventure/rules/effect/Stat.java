package org.jventure.rules.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number of a character that rules reckon with: the six basic ones, and how much of each pool there can be. */
public enum Stat {
    STRENGTH,
    AGILITY,
    INTELLIGENCE,
    AWARENESS,
    VITALITY,
    WILLPOWER,
    MAX_HEALTH,
    MAX_SKILL,
    MAX_ENDURANCE;

    private static final List<Stat> BASIC =
            List.of(STRENGTH, AGILITY, INTELLIGENCE, AWARENESS, VITALITY, WILLPOWER);

    /** The six that attack and defend, in the order in which players read them. */
    public static List<Stat> basic() {
        return BASIC;
    }

    public boolean isBasic() {
        return BASIC.contains(this);
    }

    /** As builders write it: {@code max-health}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stat> named(String word) {
        return Arrays.stream(values()).filter(stat -> stat.word().equals(word)).findFirst();
    }
}
