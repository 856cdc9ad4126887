package org.jventure.fact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of facts, which a client's program asks for one by one. Between nodes a set of them is a number, each kind a bit. */
public enum FactKind {
    /** Who is played, and how it fares. */
    CHARACTER(1),
    /** The room, its ways out, and that there is none. */
    ROOM(1 << 1),
    /** Other players in the room. */
    PLAYERS(1 << 2),
    /** What the character carries. */
    CARRIED(1 << 3),
    /** What lies and stands in the room. */
    LYING(1 << 4),
    /** What is said, and where one may listen. */
    TALK(1 << 5),
    /** What the session says by itself; never asked of a zone. */
    SESSION(0);

    private final int bit;

    FactKind(int bit) {
        this.bit = bit;
    }

    /** Whether the number, perhaps of another version, holds it. */
    public boolean isIn(int bits) {
        return (bits & bit) != 0;
    }

    public static int bits(Collection<FactKind> kinds) {
        return kinds.stream().mapToInt(kind -> kind.bit).reduce(0, (a, b) -> a | b);
    }

    /** Those that this version knows. */
    public static Set<FactKind> of(int bits) {
        var kinds = EnumSet.noneOf(FactKind.class);
        for (FactKind kind : values()) {
            if (kind.isIn(bits)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
