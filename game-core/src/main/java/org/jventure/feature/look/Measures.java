package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jventure.codex.Codex;
import org.jventure.codex.damage.DamageType;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;
import org.jventure.text.Words;

/** Weights and effects in words. Pure functions. */
public final class Measures {

    private Measures() {}

    /** "300 g", "2 kg", "12.5 kg". */
    public static String weight(long grams) {
        if (grams < 1000) {
            return grams + " g";
        }
        long tenths = Math.round(grams / 100.0);
        return tenths % 10 == 0
                ? tenths / 10 + " kg"
                : String.format(Locale.ROOT, "%d.%d kg", tenths / 10, tenths % 10);
    }

    /** "6 fire damage, strength +2 and 10 health"; empty if there are none. */
    public static String effects(Codex codex, List<Effect> effects) {
        var parts = new ArrayList<String>();
        effects.forEach(effect -> parts.add(effect(codex, effect)));
        return parts.isEmpty() ? "" : Words.list(parts);
    }

    private static String effect(Codex codex, Effect effect) {
        return switch (effect) {
            case Effect.Damage(var type, var amount) -> amount + " " + name(codex, type) + " damage";
            case Effect.DamageOverTime(var type, var amount, var every, var count) ->
                "%d %s damage, %d times, every %s".formatted(amount, name(codex, type), count, time(every.toMillis()));
            case Effect.DamageTypes(var types) ->
                "meant for " + Words.list(types.stream().map(type -> name(codex, type)).toList()) + " alone";
            case Effect.Recover(var pool, var amount) -> amount + " " + pool.word();
            case Effect.Change(var stat, var mode, var amount) -> change(stat, mode, amount);
            case Effect.Boost(var stat, var mode, var amount, var duration) ->
                change(stat, mode, amount) + " for " + time(duration.toMillis());
        };
    }

    /** "strength +2" */
    static String change(Stat stat, Mode mode, int amount) {
        return stat.word().replace("max-", "most ") + " " + switch (mode) {
            case ADD -> "+" + amount;
            case SUBTRACT -> "-" + amount;
            case MULTIPLY -> "times " + amount;
            case DIVIDE -> "divided by " + amount;
        };
    }

    private static String time(long millis) {
        if (millis % 60_000 == 0) {
            return Words.count((int) (millis / 60_000), "minute");
        }
        return millis % 1000 == 0 ? Words.count((int) (millis / 1000), "second") : millis + " ms";
    }

    private static String name(Codex codex, String type) {
        return codex.find(DamageType.class, type).map(DamageType::name).orElse(type);
    }
}
