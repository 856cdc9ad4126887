package org.jventure.rules.effect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that a skill or an item does, before anybody's stats and chance have a say. What makes no sense is refused with
 * an {@link IllegalArgumentException}, whose message is for builders: what is wrong, and what would do.
 */
public sealed interface Effect {

    /** The most of any amount, and of any count: far beyond all play, and far from where numbers end. */
    int MOST = 1_000_000;

    /** How many times {@link DamageOverTime} can hurt. */
    int MOST_COUNT = 1_000;

    /** How long anything can last, and how long it can be between two times. */
    Duration LONGEST = Duration.ofDays(1);

    /** How short the time between two times can be: less is seen by nobody, and keeps zones busy. */
    Duration SHORTEST = Duration.ofMillis(100);

    /** As builders write it: {@code damage-over-time}. */
    default String word() {
        return switch (this) {
            case Damage _ -> "damage";
            case DamageOverTime _ -> "damage-over-time";
            case DamageTypes _ -> "damage-types";
            case Recover _ -> "recover";
            case Change _ -> "change";
            case Boost _ -> "boost";
        };
    }

    /** All words: for messages and forms. */
    static List<String> words() {
        return List.of("damage", "damage-over-time", "damage-types", "recover", "change", "boost");
    }

    /**
     * Takes health at once.
     *
     * @param type the key of a damage type
     */
    record Damage(String type, int amount) implements Effect {

        public Damage {
            needType(type);
            need("amount", amount, MOST);
        }
    }

    /**
     * Takes health at once, and again each time {@code every} has gone by, {@code count} times in all.
     *
     * @param type the key of a damage type
     */
    record DamageOverTime(String type, int amount, Duration every, int count) implements Effect {

        public DamageOverTime {
            needType(type);
            need("amount", amount, MOST);
            need("every", every);
            need("count", count, MOST_COUNT);
        }
    }

    /**
     * Says of which types the damage beside it is meant to be: what is of another type, and hurts at once, is halved.
     *
     * @param types keys of damage types, at least one; in the order in which they were written
     */
    record DamageTypes(List<String> types) implements Effect {

        public DamageTypes {
            types = List.copyOf(types);
            if (types.isEmpty()) {
                throw new IllegalArgumentException("'types' is empty; name at least one damage type");
            }
            types.forEach(Effect::needType);
            if (Set.copyOf(types).size() < types.size()) {
                throw new IllegalArgumentException("'types' names %s twice; remove one of the two".formatted(twice(types)));
            }
        }
    }

    /** Gives back of a pool, up to what there can be. */
    record Recover(Pool pool, int amount) implements Effect {

        public Recover {
            need("amount", amount, MOST);
        }
    }

    /** Changes a stat of whoever uses it, only while that use is reckoned, or while the thing is worn. */
    record Change(Stat field, Mode mode, int amount) implements Effect {

        public Change {
            need("amount", amount, MOST);
        }
    }

    /** Changes a stat of whoever receives it, for a time, and never for good. */
    record Boost(Stat field, Mode mode, int amount, Duration duration) implements Effect {

        public Boost {
            need("amount", amount, MOST);
            need("duration", duration);
        }
    }

    private static void needType(String type) {
        if (type.isBlank()) {
            throw new IllegalArgumentException("'type' is empty; name a damage type");
        }
    }

    private static void need(String field, int amount, int most) {
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException(
                    "'%s' is %d; write a whole number from 1 to %d".formatted(field, amount, most));
        }
    }

    private static void need(String field, Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "'%s' is %d ms; write a time from 100ms to 24h".formatted(field, time.toMillis()));
        }
    }

    private static String twice(List<String> types) {
        var left = new ArrayList<>(types);
        Set.copyOf(types).forEach(left::remove);
        return left.getFirst();
    }
}
