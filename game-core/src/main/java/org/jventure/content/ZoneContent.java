package org.jventure.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.OwnColours;
import org.jventure.world.ItemPrototype;
import org.jventure.world.NpcPrototype;
import org.jventure.world.Place;
import org.jventure.world.RoomDefinition;
import org.jventure.world.SpawnSlot;

/**
 * All that builders wrote of one zone, without what is retired. Item prototypes are those of the whole world, because
 * players carry items anywhere.
 *
 * @param edition what the database called this when it was read: another name with every change of it
 * @param colours that builders of the world have named
 * @param recall  where what has lost its room goes
 * @param number  by which mappers know the zone: it never changes, and is no other's
 * @param graveyard where characters who die in it get up, perhaps in another zone; null = where what is lost goes
 */
public record ZoneContent(
        ZoneId id,
        String edition,
        String name,
        RoomId recall,
        Map<RoomId, RoomDefinition> rooms,
        Map<PrototypeId, ItemPrototype> items,
        Map<PrototypeId, NpcPrototype> npcs,
        List<SpawnSlot> spawns,
        OwnColours colours,
        int number,
        @Nullable Place graveyard) {

    public ZoneContent {
        rooms = Map.copyOf(rooms);
        items = Map.copyOf(items);
        npcs = Map.copyOf(npcs);
        spawns = List.copyOf(spawns);
    }

    /** Of a world without colours of its own, and of no number. */
    public ZoneContent(
            ZoneId id,
            String edition,
            String name,
            RoomId recall,
            Map<RoomId, RoomDefinition> rooms,
            Map<PrototypeId, ItemPrototype> items,
            Map<PrototypeId, NpcPrototype> npcs,
            List<SpawnSlot> spawns) {
        this(id, edition, name, recall, rooms, items, npcs, spawns, OwnColours.NONE, 0, null);
    }

    /** The same, read under another name. */
    public ZoneContent as(String otherEdition) {
        return new ZoneContent(id, otherEdition, name, recall, rooms, items, npcs, spawns, colours, number, graveyard);
    }

    /** The same zone by that number. */
    public ZoneContent numbered(int other) {
        return new ZoneContent(id, edition, name, recall, rooms, items, npcs, spawns, colours, other, graveyard);
    }
}
