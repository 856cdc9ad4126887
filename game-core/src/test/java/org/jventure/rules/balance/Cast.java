package org.jventure.rules.balance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jventure.content.PackCodex;
import org.jventure.content.PackSource;
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
        Map<String, Folk> races,
        Map<String, Calling> classes,
        Map<String, Foe> npcs) {

    /** What somebody of a race begins with. */
    record Folk(String key, Stats stats, List<String> skills) {}

    /**
     * What somebody of a class fights with at level 1; it grows with the level.
     *
     * @param weapon effects of it; empty = bare hands
     */
    record Calling(String key, List<String> skills, List<Effect> weapon, boolean twoHanded, int armour) {}

    /** An NPC as builders wrote it, for its own level. */
    record Foe(String key, int level, Stats stats, List<Effect> weapon, int armour, List<String> skills) {}

    /** A file that names a {@code pack}, a folder or a place on the class path, only adds to what that one has. */
    static Cast read(Reader yaml) throws IOException {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var tree = new Tree(file);
        return tree.has("pack") ? world(pack(tree.text("pack")), tree) : whole(tree);
    }

    private static Cast world(PackSource pack, Tree tree) throws IOException {
        return WorldCast.of(PackCodex.of(pack), PackCodex.fighters(pack), tree);
    }

    private static PackSource pack(String name) {
        var folder = Path.of(name);
        return Files.isDirectory(folder) ? PackSource.directory(folder) : PackSource.classpath(name);
    }

    private static Cast whole(Tree tree) {
        return new Cast(
                new DamageTable(tree.entries("damage-types", Cast::type)),
                tree.entries("skills", Cast::skill),
                tree.entries("races", (key, one) -> new Folk(key, stats(one.child("stats")), one.texts("skills"))),
                tree.entries("classes", (key, one) -> calling(key, one.texts("skills"), one)),
                tree.entries("npcs", Cast::foe));
    }

    static Calling calling(String key, List<String> skills, Tree things) {
        var weapon = things.child("weapon");
        return new Calling(key, skills, effects(weapon), weapon.flag("two-handed"), things.number("armour", 0));
    }

    static Foe foe(String key, Tree foe) {
        return new Foe(key, foe.number("level"), stats(foe.child("stats")), effects(foe.child("weapon")),
                foe.number("armour", 0), foe.texts("skills"));
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
