package org.jventure.content.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Value;
import org.jventure.content.fight.ProwessForm;
import org.jventure.content.item.ItemForm;
import org.jventure.content.model.ZoneYaml.Item;
import org.jventure.content.model.ZoneYaml.Npc;
import org.jventure.content.model.ZoneYaml.Room;
import org.jventure.content.model.ZoneYaml.Spawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The world of the database as packs, with all that builders have edited. Blocks; any thread. */
public final class JdbcWorldExport {

    private final JdbcClient db;
    private final Kinds kinds;
    private final TransactionOperations snapshot;

    /** @param snapshot reads repeatably */
    public JdbcWorldExport(JdbcClient db, Kinds kinds, TransactionOperations snapshot) {
        this.db = db;
        this.kinds = kinds;
        this.snapshot = snapshot;
    }

    /** @param files texts by name, as they stand in the folder of the pack */
    public record Exported(String pack, String version, Map<String, String> files) {}

    /** Every pack that has something in the world, the one that founded it first. The same world gives the same texts. */
    public List<Exported> packs() {
        return Objects.requireNonNull(snapshot.execute(_ -> {
            var world = db.sql("select value from world_setting where key = 'world'").query(String.class).optional()
                    .map(JsonValues::fields).orElse(Value.NOTHING);
            var founder = ZoneYaml.text(world.values().get("pack"));
            return db.sql("select name, version from world_pack order by name <> ?, name").param(founder)
                    .query((row, _) -> new Exported(row.getString(1), row.getString(2), new LinkedHashMap<>()))
                    .list().stream()
                    .map(pack -> filled(pack, pack.pack().equals(founder), world))
                    .filter(pack -> pack.files().size() > 1)
                    .toList();
        }));
    }

    private Exported filled(Exported pack, boolean isFounder, Value.Fields world) {
        var head = new FieldWriter();
        head.text("pack", pack.pack());
        head.text("version", pack.version());
        if (isFounder) {
            head.child("world", out -> world(world, out));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("pack.yaml", YamlWriter.yaml(head.fields()));
        kinds.all().forEach(kind -> things(kind, pack.pack(), isFounder, files));
        zones(pack.pack(), files);
        return new Exported(pack.pack(), pack.version(), files);
    }

    private static void world(Value.Fields world, FieldWriter out) {
        var values = world.values();
        out.text("name", ZoneYaml.text(values.get("name")));
        out.text("welcome", ZoneYaml.text(values.get("welcome")));
        out.text("start", ZoneYaml.text(values.get("start")));
        out.texts("reserved-names", ZoneYaml.texts(values.get("reservedNames")));
        if (values.get("colours") instanceof Value.Fields(var colours)) {
            out.child("colours", all -> new TreeMap<>(colours).forEach((name, code) -> all.text(name, ZoneYaml.text(code))));
        }
    }

    /** What builders have made goes with the pack that founded the world. */
    private void things(Kind<?> kind, String pack, boolean isFounder, Map<String, String> files) {
        var things = new LinkedHashMap<String, Value>();
        entries(kind).stream()
                .filter(entry -> !entry.retired())
                .filter(entry -> entry.pack() == null ? isFounder : entry.pack().equals(pack))
                .forEach(entry -> things.put(entry.key(), Kinds.canonical(kind, entry.key(), entry.body())));
        if (!things.isEmpty()) {
            files.put(kind.plural() + ".yaml", YamlWriter.yaml(new Value.Fields(things)));
        }
    }

    private List<Entry> entries(Kind<?> kind) {
        return new JdbcEntries(db).all(kind).stream().sorted(Comparator.comparing(Entry::key)).toList();
    }

    private void zones(String pack, Map<String, String> files) {
        var open = new HashSet<>(db.sql("""
                select r.id from room r join zone z on z.id = r.zone where not r.retired and not z.retired
                """).query(String.class).list());
        var spawns = spawns(open);
        db.sql("select id, name, description, recall_room, graveyard from zone where pack = ? and not retired order by id").param(pack)
                .query((row, _) -> new ZoneYaml(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("recall_room"),
                        rooms(row.getString("id")),
                        items(row.getString("id"), spawns),
                        npcs(row.getString("id"), spawns),
                        row.getString("graveyard")))
                .list()
                .forEach(zone -> files.put("zones/" + zone.id() + ".yaml", YamlWriter.yaml(zone.fields(open))));
    }

    private List<Room> rooms(String zone) {
        return db.sql("""
                select id, name, description, features, exits, flags from room
                 where split_part(id, '/', 1) = ? and not retired order by number
                """).param(zone)
                .query((row, _) -> new Room(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("description"),
                        JsonValues.any(row.getString("features")),
                        exits(row.getString("exits")),
                        texts(row, "flags")))
                .list();
    }

    private static Map<String, String> exits(String json) {
        var exits = new HashMap<String, String>();
        JsonValues.fields(json).values().forEach((direction, room) -> exits.put(direction, ZoneYaml.text(room)));
        return exits;
    }

    private List<Item> items(String zone, Map<String, List<Spawn>> spawns) {
        return db.sql("select * from item_prototype where split_part(id, '/', 1) = ? and not retired").param(zone)
                .query((row, _) -> new Item(
                        row.getString("id"),
                        row.getString("name"),
                        texts(row, "keywords"),
                        row.getString("lying"),
                        row.getString("description"),
                        row.getInt("capacity"),
                        row.getBoolean("takeable"),
                        ItemForm.written(ItemForm.read(JsonValues.fields(row.getString("traits")))),
                        spawns.getOrDefault(row.getString("id"), List.of())))
                .list().stream().sorted(Comparator.comparing(Item::id)).toList();
    }

    private List<Npc> npcs(String zone, Map<String, List<Spawn>> spawns) {
        return db.sql("select * from npc_prototype where split_part(id, '/', 1) = ? and not retired").param(zone)
                .query((row, _) -> new Npc(
                        row.getString("id"),
                        row.getString("name"),
                        texts(row, "keywords"),
                        row.getString("standing"),
                        row.getString("description"),
                        row.getInt("wanders"),
                        texts(row, "emotes"),
                        JsonValues.any(row.getString("conduct")),
                        spawns.getOrDefault(row.getString("id"), List.of()),
                        row.getString("fights").isEmpty() ? null : ProwessForm.of(JsonValues.fields(row.getString("fights")))))
                .list().stream().sorted(Comparator.comparing(Npc::id)).toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return ZoneYaml.texts(JsonValues.any(row.getString(column)));
    }

    /** By what comes from them, in the order of their numbers. */
    private Map<String, List<Spawn>> spawns(Set<String> open) {
        record Slot(String prototype, int number, Spawn spawn) {}
        var byPrototype = new HashMap<String, List<Spawn>>();
        db.sql("select prototype, split_part(id, '#', 2) as number, room, respawn, name, many from spawn_slot where not retired")
                .query((row, _) -> new Slot(
                        row.getString("prototype"),
                        row.getString("number").isEmpty() ? 1 : Integer.parseInt(row.getString("number")),
                        new Spawn(row.getString("room"), row.getInt("respawn"), row.getString("name"), row.getInt("many"))))
                .list().stream()
                .filter(slot -> open.contains(slot.spawn().room()))
                .sorted(Comparator.comparing(Slot::prototype).thenComparingInt(Slot::number))
                .forEach(slot -> byPrototype.computeIfAbsent(slot.prototype(), _ -> new ArrayList<>())
                        .add(slot.spawn()));
        return byPrototype;
    }
}
