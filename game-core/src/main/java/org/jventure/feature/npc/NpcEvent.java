package org.jventure.feature.npc;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** An NPC does something of itself. */
sealed interface NpcEvent extends GameEvent {

    record Fidgeted(StyledText who, StyledText deed) implements NpcEvent {}

    record Spoke(StyledText who, String words) implements NpcEvent {}

    /** @param things with their articles */
    record Gave(StyledText who, StyledText things, CharacterId receiver, StyledText to)
            implements NpcEvent {}

    record Dropped(StyledText who, StyledText things) implements NpcEvent {}

    /** It has carried something off. */
    record Snatched(StyledText who, StyledText things) implements NpcEvent {}

    /** It has taught somebody a skill. */
    record Taught(StyledText who, CharacterId pupil, StyledText name, String skill) implements NpcEvent {}

    record Healed(StyledText who, CharacterId patient, StyledText name) implements NpcEvent {}
}
