package org.jventure.world;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;

/** Where an item is: always exactly one of these. */
public sealed interface Holder {

    record InRoom(RoomId room) implements Holder {}

    record HeldBy(CharacterId character) implements Holder {}

    record Inside(ItemId container) implements Holder {}
}
