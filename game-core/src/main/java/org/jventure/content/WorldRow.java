package org.jventure.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.jventure.text.OwnColours;

/** The one setting of the world that packs write. */
@Entity
@Table(name = "world_setting")
class WorldRow {

    static final String KEY = "world";

    @Id
    @Column(name = "key")
    String key = KEY;

    @JdbcTypeCode(SqlTypes.JSON)
    WorldText value = WorldText.NONE;

    @Version
    private @Nullable Long version;

    /**
     * The world without races and classes.
     *
     * @param pack    whose world this is
     * @param colours codes by name; null in rows of earlier versions
     */
    record WorldText(
            String pack,
            String name,
            String welcome,
            String start,
            List<String> reservedNames,
            @Nullable Map<String, String> colours) {

        static final WorldText NONE = new WorldText("", "", "", "", List.of(), null);

        OwnColours ownColours() {
            return colours == null ? OwnColours.NONE : new OwnColours(colours);
        }
    }
}
