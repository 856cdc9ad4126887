package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jventure.world.SpawnSlot;

@Entity
@Table(name = "spawn_slot")
class SlotRow extends ContentRow {

    String zone = "";

    @Enumerated(EnumType.STRING)
    SpawnSlot.Kind kind = SpawnSlot.Kind.ITEM;

    String prototype = "";

    String room = "";

    int respawn;

    String name = "";

    @Column(name = "many")
    int count = 1;
}
