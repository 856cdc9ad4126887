package org.jventure.content;

import java.util.Map;
import java.util.Set;

/**
 * What the database holds already, for a pack may lead into it.
 *
 * @param zones     the pack of each zone, retired ones too
 * @param rooms     the zone of each room that is not retired, nor its zone
 * @param isFounded whether there is a start room, races and classes
 * @param colours   names of the world's own
 * @param entries   the pack of each thing of no zone that is not retired; empty if builders have made it
 */
record KnownWorld(
        Map<String, String> zones,
        Map<String, String> rooms,
        boolean isFounded,
        Set<String> colours,
        Map<Pack.Entry.Id, String> entries) {

    static final KnownWorld EMPTY = new KnownWorld(Map.of(), Map.of(), false);

    KnownWorld {
        zones = Map.copyOf(zones);
        rooms = Map.copyOf(rooms);
        colours = Set.copyOf(colours);
        entries = Map.copyOf(entries);
    }

    KnownWorld(Map<String, String> zones, Map<String, String> rooms, boolean isFounded) {
        this(zones, rooms, isFounded, Set.of(), Map.of());
    }

    /** Whether the room will still be there when the pack is in. */
    boolean keepsRoom(String room, String pack) {
        return rooms.containsKey(room) && !pack.equals(zones.get(Pack.zoneOf(room)));
    }
}
