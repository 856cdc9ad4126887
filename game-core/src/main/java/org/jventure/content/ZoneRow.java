package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Generated;

@Entity
@Table(name = "zone")
class ZoneRow extends ContentRow {

    @Generated
    @Column(insertable = false, updatable = false)
    int number;

    String name = "";

    String description = "";

    @Column(name = "recall_room")
    String recallRoom = "";

    /** Where those who die in it get up; empty for where what is lost goes. */
    String graveyard = "";

    String pack = "";
}
