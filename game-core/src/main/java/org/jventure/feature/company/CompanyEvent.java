package org.jventure.feature.company;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody follows, or does no longer, as the two of them see it. */
sealed interface CompanyEvent extends GameEvent {

    record Began(Pair pair) implements CompanyEvent {}

    record Ended(Pair pair, Reason reason) implements CompanyEvent {}

    /** The follower has just walked after its leader. */
    record Walked(StyledText leader) implements CompanyEvent {}

    record Pair(CharacterId follower, StyledText followerName, CharacterId leader, StyledText leaderName) {}

    enum Reason {
        /** The follower wanted it so. */
        FREE_WILL,
        /** The leader wanted it so. */
        LOST,
        /** The leader went, and the follower could not. */
        LEFT_BEHIND,
        /** The leader has left the world. */
        GONE,
        /** The leader is not where the follower is, though it should be. */
        MISSING
    }
}
