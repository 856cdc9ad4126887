package org.jventure.feature.item;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.world.BodyPart;

/** Somebody puts things on, takes them off or uses them; {@code things} and the like name them, with articles. */
sealed interface GearEvent extends GameEvent {

    /** @param off what had to go for it; empty if nothing */
    record PutOn(CharacterId actor, StyledText who, StyledText off, StyledText things) implements GearEvent {}

    /** @param off what had to go for it; empty if nothing */
    record Wielded(CharacterId actor, StyledText who, StyledText off, StyledText thing, BodyPart where)
            implements GearEvent {}

    record TakenOff(CharacterId actor, StyledText who, StyledText things) implements GearEvent {}

    record PutAway(CharacterId actor, StyledText who, StyledText things) implements GearEvent {}

    /**
     * @param target upon whom; null if upon nobody else who reads anything
     * @param words  what each of them reads
     */
    record Used(CharacterId actor, @Nullable CharacterId target, StyledText own, StyledText theirs, StyledText others)
            implements GearEvent {}
}
