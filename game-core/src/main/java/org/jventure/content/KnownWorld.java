package org.jventure.content;

import java.util.Map;

/**
 * What the database holds already, for a pack may lead into it.
 *
 * @param zones the pack of each zone, retired ones too
 * @param rooms the zone of each room that is not retired, nor its zone
 * @param isFounded whether there is a start room, races and classes
 */
record KnownWorld(Map<String, String> zones, Map<String, String> rooms, boolean isFounded) {

    static final KnownWorld EMPTY = new KnownWorld(Map.of(), Map.of(), false);

    KnownWorld {
        zones = Map.copyOf(zones);
        rooms = Map.copyOf(rooms);
    }

    /** Whether the room will still be there when the pack is in. */
    boolean keepsRoom(String room, String pack) {
        return rooms.containsKey(room) && !pack.equals(zones.get(Pack.zoneOf(room)));
    }
}
