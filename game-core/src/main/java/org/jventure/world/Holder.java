package org.jventure.world;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;

/** Where an item is, or coins are: always exactly one of these. */
public sealed interface Holder {

    record InRoom(RoomId room) implements Holder {}

    record HeldBy(CharacterId character) implements Holder {}

    record Inside(ItemId container) implements Holder {}

    /** In nobody's hands until it is decided whose it is; never in the memory of a zone. */
    record InEscrow(EscrowId escrow) implements Holder {}

    /** It is no more: used up, burnt, eaten. Nothing comes back from there, and no coins go there. */
    record Gone() implements Holder {}

    /** As records of provenance and money name it: "room:town/square". */
    default String key() {
        return switch (this) {
            case InRoom(var room) -> "room:" + room.value();
            case HeldBy(var character) -> "character:" + character.value();
            case Inside(var container) -> "container:" + container.value();
            case InEscrow(var escrow) -> "escrow:" + escrow.value();
            case Gone() -> "gone:";
        };
    }
}
