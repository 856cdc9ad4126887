package org.jventure.zone;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.ItemId;

/**
 * All that is stored of one zone, read at one instant.
 *
 * @param batch      the number of the last batch that is written
 * @param items      what lies in its rooms, and what is inside that; a container before its contents
 * @param characters those that are present
 * @param spawns     what came last out of each slot, by the slot's key
 * @param soft       where NPCs were; null if that was never saved
 */
public record ZoneSnapshot(
        ZoneContent content,
        long batch,
        List<ItemRow> items,
        List<CharacterRow> characters,
        Map<String, Spawned> spawns,
        @Nullable SoftState soft) {

    public ZoneSnapshot {
        items = List.copyOf(items);
        characters = List.copyOf(characters);
        spawns = Map.copyOf(spawns);
    }

    /** The latest thing out of a slot: the how-manieth, and which item. */
    public record Spawned(long generation, ItemId item) {}
}
