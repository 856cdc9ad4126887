package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The zones. */
interface ZoneRows extends JpaRepository<ZoneRow, String> {

    List<ZoneRow> findByPack(String pack);

    List<ZoneRow> findByRetiredFalseOrderById();

    /** What the content of each zone is called that is not retired: its id, and the name. */
    @Query(
            value = """
            select z.id, cast(shared as text) || coalesce('/' || cast(own.edition as text), '')
              from zone z cross join content_edition left join zone_edition own on own.zone = z.id
             where not z.retired
            """,
            nativeQuery = true)
    List<Object[]> editions();
}
