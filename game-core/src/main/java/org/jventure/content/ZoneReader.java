package org.jventure.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jventure.codex.FieldReader;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.Fields.Shape;
import org.jventure.content.Fields.Word;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.conduct.Mention;
import org.jventure.content.fight.ProwessForm;
import org.jventure.content.item.ItemForm;
import org.jventure.content.model.JsonValues;
import org.jventure.world.RoomFlag;
import org.jventure.content.rule.DirectionRule;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.RoomKeys;
import org.jventure.content.rule.TextRule;
import org.jventure.world.Direction;
import org.jventure.world.SpawnSlot.Kind;

/** Reads one file of {@code zones/}. */
final class ZoneReader {

    static final Shape ZONE = Shape.of("the zone", "zone", "name", "description", "recall", "graveyard", "rooms", "items", "npcs");

    private static final Shape ROOM = Shape.of("a room", "name", "description", "features", "exits", "flags");
    private static final Shape FEATURE = Shape.of("a feature", "keywords", "description");
    private static final Shape ITEM = new Shape("an item", Stream.concat(
            Stream.of("name", "keywords", "lying", "description", "capacity", "takeable", "spawns"),
            ItemForm.FIELDS.stream()).toList());
    private static final Shape NPC = Shape.of(
            "an NPC", "name", "keywords", "standing", "description", "wanders", "emotes", "fights", "conduct", "spawns");
    private static final Shape ITEM_SPAWN = Shape.of("a spawn", "room", "respawn");
    private static final Shape NPC_SPAWN = Shape.of("the spawn of an NPC", "room", "respawn", "name", "count");
    private static final int LONGEST_LINE = 200;
    private static final int LARGEST_CAPACITY = 200;
    private static final int SHORTEST_WALK = 5;
    private static final int DAY = 24 * 3600;
    private static final int MOST_OF_A_SLOT = 50;
    private static final String NAME = "[name]";

    private final Fields fields;
    private final References references;
    private final EntryReader entries;
    private final Uses uses;
    private final String zone;
    private final List<Pack.Spawn> spawns = new ArrayList<>();

    /** @param entries which checks what is referred to that belongs to no zone */
    ZoneReader(Fields fields, References references, EntryReader entries, Uses uses) {
        this.entries = entries;
        this.fields = fields;
        this.references = references;
        this.uses = uses;
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
                spawns,
                graveyard());
    }

    private String recall() {
        var room = references.add(
                fields.file(), fields.line("recall"), "recall is", zone, fields.line("recall", 2 * Keys.LONGEST));
        if (!Pack.zoneOf(room).equals(zone)) {
            fields.problem("recall", "recall '%s' lies in another zone".formatted(room), "name a room of this zone");
        }
        return room;
    }

    private String graveyard() {
        return fields.has("graveyard")
                ? references.add(fields.file(), fields.line("graveyard"), "graveyard is", zone,
                        fields.line("graveyard", 2 * Keys.LONGEST))
                : "";
    }

    private static List<String> flags(Fields room) {
        var known = Arrays.stream(RoomFlag.values()).map(RoomFlag::word).toList();
        var flags = room.words("flags");
        flags.stream().filter(flag -> !known.contains(flag.text())).forEach(flag -> room.file().problem(
                flag.line(), "'%s' is no flag of a room".formatted(flag.text()),
                Keys.didYouMean(flag.text(), known, "write one of " + String.join(", ", known))));
        return flags.stream().map(Word::text).distinct().sorted().toList();
    }

    /** As rows hold it; empty if it does not fight. */
    private String fights(Fields npc) {
        if (!npc.has("fights")) {
            return "";
        }
        var values = new YamlValues(npc.file(), npc.line("fights"), npc.required("fights").orElseThrow());
        var report = new Report(Set.of());
        var reader = new FieldReader(report, "'fights'", values.fields());
        var prowess = ProwessForm.read(reader, item -> item.contains("/") ? item : whole(item));
        reader.close();
        report.troubles().forEach(values::report);
        entries.refer(values, report);
        return JsonValues.json(ProwessForm.fields(prowess));
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
                exits(room),
                flags(room));
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
                npc.lines("emotes", LONGEST_LINE),
                fights(npc),
                conduct(npc));
    }

    private Value.Fields conduct(Fields npc) {
        return npc.values("conduct").map(written -> {
            var report = new Report(npc.file().colours());
            var mentions = new ArrayList<Mention>();
            var conduct = ConductForm.read(written.fields(), report, key -> RoomKeys.whole(zone, key), mentions);
            report.troubles().forEach(written::report);
            report.references().forEach(reference -> uses.use(written, reference));
            mentions.forEach(mention -> uses.mention(written, zone, mention));
            return ConductForm.write(conduct, UnaryOperator.identity());
        }).orElse(Value.NOTHING);
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
            spawns.add(new Pack.Spawn(whole(slot), kind, whole(key), room, spawn.duration("respawn", 1, 7 * DAY),
                    name(thing, spawn), spawn.has("count") ? count(spawn) : 1));
        }
    }

    /** Whoever has a name of its own must look by it. */
    private static String name(Fields thing, Fields spawn) {
        if (!spawn.has("name")) {
            return "";
        }
        if (!thing.line("standing", LONGEST_LINE).contains(NAME)) {
            spawn.problem("name", "'standing' would go on saying another name", "write %s there in place of it".formatted(NAME));
        }
        return spawn.line("name", TextRule.LONGEST_NAME);
    }

    private static int count(Fields spawn) {
        int count = spawn.number("count", 1, MOST_OF_A_SLOT);
        if (count == 0) {
            spawn.problem("count", "'count' is '0'", "write a whole number from 1 to %d".formatted(MOST_OF_A_SLOT));
        }
        return Math.max(1, count);
    }

    private String whole(String key) {
        return zone + "/" + key;
    }
}
