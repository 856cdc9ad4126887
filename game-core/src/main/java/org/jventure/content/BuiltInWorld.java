package org.jventure.content;

import java.util.Locale;

/** A world that comes with the program. A database keeps the one that it began with. */
enum BuiltInWorld {
    /** The starter world. */
    LANTERN_COAST(PackSource.classpath("world/lantern-coast")),
    /** Made up, and large: for load. */
    STRESS(StressWorld.usual(LANTERN_COAST.source()));

    private final PackSource source;

    BuiltInWorld(PackSource source) {
        this.source = source;
    }

    PackSource source() {
        return source;
    }

    /** As it is written in settings and after {@code --world}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
