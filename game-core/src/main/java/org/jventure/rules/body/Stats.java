package org.jventure.rules.body;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;

/**
 * All nine stats. Basic ones are 0 to {@link #MOST}, the maxima of pools 1 to {@link #MOST}: whatever is more or less is
 * taken for the nearest of these.
 */
public record Stats(Map<Stat, Integer> values) {

    public static final int MOST = 1_000_000;

    /** Beyond all stats, and small enough that no product of it and an amount overflows. */
    private static final long BEYOND = 1_000_000_000_000L;

    /** A stat that is not named has what {@link #newcomers} have. */
    public Stats {
        var all = new EnumMap<Stat, Integer>(Stat.class);
        for (var stat : Stat.values()) {
            all.put(stat, bounded(stat, values.getOrDefault(stat, ofNewcomers(stat))));
        }
        values = Collections.unmodifiableMap(all);
    }

    /** What characters have whose race says nothing else: 50 health, 50 skill, 20 endurance and ten of all else. */
    public static Stats newcomers() {
        return new Stats(Map.of());
    }

    public int of(Stat stat) {
        return values.getOrDefault(stat, 0);
    }

    public Stats with(Stat stat, int value) {
        var changed = new EnumMap<>(values);
        changed.put(stat, value);
        return new Stats(changed);
    }

    public Stats plus(Stat stat, int more) {
        return with(stat, bounded(stat, (long) of(stat) + more));
    }

    /**
     * These stats under all modifiers at once. First all that add and subtract, then all that multiply, then all that
     * divide, rounded down: so the order in which things were put on makes no difference.
     */
    public Stats under(List<Modifier> modifiers) {
        if (modifiers.isEmpty()) {
            return this;
        }
        var changed = new EnumMap<Stat, Integer>(Stat.class);
        values.forEach((stat, value) -> changed.put(stat, bounded(stat, under(modifiers, stat, value))));
        return new Stats(changed);
    }

    private static long under(List<Modifier> modifiers, Stat stat, long value) {
        long sum = value;
        for (var modifier : modifiers) {
            if (modifier.stat() == stat) {
                sum += modifier.mode() == Mode.ADD ? modifier.amount() : 0;
                sum -= modifier.mode() == Mode.SUBTRACT ? modifier.amount() : 0;
            }
        }
        long changed = Math.max(0, sum);
        for (var modifier : modifiers) {
            if (modifier.stat() == stat && modifier.mode() == Mode.MULTIPLY) {
                changed = Math.min(BEYOND, changed * modifier.amount());
            }
        }
        for (var modifier : modifiers) {
            if (modifier.stat() == stat && modifier.mode() == Mode.DIVIDE) {
                changed /= modifier.amount();
            }
        }
        return changed;
    }

    private static int bounded(Stat stat, long value) {
        return Math.clamp(value, stat.isBasic() ? 0 : 1, MOST);
    }

    private static int ofNewcomers(Stat stat) {
        return switch (stat) {
            case STRENGTH, AGILITY, INTELLIGENCE, AWARENESS, VITALITY, WILLPOWER -> 10;
            case MAX_HEALTH, MAX_SKILL -> 50;
            case MAX_ENDURANCE -> 20;
        };
    }
}
