package org.jventure.codex.effect;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.damage.DamageType;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Effect.Boost;
import org.jventure.rules.effect.Effect.Change;
import org.jventure.rules.effect.Effect.Damage;
import org.jventure.rules.effect.Effect.DamageOverTime;
import org.jventure.rules.effect.Effect.DamageTypes;
import org.jventure.rules.effect.Effect.Recover;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;

/** Reads and writes lists of effects. What an {@link Effect} would refuse is reported, with where it stands. */
public final class EffectForm {

    /** A list longer than this is a mistake. */
    private static final int MOST_EFFECTS = 20;

    private EffectForm() {}

    /** Those that make sense; the others were reported. Empty if the field is absent. */
    public static List<Effect> read(FieldReader fields, String field) {
        var effects = fields.list(field, "an effect");
        if (effects.size() > MOST_EFFECTS) {
            fields.problem(field, "there are %d effects".formatted(effects.size()), "write up to " + MOST_EFFECTS);
        }
        return effects.stream().flatMap(effect -> read(effect).stream()).toList();
    }

    private static Optional<Effect> read(FieldReader fields) {
        var kind = fields.choice("kind", Effect.words(), word -> word);
        return switch (kind) {
            case "damage" -> Optional.of(new Damage(type(fields), amount(fields)));
            case "damage-over-time" -> Optional.of(new DamageOverTime(
                    type(fields), amount(fields), time(fields, "every"), fields.number("count", 1, Effect.MOST_COUNT)));
            case "damage-types" -> types(fields);
            case "recover" -> Optional.of(
                    new Recover(fields.choice("type", Arrays.asList(Pool.values()), Pool::word), amount(fields)));
            case "change" -> Optional.of(new Change(stat(fields), mode(fields), amount(fields)));
            case "boost" -> Optional.of(new Boost(stat(fields), mode(fields), amount(fields), time(fields, "duration")));
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Optional<Effect> types(FieldReader fields) {
        var types = fields.references("types", DamageType.class);
        if (types.isEmpty()) {
            fields.problem("types", "'types' names nothing", "name at least one damage type");
            return Optional.empty();
        }
        return Optional.of(new DamageTypes(types));
    }

    private static String type(FieldReader fields) {
        return fields.reference("type", DamageType.class);
    }

    private static int amount(FieldReader fields) {
        return fields.number("amount", 1, Effect.MOST);
    }

    private static Stat stat(FieldReader fields) {
        return fields.choice("field", Arrays.asList(Stat.values()), Stat::word);
    }

    private static Mode mode(FieldReader fields) {
        return fields.choice("mode", Arrays.asList(Mode.values()), Mode::word);
    }

    private static Duration time(FieldReader fields, String field) {
        return fields.time(field, Effect.SHORTEST, Effect.LONGEST);
    }

    public static void write(List<Effect> effects, String field, FieldWriter fields) {
        fields.list(field, effects, EffectForm::write);
    }

    private static void write(Effect effect, FieldWriter fields) {
        fields.text("kind", effect.word());
        switch (effect) {
            case Damage(var type, var amount) -> {
                fields.text("type", type);
                fields.number("amount", amount);
            }
            case DamageOverTime(var type, var amount, var every, var count) -> {
                fields.text("type", type);
                fields.number("amount", amount);
                fields.time("every", every);
                fields.number("count", count);
            }
            case DamageTypes(var types) -> fields.texts("types", types);
            case Recover(var pool, var amount) -> {
                fields.text("type", pool.word());
                fields.number("amount", amount);
            }
            case Change(var stat, var mode, var amount) -> change(stat, mode, amount, fields);
            case Boost(var stat, var mode, var amount, var duration) -> {
                change(stat, mode, amount, fields);
                fields.time("duration", duration);
            }
        }
    }

    private static void change(Stat stat, Mode mode, int amount, FieldWriter fields) {
        fields.text("field", stat.word());
        fields.text("mode", mode.word());
        fields.number("amount", amount);
    }
}
