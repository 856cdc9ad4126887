package org.jventure.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The classes. */
interface ClassRows extends JpaRepository<ClassRow, String> {

    List<ClassRow> findByRetiredFalseOrderByPlace();
}
