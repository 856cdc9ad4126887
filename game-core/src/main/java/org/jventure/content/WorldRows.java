package org.jventure.content;

import org.springframework.data.jpa.repository.JpaRepository;

/** The world's settings. */
interface WorldRows extends JpaRepository<WorldRow, String> {}
