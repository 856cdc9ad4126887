package org.jventure.codex.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.rules.effect.Stat;

/** The stats of a newcomer, all of them. */
public record StartingStats(Map<Stat, Integer> values) {

    /** Of whom nobody has written any. */
    public static final StartingStats USUAL = new StartingStats(Map.of());

    private static final int HIGHEST_BASIC = 100;
    private static final int HIGHEST_POOL = 10_000;

    public StartingStats {
        var all = new EnumMap<Stat, Integer>(Stat.class);
        for (Stat stat : Stat.values()) {
            all.put(stat, values.getOrDefault(stat, usual(stat)));
        }
        values = Map.copyOf(all);
    }

    public int of(Stat stat) {
        return values.getOrDefault(stat, usual(stat));
    }

    private static int usual(Stat stat) {
        return switch (stat) {
            case STRENGTH, AGILITY, INTELLIGENCE, AWARENESS, VITALITY, WILLPOWER -> 10;
            case MAX_HEALTH, MAX_SKILL -> 50;
            case MAX_ENDURANCE -> 20;
        };
    }

    /** What is not written is as usual. */
    public static StartingStats read(FieldReader fields, String field) {
        var found = new EnumMap<Stat, Integer>(Stat.class);
        fields.child(field, "'" + field + "'").ifPresent(child -> {
            for (Stat stat : Stat.values()) {
                int highest = stat.isBasic() ? HIGHEST_BASIC : HIGHEST_POOL;
                found.put(stat, child.number(stat.word(), 1, highest, usual(stat)));
            }
        });
        return new StartingStats(found);
    }

    /** What is as usual is not written. */
    public void write(String field, FieldWriter fields) {
        fields.child(field, child -> List.of(Stat.values())
                .forEach(stat -> child.number(stat.word(), of(stat), usual(stat))));
    }
}
