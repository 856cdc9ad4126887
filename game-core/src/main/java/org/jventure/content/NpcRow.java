package org.jventure.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.jventure.content.fight.ProwessForm;
import org.jventure.content.model.JsonValues;
import org.jventure.world.Prowess;
import org.jspecify.annotations.Nullable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "npc_prototype")
class NpcRow extends ContentRow {

    String pack = "";

    String name = "";

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> keywords = List.of();

    String standing = "";

    String description = "";

    int wanders;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> emotes = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> conduct = Map.of();

    /** How it fights, as JSON; empty if it does not. */
    String fights = "";

    static @Nullable Prowess prowess(String json) {
        return json.isEmpty() ? null : ProwessForm.of(JsonValues.fields(json));
    }
}
