package org.jventure.zone;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Progress;
import org.jventure.rules.progress.Usage;
import org.jventure.world.Growth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a character has come to, as a part of its sheet. A stat that is missing is as newcomers have it. */
final class GrowthForm {

    /** What this version reads: all else is kept as it is. */
    static final List<String> KNOWN =
            List.of("experience", "spent", "stats", "usage", "health", "skill", "endurance", "tick", "honed", "learnt");

    private GrowthForm() {}

    static void write(ObjectNode node, Growth growth) {
        var vitals = growth.vitals();
        node.put("experience", growth.experience().total()).put("spent", growth.experience().spent());
        write(node.putObject("stats"), growth.stats().values());
        write(node.putObject("usage"), growth.progress().usage().times());
        node.put("health", vitals.health()).put("skill", vitals.skill()).put("endurance", vitals.endurance());
        node.put("tick", growth.tick());
        var honed = node.putObject("honed");
        new TreeMap<>(growth.honed()).forEach(honed::put);
        var learnt = node.putArray("learnt");
        new TreeSet<>(growth.learnt()).forEach(learnt::add);
    }

    private static void write(ObjectNode node, Map<Stat, Integer> values) {
        values.forEach((stat, value) -> node.put(stat.word(), value));
    }

    static @Nullable Growth read(JsonNode node) {
        if (!node.path("experience").isNumber()) {
            return null; // nobody has given it any stats, whatever a later version may have left here
        }
        var stats = new Stats(numbers(node.path("stats")));
        var full = Vitals.full(stats);
        var honed = new TreeMap<String, Integer>();
        node.path("honed").properties().forEach(one -> honed.put(one.getKey(), one.getValue().asInt(0)));
        var learnt = new TreeSet<String>();
        node.path("learnt").values().forEach(one -> learnt.add(one.asString()));
        return new Growth(
                new Progress(
                        new Experience(node.path("experience").asLong(0), node.path("spent").asLong(0)),
                        new Usage(numbers(node.path("usage"))),
                        stats,
                        new Vitals(
                                node.path("health").asInt(full.health()),
                                node.path("skill").asInt(full.skill()),
                                node.path("endurance").asInt(full.endurance()))),
                node.path("tick").asLong(0),
                honed,
                learnt);
    }

    private static Map<Stat, Integer> numbers(JsonNode node) {
        var numbers = new EnumMap<Stat, Integer>(Stat.class);
        for (Stat stat : Stat.values()) {
            if (node.path(stat.word()).isNumber()) {
                numbers.put(stat, node.path(stat.word()).asInt(0));
            }
        }
        return numbers;
    }
}
