package org.jventure.content.fight;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.codex.effect.EffectForm;
import org.jventure.codex.skill.Skill;
import org.jventure.kernel.PrototypeId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.item.Loot;
import org.jventure.rules.progress.Experience;
import org.jventure.world.Prowess;

/** How an NPC fights, as fields: in packs, rows and exports alike. What is as usual is not written. */
public final class ProwessForm {

    private static final int HIGHEST_LEVEL = 1000;
    private static final int MOST_COINS = 100_000_000;
    private static final int MOST_DROPS = 50;
    private static final int LONGEST_KEY = 200;

    private ProwessForm() {}

    /** @param whole makes whole keys of items of those that are written */
    public static Prowess read(FieldReader fields, UnaryOperator<String> whole) {
        var weapon = fields.child("weapon", "'weapon'");
        var known = fields.numbers("stats", Arrays.asList(Stat.values()), Stat::word, 0, Stats.MOST);
        return new Prowess(
                fields.number("level", 1, HIGHEST_LEVEL),
                new Stats(known),
                fields.number("armour", 0, Effect.MOST, 0),
                weapon.map(it -> EffectForm.read(it, "effects")).orElse(List.of()),
                weapon.map(it -> it.flag("two-handed", false)).orElse(false),
                fields.references("skills", Skill.class),
                fields.number("experience", 0, (int) Experience.MOST, Prowess.USUAL_EXPERIENCE),
                new Loot(fields.number("coins", 0, MOST_COINS, 0), drops(fields, whole)),
                fields.flag("peaceful", false));
    }

    private static List<Loot.Drop> drops(FieldReader fields, UnaryOperator<String> whole) {
        var drops = fields.list("loot", "a drop");
        if (drops.size() > MOST_DROPS) {
            fields.problem("loot", "there are %d drops".formatted(drops.size()), "write up to " + MOST_DROPS);
        }
        return drops.stream()
                .map(drop -> new Loot.Drop(
                        new PrototypeId(whole.apply(drop.line("item", LONGEST_KEY))), drop.number("percent", 1, 100, 100)))
                .toList();
    }

    /** @param shortened how keys of items are written */
    public static void write(Prowess prowess, FieldWriter fields, UnaryOperator<String> shortened) {
        var usual = Stats.newcomers();
        fields.number("level", prowess.level());
        fields.child("stats", stats -> List.of(Stat.values())
                .forEach(stat -> stats.number(stat.word(), prowess.stats().of(stat), usual.of(stat))));
        fields.number("armour", prowess.armour(), 0);
        fields.child("weapon", weapon -> {
            weapon.flag("two-handed", prowess.twoHanded(), false);
            EffectForm.write(prowess.weapon(), "effects", weapon);
        });
        fields.texts("skills", prowess.skills());
        fields.number("experience", prowess.experience(), Prowess.USUAL_EXPERIENCE);
        fields.number("coins", prowess.loot().coins(), 0);
        fields.list("loot", prowess.loot().drops(), (drop, one) -> {
            one.text("item", shortened.apply(drop.item().value()));
            one.number("percent", drop.percent(), 100);
        });
        fields.flag("peaceful", prowess.peaceful(), false);
    }

    /** As rows and caches hold it. */
    public static Value.Fields fields(Prowess prowess) {
        var fields = new FieldWriter();
        write(prowess, fields, UnaryOperator.identity());
        return fields.fields();
    }

    /** Of a row; what makes no sense in it is something harmless. Null if nothing is written. */
    public static @Nullable Prowess of(Value.Fields fields) {
        return fields.values().isEmpty()
                ? null
                : read(new FieldReader(new Report(Set.of()), "a row", fields), UnaryOperator.identity());
    }
}
