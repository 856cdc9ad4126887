package org.jventure.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;

/**
 * The durable changes of some turns of one zone, written all or none.
 *
 * @param number one more than that of the zone's batch before; runs on over epochs
 * @param soft   the zone's soft state, to be saved along; null if it has not changed
 */
public record Batch(
        Reign reign,
        long number,
        List<ItemBorn> born,
        List<ItemMoved> moved,
        List<SlotFilled> slots,
        List<CharacterSaved> characters,
        @Nullable SoftState soft) {

    public Batch {
        born = List.copyOf(born);
        moved = List.copyOf(moved);
        slots = List.copyOf(slots);
        characters = List.copyOf(characters);
    }

    public ZoneId zone() {
        return reign.zone();
    }

    public record ItemBorn(ItemId item, PrototypeId prototype, Holder holder) {}

    /** The item must still be where it is moved from. */
    public record ItemMoved(ItemId item, Holder from, Holder to) {}

    public record SlotFilled(String slot, ItemId item) {}

    /** The character's row must be in the batch's zone and carry {@code version}; it gets the next one. */
    public record CharacterSaved(
            CharacterId character, long version, ZoneId zone, RoomId room, boolean present, CharacterSheet sheet) {}
}
