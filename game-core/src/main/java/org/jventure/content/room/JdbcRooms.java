package org.jventure.content.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jventure.content.edit.Databases;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists straight from the rows. */
public final class JdbcRooms implements Rooms {

    private static final String ZONES = """
            select z.id, z.name, (select count(*) from room r where r.zone = z.id and not r.retired) as rooms
              from zone z where not z.retired
            """;

    private static final String ROOMS = """
            select r.id, r.zone, r.number, r.name, r.version, (select count(*) from jsonb_object_keys(r.exits)) as exits
              from room r join zone z on z.id = r.zone where not z.retired and
            """;
    private static final String LIVE = " not r.retired";
    private static final String RETIRED = " r.retired";

    private final JdbcClient db;

    public JdbcRooms(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ZoneEntry> zones() {
        return Databases.ask(() -> db.sql(ZONES + " order by z.id").query(JdbcRooms::zone).list());
    }

    @Override
    public Optional<ZoneEntry> zone(ZoneId zone) {
        return Databases.canHold(zone.value())
                ? Databases.ask(() -> db.sql(ZONES + " and z.id = ?").param(zone.value()).query(JdbcRooms::zone).optional())
                : Optional.empty();
    }

    @Override
    public List<RoomEntry> in(ZoneId zone) {
        return in(zone, LIVE);
    }

    @Override
    public List<RoomEntry> retiredIn(ZoneId zone) {
        return in(zone, RETIRED);
    }

    private List<RoomEntry> in(ZoneId zone, String which) {
        return Databases.canHold(zone.value())
                ? Databases.ask(() -> db.sql(ROOMS + which + " and r.zone = ? order by r.id")
                        .param(zone.value()).query(JdbcRooms::room).list())
                : List.of();
    }

    @Override
    public Optional<RoomEntry> find(RoomId room) {
        return find(room, LIVE);
    }

    @Override
    public Optional<RoomEntry> findRetired(RoomId room) {
        return find(room, RETIRED);
    }

    private Optional<RoomEntry> find(RoomId room, String which) {
        return Databases.canHold(room.value())
                ? Databases.ask(() -> db.sql(ROOMS + which + " and r.id = ?")
                        .param(room.value()).query(JdbcRooms::room).optional())
                : Optional.empty();
    }

    private static ZoneEntry zone(ResultSet row, int number) throws SQLException {
        return new ZoneEntry(new ZoneId(row.getString("id")), row.getString("name"), row.getInt("rooms"));
    }

    private static RoomEntry room(ResultSet row, int number) throws SQLException {
        return new RoomEntry(
                new RoomId(row.getString("id")),
                new ZoneId(row.getString("zone")),
                row.getInt("number"),
                row.getString("name"),
                row.getLong("version"),
                row.getInt("exits"));
    }
}
