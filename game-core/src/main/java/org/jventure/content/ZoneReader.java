package org.jventure.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jventure.codex.Value;
import org.jventure.content.Fields.Shape;
import org.jventure.content.Fields.Word;
import org.jventure.content.item.ItemForm;
import org.jventure.content.rule.DirectionRule;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.TextRule;
import org.jventure.world.Direction;
import org.jventure.world.SpawnSlot.Kind;

/** Reads one file of {@code zones/}. */
final class ZoneReader {

    static final Shape ZONE = Shape.of("the zone", "zone", "name", "description", "recall", "rooms", "items", "npcs");

    private static final Shape ROOM = Shape.of("a room", "name", "description", "features", "exits");
    private static final Shape FEATURE = Shape.of("a feature", "keywords", "description");
    private static final Shape ITEM = new Shape("an item", Stream.concat(
            Stream.of("name", "keywords", "lying", "description", "capacity", "takeable", "spawns"),
            ItemForm.FIELDS.stream()).toList());
    private static final Shape NPC = Shape.of(
            "an NPC", "name", "keywords", "standing", "description", "wanders", "emotes", "spawns");
    private static final Shape ITEM_SPAWN = Shape.of("a spawn", "room", "respawn");
    private static final Shape NPC_SPAWN = Shape.of("the spawn of an NPC", "room");
    private static final int LONGEST_LINE = 200;
    private static final int LARGEST_CAPACITY = 200;
    private static final int SHORTEST_WALK = 5;
    private static final int DAY = 24 * 3600;

    private final Fields fields;
    private final References references;
    private final EntryReader entries;
    private final String zone;
    private final List<Pack.Spawn> spawns = new ArrayList<>();

    /** @param entries learns which things of no zone are named here */
    ZoneReader(Fields fields, References references, EntryReader entries) {
        this.entries = entries;
        this.fields = fields;
        this.references = references;
        this.zone = fields.line("zone", Keys.LONGEST);
    }

    Pack.Zone read() {
        if (!zone.isEmpty()) {
            Texts.checkKey(fields.file(), new Word(zone, fields.line("zone")));
        }
        fields.required("rooms");
        var rooms = fields.keyed("rooms", ROOM);
        if (fields.has("rooms") && rooms.isEmpty()) {
            fields.problem("rooms", "the zone has no room", "write at least one");
        }
        var items = fields.keyed("items", ITEM);
        var npcs = fields.keyed("npcs", NPC);
        npcs.forEach((key, npc) -> {
            if (items.containsKey(key)) {
                npc.file().problem(npc.line(), "'%s' is an item already".formatted(key), "rename the item or the NPC");
            }
        });
        return new Pack.Zone(
                zone,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.optionalProse("description", TextRule.LONGEST_PROSE),
                recall(),
                rooms.entrySet().stream().map(entry -> room(entry.getKey(), entry.getValue())).toList(),
                items.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue())).toList(),
                npcs.entrySet().stream().map(entry -> npc(entry.getKey(), entry.getValue())).toList(),
                spawns);
    }

    private String recall() {
        var room = references.add(
                fields.file(), fields.line("recall"), "recall is", zone, fields.line("recall", 2 * Keys.LONGEST));
        if (!Pack.zoneOf(room).equals(zone)) {
            fields.problem("recall", "recall '%s' lies in another zone".formatted(room), "name a room of this zone");
        }
        return room;
    }

    private Pack.Room room(String key, Fields room) {
        return new Pack.Room(
                whole(key),
                zone,
                room.line("name", TextRule.LONGEST_NAME),
                room.prose("description", TextRule.LONGEST_PROSE),
                room.list("features", FEATURE).stream()
                        .map(feature -> new FeatureText(Keywords.of(feature), feature.prose("description", TextRule.LONGEST_PROSE)))
                        .toList(),
                exits(room));
    }

    private Map<Direction, String> exits(Fields room) {
        var exits = new EnumMap<Direction, String>(Direction.class);
        room.pairs("exits").forEach((word, target) -> {
            var wrong = DirectionRule.check(word.text());
            if (wrong.isEmpty()) {
                var saying = "exit %s leads to".formatted(word.text());
                var to = references.add(room.file(), target.line(), saying, zone, target.text());
                exits.put(Direction.named(word.text()).orElseThrow(), to);
            }
            wrong.ifPresent(found -> room.file().problem(word.line(), found.message(), found.remedy()));
        });
        return exits;
    }

    private Pack.Item item(String key, Fields item) {
        spawns(key, Kind.ITEM, item, ITEM_SPAWN);
        int capacity = item.number("capacity", 0, LARGEST_CAPACITY);
        return new Pack.Item(
                whole(key),
                item.line("name", TextRule.LONGEST_NAME),
                Keywords.of(item),
                item.line("lying", LONGEST_LINE),
                item.prose("description", TextRule.LONGEST_PROSE),
                capacity,
                item.flag("takeable", true),
                traits(item, capacity));
    }

    private Value.Fields traits(Fields item, int capacity) {
        var values = item.values(ItemForm.FIELDS);
        var report = entries.report();
        var traits = ItemForm.read(values.fields(), capacity, report);
        entries.note(values, report);
        return ItemForm.written(traits);
    }

    private Pack.Npc npc(String key, Fields npc) {
        spawns(key, Kind.NPC, npc, NPC_SPAWN);
        return new Pack.Npc(
                whole(key),
                npc.line("name", TextRule.LONGEST_NAME),
                Keywords.of(npc),
                npc.line("standing", LONGEST_LINE),
                npc.prose("description", TextRule.LONGEST_PROSE),
                npc.duration("wanders", SHORTEST_WALK, DAY),
                npc.lines("emotes", LONGEST_LINE));
    }

    /** The first slot bears the key of what comes from it, the second has #2 behind it, and so on. */
    private void spawns(String key, Kind kind, Fields thing, Shape shape) {
        int number = 0;
        for (var spawn : thing.list("spawns", shape)) {
            number++;
            var slot = number == 1 ? key : key + "#" + number;
            var saying = "'%s' spawns in".formatted(key);
            var room = references.add(
                    spawn.file(), spawn.line("room"), saying, zone, spawn.line("room", 2 * Keys.LONGEST));
            spawns.add(new Pack.Spawn(whole(slot), kind, whole(key), room, spawn.duration("respawn", 1, 7 * DAY)));
        }
    }

    private String whole(String key) {
        return zone + "/" + key;
    }
}
