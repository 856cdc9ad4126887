package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The zones. */
interface ZoneRows extends JpaRepository<ZoneRow, String> {

    List<ZoneRow> findByPack(String pack);

    List<ZoneRow> findByRetiredFalseOrderById();
}
