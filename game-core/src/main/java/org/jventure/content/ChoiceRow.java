package org.jventure.content;

import jakarta.persistence.MappedSuperclass;

/** A race or a class. */
@MappedSuperclass
abstract class ChoiceRow extends ContentRow {

    String name = "";

    String summary = "";

    /** Its place in the list that newcomers see. */
    int place;

    WorldSettings.Choice choice() {
        return new WorldSettings.Choice(id(), name, summary);
    }
}
