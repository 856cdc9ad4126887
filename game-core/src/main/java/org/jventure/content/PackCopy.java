package org.jventure.content;

import java.util.Map;
import java.util.TreeMap;
import org.jventure.content.model.JsonValues;
import org.jventure.world.Direction;

/** Copies what a pack says into rows. */
record PackCopy(String pack) {

    void zone(ZoneRow row, Pack.Zone zone) {
        row.pack = pack;
        row.name = zone.name();
        row.description = zone.description();
        row.recallRoom = zone.recall();
        row.graveyard = zone.graveyard();
    }

    /** A room that was moved to another zone stays there. */
    void room(RoomRow row, Pack.Room room) {
        row.built = false;
        row.zone = row.zone.isEmpty() ? room.zone() : row.zone;
        row.name = room.name();
        row.description = room.description();
        row.features = room.features();
        row.exits = exits(room.exits());
        row.flags = room.flags();
    }

    void item(ItemRow row, Pack.Item item) {
        row.pack = pack;
        row.name = item.name();
        row.keywords = item.keywords();
        row.lying = item.lying();
        row.description = item.description();
        row.capacity = item.capacity();
        row.takeable = item.takeable();
        if (!JsonValues.fields(row.traits).equals(item.traits())) { // the database writes the same in its own way
            row.traits = JsonValues.json(item.traits());
        }
    }

    void npc(NpcRow row, Pack.Npc npc) {
        row.pack = pack;
        row.name = npc.name();
        row.keywords = npc.keywords();
        row.standing = npc.standing();
        row.description = npc.description();
        row.wanders = npc.wanders();
        row.emotes = npc.emotes();
        row.conduct = JsonValues.plain(npc.conduct());
        row.fights = npc.fights();
    }

    /** @param places the zone of each room */
    void slot(SlotRow row, Pack.Spawn spawn, Map<String, String> places) {
        row.kind = spawn.kind();
        row.prototype = spawn.prototype();
        row.room = spawn.room();
        row.zone = places.getOrDefault(spawn.room(), Pack.zoneOf(spawn.room()));
        row.respawn = spawn.respawn();
        row.name = spawn.name();
        row.count = spawn.count();
    }

    private static Map<String, String> exits(Map<Direction, String> exits) {
        var byWord = new TreeMap<String, String>();
        exits.forEach((direction, room) -> byWord.put(direction.word(), room));
        return byWord;
    }
}
