package org.jventure.telnet.option;

import java.util.Locale;
import java.util.Set;

/** How many colours a terminal can show, fewest first. */
public enum ColourDepth {
    NONE(0),
    ANSI16(16),
    XTERM256(256),
    TRUECOLOR(1 << 24);

    private final int count;

    ColourDepth(int count) {
        this.count = count;
    }

    public int count() {
        return count;
    }

    private static final Set<String> PLAIN = Set.of("", "DUMB", "UNKNOWN", "NETWORK");

    /** What the name of a terminal, or of a client, promises; a name that promises nothing gets the usual sixteen. */
    static ColourDepth ofTerminal(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (PLAIN.contains(upper)) {
            return NONE;
        }
        if (upper.contains("TRUECOLO") || upper.contains("24BIT") || upper.endsWith("-DIRECT")) {
            return TRUECOLOR;
        }
        return upper.contains("256COLO") ? XTERM256 : ANSI16;
    }

    ColourDepth orMore(ColourDepth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
