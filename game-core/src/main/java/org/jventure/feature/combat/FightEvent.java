package org.jventure.feature.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Something of a fight. */
sealed interface FightEvent extends GameEvent {

    /**
     * Somebody does something to somebody, perhaps to themselves.
     *
     * @param actor  null if it is no player
     * @param target null if it is no player
     */
    record Told(@Nullable CharacterId actor, @Nullable CharacterId target, Words words) implements FightEvent {}

    /** What each reads; empty shows nothing. */
    record Words(StyledText actor, StyledText target, StyledText others) {}
}
