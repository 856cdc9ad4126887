package org.jventure.rules.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an amount changes a stat. The amount is never below 1, so that each of them can always be done. */
public enum Mode {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE;

    /** As builders write it: {@code divide}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
