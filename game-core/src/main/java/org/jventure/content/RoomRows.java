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

    /** Where each room is that is not retired, nor its zone. */
    @Query("""
            select new org.jventure.content.RoomRows$Place(r.id, r.zone, r.number)
              from RoomRow r join ZoneRow z on z.id = r.zone
             where r.retired = false and z.retired = false
            """)
    List<Place> places();

    /** @param number by which mappers know the room */
    record Place(String room, String zone, int number) {}
}
