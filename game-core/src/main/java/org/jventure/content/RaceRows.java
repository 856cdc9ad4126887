package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The races. */
interface RaceRows extends JpaRepository<RaceRow, String> {

    List<RaceRow> findByRetiredFalseOrderByPlace();
}
