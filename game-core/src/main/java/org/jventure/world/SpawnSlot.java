package org.jventure.world;

import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;

/**
 * A place where something comes into the world.
 *
 * @param key     unique in all zones: "lantern-quay/harbour-cat"
 * @param respawn seconds after its taking until an item comes again; 0 = never
 */
public record SpawnSlot(String key, Kind kind, PrototypeId prototype, RoomId room, int respawn) {

    /** What comes. */
    public enum Kind {
        ITEM,
        NPC
    }
}
