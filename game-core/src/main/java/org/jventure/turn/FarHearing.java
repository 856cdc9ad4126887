package org.jventure.turn;

import java.util.List;

/** What a zone does when words from afar reach it. Called within a turn without an actor. */
@FunctionalInterface
public interface FarHearing {

    void hear(Turn turn, FarMessage message);

    /** The channels whose lines it brings to ears. */
    default List<String> channels() {
        return List.of();
    }
}
