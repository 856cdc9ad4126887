package org.jventure.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "item_prototype")
class ItemRow extends ContentRow {

    String pack = "";

    String name = "";

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> keywords = List.of();

    String lying = "";

    String description = "";

    int capacity;

    boolean takeable;

    /** As builders write it: see {@link org.jventure.content.item.ItemForm}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String traits = "{}";
}
