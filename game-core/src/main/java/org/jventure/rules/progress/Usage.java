package org.jventure.rules.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jventure.rules.effect.Stat;

/** How often each basic stat was used since the last level. */
public record Usage(Map<Stat, Integer> times) {

    private static final int MOST = 1_000_000;

    public static final Usage NONE = new Usage(Map.of());

    public Usage {
        var kept = new EnumMap<Stat, Integer>(Stat.class);
        times.forEach((stat, count) -> {
            if (stat.isBasic() && count > 0) {
                kept.put(stat, Math.min(count, MOST));
            }
        });
        times = Collections.unmodifiableMap(kept);
    }

    public int of(Stat stat) {
        return times.getOrDefault(stat, 0);
    }

    /** After each of these was used once more. */
    public Usage plus(Collection<Stat> used) {
        var more = new EnumMap<Stat, Integer>(Stat.class);
        more.putAll(times);
        used.forEach(stat -> more.merge(stat, 1, Integer::sum));
        return new Usage(more);
    }

    /** The two that were used most, or one, or none: what was never used is no favourite. Ties go by the table of stats. */
    public List<Stat> favourites() {
        return Stat.basic().stream()
                .filter(stat -> of(stat) > 0)
                .sorted(Comparator.comparing(this::of).reversed())
                .limit(2)
                .toList();
    }
}
