package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "room")
class RoomRow extends ContentRow {

    @Generated
    @Column(insertable = false, updatable = false)
    int number;

    /** Whether builders have made it, and no pack has brought it. */
    boolean built;

    String zone = "";

    String name = "";

    String description = "";

    @JdbcTypeCode(SqlTypes.JSON)
    List<FeatureText> features = List.of();

    /** Rooms by direction. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> exits = Map.of();

    /** Words of what is special about it. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> flags = List.of();

    @Override
    boolean isBuilt() {
        return built;
    }
}
