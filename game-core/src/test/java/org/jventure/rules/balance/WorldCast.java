package org.jventure.rules.balance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jventure.codex.Codex;
import org.jventure.codex.calling.CharacterClass;
import org.jventure.codex.damage.DamageType.Scaling;
import org.jventure.codex.race.Race;
import org.jventure.rules.balance.Cast.Foe;
import org.jventure.rules.balance.Cast.Folk;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.harm.DamageType;
import org.jventure.world.Prowess;

/** Who fights in a world: peoples, callings, skills and types of harm of its codex, with things of a file. */
final class WorldCast {

    private WorldCast() {}

    /** The classes of the file, in its order; a class that the world does not have ends the reading. */
    static Cast of(Codex codex, Map<String, Prowess> fighters, Tree file) {
        return new Cast(types(codex), skills(codex), races(codex),
                file.entries("classes", (key, one) -> Cast.calling(key, calling(codex, key).skills(), one)),
                foes(fighters));
    }

    private static Map<String, Foe> foes(Map<String, Prowess> fighters) {
        var foes = new LinkedHashMap<String, Foe>();
        fighters.entrySet().stream()
                .sorted(Comparator.comparing(npc -> npc.getValue().level()))
                .forEach(npc -> foes.put(npc.getKey(), new Foe(
                        npc.getKey(), npc.getValue().level(), npc.getValue().stats(), npc.getValue().weapon(),
                        npc.getValue().armour(), npc.getValue().skills())));
        return foes;
    }

    private static DamageTable types(Codex codex) {
        return new DamageTable(codex.all(org.jventure.codex.damage.DamageType.class).stream()
                .map(type -> type(type.key(), type.attack(), type.defence()))
                .collect(Collectors.toMap(DamageType::key, Function.identity())));
    }

    private static DamageType type(String key, Scaling attack, Scaling defence) {
        return new DamageType(key, attack.stat(), attack.ratio(), defence.stat(), defence.ratio());
    }

    private static Map<String, Skill> skills(Codex codex) {
        return codex.all(org.jventure.codex.skill.Skill.class).stream()
                .map(WorldCast::skill)
                .collect(Collectors.toMap(Skill::key, Function.identity()));
    }

    /** As if it were in use: the balance of what is to come is what one wants to know. */
    private static Skill skill(org.jventure.codex.skill.Skill skill) {
        return new Skill(skill.key(), skill.level(), skill.cost(), skill.cooldown(), Skill.aimOf(skill.effects()),
                skill.effects(), Set.copyOf(skill.allowed()), skill.tags().contains("taunt"), true);
    }

    private static Map<String, Folk> races(Codex codex) {
        var everybodys = codex.all(org.jventure.codex.skill.Skill.class).stream()
                .filter(org.jventure.codex.skill.Skill::everybodys)
                .map(org.jventure.codex.skill.Skill::key)
                .toList();
        var races = new LinkedHashMap<String, Folk>();
        codex.all(Race.class).stream()
                .sorted(Comparator.comparing(Race::place))
                .forEach(race -> races.put(race.key(), new Folk(race.key(), new Stats(race.stats().values()),
                        joined(race.skills(), everybodys))));
        return races;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static CharacterClass calling(Codex codex, String key) {
        return codex.find(CharacterClass.class, key)
                .orElseThrow(() -> new IllegalArgumentException("The world has no class '%s'".formatted(key)));
    }
}
