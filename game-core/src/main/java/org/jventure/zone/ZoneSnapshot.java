package org.jventure.zone;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.ItemId;

/**
 * All that is stored of one zone, read at one instant.
 *
 * @param epoch      the one under which it was read
 * @param batch      the number of the last batch that is written
 * @param items      what lies in its rooms, and what is inside that; a container before its contents
 * @param purses     the coins in its rooms and in what lies there, where there is any record of them
 * @param characters those that are present
 * @param spawns     what came last out of each slot, by the slot's key
 * @param soft       what was soft, and when it was saved; null if it never was
 */
public record ZoneSnapshot(
        ZoneContent content,
        long epoch,
        long batch,
        List<ItemRow> items,
        List<PurseRow> purses,
        List<CharacterRow> characters,
        Map<String, Spawned> spawns,
        @Nullable Soft soft) {

    public ZoneSnapshot {
        items = List.copyOf(items);
        purses = List.copyOf(purses);
        characters = List.copyOf(characters);
        spawns = Map.copyOf(spawns);
    }

    SoftState softState() {
        return soft == null ? SoftState.NONE : soft.state();
    }

    /** Whether the soft state is that of the last batch of the owner before: nothing was written after it. */
    public boolean isExact() {
        return soft != null && soft.epoch() == epoch - 1 && soft.batch() == batch;
    }

    /** Soft state, with the epoch and the batch that it was written in. */
    public record Soft(long epoch, long batch, SoftState state) {}

    /** The latest thing out of a slot: the how-manieth, and which item. */
    public record Spawned(long generation, ItemId item) {}
}
