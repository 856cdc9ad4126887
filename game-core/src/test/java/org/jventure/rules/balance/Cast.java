package org.jventure.rules.balance;

import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.harm.DamageType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who there is to fight, and with what, as data. */
record Cast(
        DamageTable types,
        Map<String, Skill> skills,
        Map<String, Stats> races,
        Map<String, Calling> classes,
        Map<String, Foe> npcs) {

    /**
     * What somebody of a class fights with at level 1; it grows with the level.
     *
     * @param weapon effects of it; empty = bare hands
     */
    record Calling(String key, List<String> skills, List<Effect> weapon, boolean twoHanded, int armour) {}

    /** An NPC as builders wrote it, for its own level. */
    record Foe(String key, int level, Stats stats, List<Effect> weapon, int armour, List<String> skills) {}

    static Cast read(Reader yaml) {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var tree = new Tree(file);
        return new Cast(
                new DamageTable(tree.entries("damage-types", Cast::type)),
                tree.entries("skills", Cast::skill),
                tree.entries("races", (_, race) -> stats(race.child("stats"))),
                tree.entries("classes", (key, one) -> new Calling(key, one.texts("skills"),
                        effects(one.child("weapon")), one.child("weapon").flag("two-handed"), one.number("armour", 0))),
                tree.entries("npcs", (key, one) -> new Foe(key, one.number("level"), stats(one.child("stats")),
                        effects(one.child("weapon")), one.number("armour", 0), one.texts("skills"))));
    }

    private static DamageType type(String key, Tree type) {
        var attack = type.child("attack");
        var defence = type.child("defence");
        return new DamageType(key,
                stat(attack.text("stat")), attack.number("ratio", DamageType.USUAL),
                stat(defence.text("stat")), defence.number("ratio", DamageType.USUAL));
    }

    private static Skill skill(String key, Tree skill) {
        var effects = effects(skill);
        return new Skill(key, skill.number("level", 1), skill.number("cost", 0), skill.time("cooldown"),
                Skill.aimOf(effects), effects, Set.copyOf(skill.texts("allowed")), false, true);
    }

    private static Stats stats(Tree stats) {
        var found = new EnumMap<Stat, Integer>(Stat.class);
        stats.fields().forEach((word, _) -> found.put(stat(String.valueOf(word)), stats.number(String.valueOf(word))));
        return new Stats(found);
    }

    private static List<Effect> effects(Tree tree) {
        return tree.children("effects").stream().map(Cast::effect).toList();
    }

    private static Effect effect(Tree tree) {
        return switch (tree.text("kind")) {
            case "damage" -> new Effect.Damage(tree.text("type"), tree.number("amount"));
            case "damage-over-time" -> new Effect.DamageOverTime(
                    tree.text("type"), tree.number("amount"), tree.time("every"), tree.number("count"));
            case "damage-types" -> new Effect.DamageTypes(tree.texts("types"));
            case "recover" -> new Effect.Recover(Pool.named(tree.text("type")).orElseThrow(), tree.number("amount"));
            case "change" -> new Effect.Change(stat(tree.text("field")), mode(tree), tree.number("amount"));
            case "boost" -> new Effect.Boost(
                    stat(tree.text("field")), mode(tree), tree.number("amount"), tree.time("duration"));
            default -> throw new IllegalArgumentException("There is no effect '%s'".formatted(tree.text("kind")));
        };
    }

    private static Stat stat(String word) {
        return Stat.named(word).orElseThrow(() -> new IllegalArgumentException("There is no stat '%s'".formatted(word)));
    }

    private static Mode mode(Tree tree) {
        return Mode.named(tree.text("mode")).orElseThrow();
    }
}
