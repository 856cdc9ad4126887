package org.jventure.content.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.rule.RoomKeys;
import org.jventure.content.fight.ProwessForm;
import org.jventure.world.Prowess;
import org.jventure.world.Direction;

/**
 * A zone as its file in a pack: what is in it is named by the ends of keys, what is elsewhere by whole ones.
 *
 * @param rooms in the order in which they were made
 */
record ZoneYaml(
        String id,
        String name,
        String description,
        String recall,
        List<Room> rooms,
        List<Item> items,
        List<Npc> npcs,
        String graveyard) {

    /** @param exits rooms by direction */
    record Room(String id, String name, String description, Value features, Map<String, String> exits, List<String> flags) {}

    record Item(
            String id,
            String name,
            List<String> keywords,
            String lying,
            String description,
            int capacity,
            boolean takeable,
            Value.Fields traits,
            List<Spawn> spawns) {}

    record Npc(
            String id,
            String name,
            List<String> keywords,
            String standing,
            String description,
            int wanders,
            List<String> emotes,
            Value conduct,
            List<Spawn> spawns,
            @Nullable Prowess fights) {}

    /** @param name empty if it is that of its kind */
    record Spawn(String room, int respawn, String name, int count) {}

    /** @param open rooms that there are: no way leads to others */
    Value.Fields fields(Set<String> open) {
        var out = new FieldWriter();
        out.text("zone", id);
        out.text("name", name);
        out.text("description", description, "");
        out.text("recall", shortened(recall));
        if (open.contains(graveyard)) {
            out.text("graveyard", shortened(graveyard));
        }
        out.child("rooms", all -> rooms.forEach(room -> all.child(shortened(room.id()), one -> write(room, open, one))));
        out.child("items", all -> items.forEach(item -> all.child(shortened(item.id()), one -> write(item, one))));
        out.child("npcs", all -> npcs.forEach(npc -> all.child(shortened(npc.id()), one -> write(npc, one))));
        return out.fields();
    }

    private void write(Room room, Set<String> open, FieldWriter out) {
        out.text("name", room.name());
        out.text("description", room.description());
        out.list("features", features(room.features()), (feature, one) -> {
            one.texts("keywords", texts(feature.get("keywords")));
            one.text("description", text(feature.get("description")));
        });
        out.child("exits", exits -> {
            for (Direction direction : Direction.values()) {
                var to = room.exits().get(direction.word());
                if (to != null && open.contains(to)) {
                    exits.text(direction.word(), shortened(to));
                }
            }
        });
        out.texts("flags", room.flags());
    }

    private void write(Prowess fights, FieldWriter out) {
        out.child("fights", child -> ProwessForm.write(fights, child, this::shortened));
    }

    private void write(Item item, FieldWriter out) {
        out.text("name", item.name());
        out.texts("keywords", item.keywords());
        out.text("lying", item.lying());
        out.text("description", item.description());
        out.number("capacity", item.capacity(), 0);
        out.flag("takeable", item.takeable(), true);
        out.all(item.traits());
        write(item.spawns(), out);
    }

    private void write(Npc npc, FieldWriter out) {
        out.text("name", npc.name());
        out.texts("keywords", npc.keywords());
        out.text("standing", npc.standing());
        out.text("description", npc.description());
        out.time("wanders", Duration.ofSeconds(npc.wanders()), Duration.ZERO);
        out.texts("emotes", npc.emotes());
        if (npc.fights() != null) {
            write(npc.fights(), out);
        }
        out.value("conduct", conduct(npc));
        write(npc.spawns(), out);
    }

    private void write(List<Spawn> spawns, FieldWriter out) {
        out.list("spawns", spawns, (spawn, one) -> {
            one.text("room", shortened(spawn.room()));
            one.time("respawn", Duration.ofSeconds(spawn.respawn()), Duration.ZERO);
            one.text("name", spawn.name(), "");
            one.number("count", spawn.count(), 1);
        });
    }

    /** Read and written again, for rows keep no order. What makes no sense stays as it is: whoever reads it is told. */
    private Value.Fields conduct(Npc npc) {
        if (!(npc.conduct() instanceof Value.Fields written)) {
            return Value.NOTHING;
        }
        var report = new Report(Set.of());
        var read = ConductForm.read(written, report, key -> RoomKeys.whole(id, key), new ArrayList<>());
        return report.troubles().isEmpty() ? ConductForm.write(read, this::shortened) : written;
    }

    private String shortened(String key) {
        return key.startsWith(id + "/") ? key.substring(id.length() + 1) : key;
    }

    private static List<Map<String, Value>> features(Value features) {
        var found = new ArrayList<Map<String, Value>>();
        if (features instanceof Value.Items(var items)) {
            items.forEach(item -> {
                if (item instanceof Value.Fields(var values)) {
                    found.add(values);
                }
            });
        }
        return found;
    }

    static List<String> texts(@Nullable Value value) {
        return value instanceof Value.Items(var items) ? items.stream().map(ZoneYaml::text).toList() : List.of();
    }

    static String text(@Nullable Value value) {
        return value instanceof Value.Plain(var text, _) ? text : "";
    }
}
