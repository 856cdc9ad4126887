package org.jventure.feature.parcel;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody does something with a parcel; only the actor sees what is in it. */
sealed interface ParcelEvent extends GameEvent {

    record Sent(CharacterId actor, StyledText who, StyledText what, String recipient) implements ParcelEvent {}

    record Opened(CharacterId actor, StyledText who, StyledText what, String sender) implements ParcelEvent {}

    record TakenBack(CharacterId actor, StyledText who, StyledText what, String recipient) implements ParcelEvent {}
}
