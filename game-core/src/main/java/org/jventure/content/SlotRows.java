package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The spawn slots. */
interface SlotRows extends JpaRepository<SlotRow, String> {

    /** Those whose keys begin with a zone of the pack, wherever they are now; retired ones too. */
    @Query("""
            select row from SlotRow row
             where exists (select 1 from ZoneRow zone where zone.pack = :pack and row.id like concat(zone.id, '/%'))
            """)
    List<SlotRow> findByPack(String pack);

    List<SlotRow> findByZoneAndRetiredFalseOrderById(String zone);
}
