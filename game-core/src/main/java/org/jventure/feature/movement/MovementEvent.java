package org.jventure.feature.movement;

import org.jspecify.annotations.Nullable;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.world.Direction;

/** Somebody comes or goes on foot, as others see it. */
public sealed interface MovementEvent extends GameEvent {

    record Departed(StyledText who, Direction direction) implements MovementEvent {}

    /** {@code direction} is the way it walked; null if nobody saw where it came from. */
    record Arrived(StyledText who, @Nullable Direction direction) implements MovementEvent {}
}
