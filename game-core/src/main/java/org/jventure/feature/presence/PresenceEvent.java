package org.jventure.feature.presence;

import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody comes into the world, goes out of it, or is cut off from it, as the room sees it. */
sealed interface PresenceEvent extends GameEvent {

    record Awoke(StyledText who) implements PresenceEvent {}

    record Returned(StyledText who) implements PresenceEvent {}

    record Faded(StyledText who) implements PresenceEvent {}

    /** An NPC has no home any more. */
    record Dismissed(StyledText who) implements PresenceEvent {}

    record LostLink(StyledText who) implements PresenceEvent {}
}
