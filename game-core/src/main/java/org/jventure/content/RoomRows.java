package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rooms. */
interface RoomRows extends JpaRepository<RoomRow, String> {

    /** Those whose keys begin with a zone of the pack, wherever they are now; retired ones too. */
    @Query("""
            select row from RoomRow row
             where exists (select 1 from ZoneRow zone where zone.pack = :pack and row.id like concat(zone.id, '/%'))
            """)
    List<RoomRow> findByPack(String pack);

    List<RoomRow> findByZoneAndRetiredFalseOrderById(String zone);

    /** Where each room is that is not retired. */
    @Query("select r.id, r.zone from RoomRow r where r.retired = false")
    List<String[]> places();

    /** The same with their numbers. */
    @Query("select new org.jventure.content.RoomRows$Place(r.id, r.zone, r.number) from RoomRow r where r.retired = false")
    List<Place> numberedPlaces();

    record Place(String room, String zone, int number) {}
}
