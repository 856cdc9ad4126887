package org.jventure.turn;

/** What a zone does when words from afar reach it. Called within a turn without an actor. */
@FunctionalInterface
public interface FarHearing {

    void hear(Turn turn, FarMessage message);
}
