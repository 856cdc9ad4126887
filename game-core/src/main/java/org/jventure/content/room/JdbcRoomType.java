package org.jventure.content.room;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Class<RoomDraft> draft() {
        return RoomDraft.class;
    }

    /** The lock lets things be put into the room meanwhile. */
    @Override
    public Optional<Row<RoomDraft>> read(String id, boolean locked) {
        return db.sql("""
                select zone, name, description, features, exits, version from room r
                 where id = :id and not retired and exists (select from zone z where z.id = r.zone and not z.retired)
                """ + (locked ? " for no key update" : ""))
                .param("id", id)
                .query((row, _) -> new Row<>(
                        id,
                        new ZoneId(row.getString("zone")),
                        new Versioned<>(
                                new RoomDraft(
                                        row.getString("name"),
                                        row.getString("description"),
                                        features(row.getString("features")),
                                        exits(row.getString("exits"))),
                                row.getLong("version"))))
                .optional()
                .map(row -> new Row<>(row.id(), row.zone(), new Versioned<>(
                        TidyRoom.ordered(row.content().value()), row.content().version())));
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
        var rooms = new HashSet<>(
                db.sql("select id from room where not retired").query(String.class).list());
        var colours = new HashSet<>(db.sql("select jsonb_object_keys(value -> 'colours') from world_setting"
                        + " where key = 'world' and jsonb_typeof(value -> 'colours') = 'object'")
                .query(String.class)
                .list());
        return RoomCheck.flaws(draft, row.zone().value(), rooms, colours);
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
