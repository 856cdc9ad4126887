package org.jventure.content.room;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jventure.content.edit.ContentType;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.Versioned;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;
import org.jventure.kernel.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rooms as a type of content. */
public final class JdbcRoomType implements ContentType<RoomDraft> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> EXITS = new TypeReference<>() {};

    private final JdbcClient db;

    public JdbcRoomType(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "room";
    }

    @Override
    public String written(RoomDraft draft) {
        return JSON.writeValueAsString(draft);
    }

    @Override
    public RoomDraft read(String json) {
        return JSON.readValue(json, RoomDraft.class);
    }

    @Override
    public Optional<Row<RoomDraft>> read(String id, boolean locked) {
        return find(id, " and not retired", locked).map(Standing::row);
    }

    @Override
    public Optional<Row<RoomDraft>> readRetired(String id) {
        return find(id, " and retired", false).map(Standing::row);
    }

    @Override
    public Optional<Standing<RoomDraft>> lock(String id) {
        return find(id, "", true);
    }

    /** The lock lets things be put into the room meanwhile. Whoever waits for it finds the row as it is by then. */
    private Optional<Standing<RoomDraft>> find(String id, String which, boolean locked) {
        return db.sql("""
                select zone, name, description, features, exits, version, retired from room r
                 where id = :id and exists (select from zone z where z.id = r.zone and not z.retired)
                """ + which + (locked ? " for no key update" : ""))
                .param("id", id)
                .query((row, _) -> new Standing<>(
                        new Row<>(
                                id,
                                new ZoneId(row.getString("zone")),
                                new Versioned<>(
                                        TidyRoom.ordered(new RoomDraft(
                                                row.getString("name"),
                                                row.getString("description"),
                                                features(row.getString("features")),
                                                exits(row.getString("exits")))),
                                        row.getLong("version"))),
                        row.getBoolean("retired")))
                .optional();
    }

    @Override
    public Optional<Row<RoomDraft>> blank(String id, ZoneId zone) {
        return lockZone(zone)
                ? Optional.of(new Row<>(id, zone, new Versioned<>(new RoomDraft("", "", List.of(), List.of()), 0)))
                : Optional.empty();
    }

    @Override
    public List<Flaw> flawsOfName(Row<RoomDraft> row) {
        return RoomCheck.flawsOfKey(row.id(), row.zone().value(), db.sql("select retired from room where id = ?")
                .param(row.id()).query(Boolean.class).optional());
    }

    @Override
    public void insert(Row<RoomDraft> row, RoomDraft draft) {
        db.sql("""
                insert into room (id, zone, name, description, features, exits, version, built)
                values (:id, :zone, :name, :description, :features::jsonb, :exits::jsonb, 1, true)
                """)
                .param("id", row.id())
                .param("zone", row.zone().value())
                .param("name", draft.name())
                .param("description", draft.description())
                .param("features", JSON.writeValueAsString(draft.features()))
                .param("exits", JSON.writeValueAsString(byDirection(draft.exits())))
                .update();
    }

    @Override
    public List<Flaw> objections(Row<RoomDraft> row) {
        lockZone(row.zone());
        return db.sql("""
                select exists (select from zone where recall_room = :id and not retired) as recall,
                       exists (select from world_setting where key = 'world' and value ->> 'start' = :id) as start,
                       not exists (select from room where zone = :zone and not retired and id <> :id) as last
                """)
                .param("id", row.id()).param("zone", row.zone().value())
                .query((found, _) -> RoomCheck.objections(
                        found.getBoolean("recall"), found.getBoolean("start"), found.getBoolean("last")))
                .single();
    }

    /** Answers whether there is such a zone. */
    private boolean lockZone(ZoneId zone) {
        return db.sql("select 1 from zone where id = ? and not retired for no key update")
                .param(zone.value()).query(Integer.class).optional().isPresent();
    }

    @Override
    public boolean retire(Row<RoomDraft> row, boolean retired) {
        return db.sql("update room set retired = :retired, version = version + 1 where id = :id and version = :version")
                .param("retired", retired).param("id", row.id()).param("version", row.content().version())
                .update() == 1;
    }

    @Override
    public RoomDraft tidied(Row<RoomDraft> row, RoomDraft draft) {
        return TidyRoom.of(draft, row.zone().value());
    }

    @Override
    public RoomDraft ordered(RoomDraft draft) {
        return TidyRoom.ordered(draft);
    }

    @Override
    public List<Flaw> flaws(Row<RoomDraft> row, RoomDraft draft) {
        var kept = row.content().value().exits().stream().map(ExitDraft::room).toArray(String[]::new);
        var rooms = new HashSet<>(db.sql("""
                        select r.id from room r join zone z on z.id = r.zone
                         where not r.retired and not z.retired or r.id = any(?)
                        """)
                .param(kept) // a way to a room that was retired meanwhile may stay, and is there again when the room is
                .query(String.class).list());
        return RoomCheck.flaws(draft, row.zone().value(), rooms, ownColours());
    }

    private Set<String> ownColours() {
        return new HashSet<>(db.sql("""
                select jsonb_object_keys(value -> 'colours')
                  from world_setting
                 where key = 'world' and jsonb_typeof(value -> 'colours') = 'object'
                """)
                .query(String.class).list());
    }

    @Override
    public boolean write(Row<RoomDraft> row, RoomDraft draft) {
        return db.sql("""
                update room
                   set name = :name, description = :description, features = :features::jsonb, exits = :exits::jsonb,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("name", draft.name())
                .param("description", draft.description())
                .param("features", JSON.writeValueAsString(draft.features()))
                .param("exits", JSON.writeValueAsString(byDirection(draft.exits())))
                .param("id", row.id())
                .param("version", row.content().version())
                .update() == 1;
    }

    private static List<FeatureDraft> features(String json) {
        return Arrays.asList(JSON.readValue(json, FeatureDraft[].class));
    }

    private static List<ExitDraft> exits(String json) {
        return JSON.readValue(json, EXITS).entrySet().stream()
                .map(exit -> new ExitDraft(exit.getKey(), exit.getValue()))
                .toList();
    }

    private static Map<String, String> byDirection(List<ExitDraft> exits) {
        var byDirection = new LinkedHashMap<String, String>();
        exits.forEach(exit -> byDirection.put(exit.direction(), exit.room()));
        return byDirection;
    }
}
