package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "world_pack")
class PackRow {

    @Id
    String name = "";

    String version = "";

    String digest = "";

    /** What the versions of the pack's rows add up to when it was imported. */
    long edition;

    @Column(name = "imported_at")
    Instant importedAt = Instant.EPOCH;
}
