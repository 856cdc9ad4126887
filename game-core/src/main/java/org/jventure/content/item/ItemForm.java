package org.jventure.content.item;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.codex.effect.EffectForm;
import org.jventure.codex.item.ItemAspect;
import org.jventure.content.rule.TextRule;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.rules.item.Slot;
import org.jventure.world.ItemTraits;

/** Reads and writes what things are good for, beside their names and words. Pure functions. */
public final class ItemForm {

    /** In the order in which they are written. */
    public static final List<String> FIELDS = List.of(
            "type", "slot", "armour", "two-handed", "level", "weight", "cost", "effects", "aspects", "use", "bound", "tags");

    private static final List<String> TYPES = List.of("basic", "weapon", "armour", "container");
    private static final Set<String> WORN = Set.of("change", "damage-types");
    private static final Set<String> WIELDED = Set.of("damage", "damage-over-time", "damage-types", "change");
    private static final int HIGHEST_LEVEL = 1000;
    private static final int HEAVIEST = 10_000_000;
    private static final int DEAREST = 1_000_000_000;
    private static final int MOST_ARMOUR = 100_000;

    private ItemForm() {}

    /**
     * What is wrong goes to the report, and something harmless is answered in its place.
     *
     * @param capacity of the thing: how many it holds
     */
    public static ItemTraits read(Value.Fields written, int capacity, Report report) {
        var fields = new FieldReader(report, "an item", written);
        var traits = read(fields, capacity);
        fields.close();
        return traits;
    }

    /** Of what was checked when it was written. */
    public static ItemTraits read(Value.Fields written) {
        return read(written, 0, new Report(Set.of()));
    }

    public static Value.Fields written(ItemTraits traits) {
        var out = new FieldWriter();
        write(traits, out);
        return out.fields();
    }

    private static ItemTraits read(FieldReader fields, int capacity) {
        var type = fields.has("type") ? fields.choice("type", TYPES, word -> word) : "basic";
        if (type.equals("container") && capacity == 0) {
            fields.problem("type", "a container holds nothing", "write its 'capacity'");
        }
        var purpose = purpose(fields, type);
        var effects = EffectForm.read(fields, "effects");
        check(fields, type, effects);
        return new ItemTraits(
                purpose,
                fields.number("level", 1, HIGHEST_LEVEL, 1),
                fields.number("weight", 0, HEAVIEST, ItemTraits.USUAL_WEIGHT),
                fields.number("cost", 0, DEAREST, 0),
                fields.number("armour", 0, MOST_ARMOUR, 0),
                effects,
                fields.references("aspects", ItemAspect.class),
                use(fields, capacity),
                fields.line("bound", TextRule.LONGEST_NAME * 2, ""),
                fields.keywords("tags"));
    }

    private static Purpose purpose(FieldReader fields, String type) {
        if (!type.equals("armour")) {
            refuse(fields, "slot", "armour");
            refuse(fields, "armour", "armour");
        }
        if (!type.equals("weapon")) {
            refuse(fields, "two-handed", "weapon");
        }
        return switch (type) {
            case "armour" -> new Purpose.Armour(fields.choice("slot", Arrays.asList(Slot.values()), Slot::word));
            case "weapon" -> new Purpose.Weapon(fields.flag("two-handed", false));
            default -> new Purpose.Other();
        };
    }

    private static void refuse(FieldReader fields, String field, String type) {
        if (fields.has(field)) {
            fields.problem(field, "'%s' is for type %s only".formatted(field, type),
                    "write 'type: %s', or remove the field".formatted(type));
        }
    }

    private static void check(FieldReader fields, String type, List<Effect> effects) {
        var allowed = switch (type) {
            case "weapon" -> WIELDED;
            case "armour" -> WORN;
            default -> Set.<String>of();
        };
        effects.stream().map(Effect::word).filter(word -> !allowed.contains(word)).distinct().forEach(word ->
                fields.problem("effects", "an effect '%s' does nothing on type %s".formatted(word, type),
                        allowed.isEmpty()
                                ? "move it to the effects of 'use', or make it a weapon or armour"
                                : "write one of " + String.join(", ", allowed.stream().sorted().toList())));
    }

    private static ItemTraits.@Nullable Use use(FieldReader fields, int capacity) {
        return fields.child("use", "'use'").map(use -> {
            if (capacity > 0) {
                fields.problem("use", "what is used up cannot hold other things", "remove 'use' or 'capacity'");
            }
            return UseForm.read(use);
        }).orElse(null);
    }

    private static void write(ItemTraits traits, FieldWriter out) {
        switch (traits.purpose()) {
            case Purpose.Armour(var slot) -> {
                out.text("type", "armour");
                out.text("slot", slot.word());
                out.number("armour", traits.armour(), 0);
            }
            case Purpose.Weapon(var twoHanded) -> {
                out.text("type", "weapon");
                out.flag("two-handed", twoHanded, false);
            }
            case Purpose.Other() -> {}
        }
        out.number("level", traits.level(), 1);
        out.number("weight", traits.weight(), ItemTraits.USUAL_WEIGHT);
        out.number("cost", traits.cost(), 0);
        EffectForm.write(traits.effects(), "effects", out);
        out.texts("aspects", traits.aspects());
        if (traits.use() instanceof ItemTraits.Use use) {
            out.child("use", child -> UseForm.write(use, child));
        }
        out.text("bound", traits.bound(), "");
        out.texts("tags", traits.tags());
    }
}
