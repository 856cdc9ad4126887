package org.jventure.feature.social;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody makes a gesture. */
sealed interface SocialEvent extends GameEvent {

    /**
     * @param target the player for whom it is meant; null if it is for nobody, or for somebody who reads nothing
     * @param words  what each of them reads
     */
    record Made(CharacterId actor, @Nullable CharacterId target, Words words) implements SocialEvent {}

    /** @param target empty if no player is meant */
    record Words(StyledText actor, StyledText target, StyledText others) {}
}
