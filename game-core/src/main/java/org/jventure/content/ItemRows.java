package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The kinds of items. */
interface ItemRows extends JpaRepository<ItemRow, String> {

    List<ItemRow> findByPack(String pack);
}
