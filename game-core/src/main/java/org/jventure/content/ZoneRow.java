package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "zone")
class ZoneRow extends ContentRow {

    String name = "";

    String description = "";

    @Column(name = "recall_room")
    String recallRoom = "";

    String pack = "";
}
