package org.jventure.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Value;
import org.jventure.world.Direction;
import org.jventure.world.SpawnSlot.Kind;

/**
 * A pack as it was read: keys are complete ({@code zone/key}), texts still hold their markup, durations are seconds.
 *
 * @param world absent in a pack that only adds to a world
 */
record Pack(String name, String version, @Nullable World world, List<Zone> zones, List<Entry> entries) {

    record World(
            String name,
            String welcome,
            String start,
            List<String> reservedNames,
            Map<String, String> colours) {}

    record Zone(
            String id,
            String name,
            String description,
            String recall,
            List<Room> rooms,
            List<Item> items,
            List<Npc> npcs,
            List<Spawn> spawns,
            String graveyard) {}

    record Room(
            String id,
            String zone,
            String name,
            String description,
            List<FeatureText> features,
            Map<Direction, String> exits,
            List<String> flags) {}

    record Item(
            String id,
            String name,
            List<String> keywords,
            String lying,
            String description,
            int capacity,
            boolean takeable,
            Value.Fields traits) {}

    record Npc(
            String id,
            String name,
            List<String> keywords,
            String standing,
            String description,
            int wanders,
            List<String> emotes,
            String fights,
            Value.Fields conduct) {}

    /**
     * @param name  of what comes from it; empty = that of its kind
     * @param count how many of it there are
     */
    record Spawn(String id, Kind kind, String prototype, String room, int respawn, String name, int count) {}

    /**
     * A thing of a kind that belongs to no zone.
     *
     * @param body as it is always written
     */
    record Entry(Id id, Value.Fields body, Source source) {

        record Id(String kind, String key) {}

        record Source(String file, int line) {}
    }

    /** The zone that gave a key its first part. */
    static String zoneOf(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    List<Room> rooms() {
        return zones.stream().flatMap(zone -> zone.rooms().stream()).toList();
    }

    List<Item> items() {
        return zones.stream().flatMap(zone -> zone.items().stream()).toList();
    }

    List<Npc> npcs() {
        return zones.stream().flatMap(zone -> zone.npcs().stream()).toList();
    }

    List<Spawn> spawns() {
        return zones.stream().flatMap(zone -> zone.spawns().stream()).toList();
    }
}
