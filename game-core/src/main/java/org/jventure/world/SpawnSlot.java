package org.jventure.world;

import java.util.List;
import java.util.stream.IntStream;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;

/**
 * A place where something comes into the world.
 *
 * @param key     unique in all zones: "lantern-quay/harbour-cat"
 * @param respawn seconds after its taking until an item comes again, or after its death until an NPC does; 0 = never
 * @param name    of what comes; empty = that of its kind
 * @param count   how many NPCs come, at most
 */
public record SpawnSlot(
        String key, Kind kind, PrototypeId prototype, RoomId room, int respawn, String name, int count) {

    /** Of one thing that is called as all of its kind. */
    public SpawnSlot(String key, Kind kind, PrototypeId prototype, RoomId room, int respawn) {
        this(key, kind, prototype, room, respawn, "", 1);
    }

    /** Of the NPCs that come here: the first has the key of the slot. */
    public List<NpcId> npcs() {
        return kind == Kind.NPC
                ? IntStream.rangeClosed(1, count).mapToObj(this::npc).toList()
                : List.of();
    }

    private NpcId npc(int number) {
        return new NpcId(number == 1 ? key : key + "~" + number);
    }

    /** What comes. */
    public enum Kind {
        ITEM,
        NPC
    }
}
