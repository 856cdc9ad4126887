package org.jventure.turn;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;
import org.jventure.world.Item;

/** A change that must be stored before anybody may see its consequences. */
public sealed interface Durable {

    record ItemMoved(ItemId item, Holder from, Holder to) implements Durable {}

    /** An item came into being, out of the spawn slot if one is named. */
    record ItemBorn(Item item, @Nullable String slot) implements Durable {}

    /** Something of the character's own row changed, its presence included. */
    record CharacterTouched(CharacterId character) implements Durable {}

    /** The character goes to a room of another zone, with all it holds. */
    record CharacterCrossed(CharacterId character, ZoneId zone, RoomId room) implements Durable {}

    /** The character is no longer in the world. */
    record CharacterGone(CharacterId character) implements Durable {}
}
