package org.jventure.feature.group;

import org.jventure.kernel.CharacterId;
import org.jventure.turn.GameEvent;

/** Something happens in a group, as each of it is told. */
sealed interface GroupEvent extends GameEvent {

    record Asked(CharacterId actor, String name, String to) implements GroupEvent {}

    record Joined(String name) implements GroupEvent {}

    record Left(CharacterId who, String name) implements GroupEvent {}

    /** @param whom the name of who has to go */
    record Removed(CharacterId actor, String name, String whom) implements GroupEvent {}

    record Spoken(CharacterId speaker, String name, String words) implements GroupEvent {}
}
