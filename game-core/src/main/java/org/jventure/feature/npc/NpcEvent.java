package org.jventure.feature.npc;

import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** An NPC does something of itself. */
sealed interface NpcEvent extends GameEvent {

    record Fidgeted(StyledText who, StyledText deed) implements NpcEvent {}
}
