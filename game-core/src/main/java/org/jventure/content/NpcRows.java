package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The kinds of NPCs. */
interface NpcRows extends JpaRepository<NpcRow, String> {

    List<NpcRow> findByPack(String pack);

    List<NpcRow> findByRetiredFalse();
}
