package org.jventure.feature.item;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody handles things; {@code things} names them, with articles. */
sealed interface ItemEvent extends GameEvent {

    record Taken(CharacterId actor, StyledText who, StyledText things) implements ItemEvent {}

    record TakenOut(CharacterId actor, StyledText who, StyledText things, StyledText container) implements ItemEvent {}

    record Dropped(CharacterId actor, StyledText who, StyledText things) implements ItemEvent {}

    record Given(CharacterId actor, StyledText who, StyledText things, CharacterId receiver, StyledText to)
            implements ItemEvent {}

    record GivenAway(CharacterId actor, StyledText who, StyledText things, StyledText to) implements ItemEvent {}

    record PutIn(CharacterId actor, StyledText who, StyledText things, StyledText container) implements ItemEvent {}
}
