package org.jventure.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
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
}
