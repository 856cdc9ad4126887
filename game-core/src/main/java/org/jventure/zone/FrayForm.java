package org.jventure.zone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.combat.Threat;
import org.jventure.world.NpcLife;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How NPCs fare, and who is after whom, as one line of JSON each: what a zone takes along when it is handed over. */
final class FrayForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrayForm() {}

    /**
     * Somebody in a battle, without their body.
     *
     * @param target   whom it strikes; null = nobody
     * @param nextBlow when it may strike again
     */
    record Stance(@Nullable FighterId target, Instant nextBlow, Threat threat) {}

    static String written(NpcLife life) {
        var node = JSON.createObjectNode();
        node.put("health", life.vitals().health())
                .put("skill", life.vitals().skill())
                .put("endurance", life.vitals().endurance())
                .put("tick", life.tick());
        ConditionForm.write(node, life.lasting());
        ConditionForm.write(node, life.cooldowns());
        return JSON.writeValueAsString(node);
    }

    static NpcLife life(String json) {
        var node = JSON.readTree(json);
        return new NpcLife(
                new Vitals(node.path("health").asInt(1), node.path("skill").asInt(0), node.path("endurance").asInt(0)),
                ConditionForm.lasting(node),
                ConditionForm.cooldowns(node),
                node.path("tick").asLong(0));
    }

    static String written(Stance stance) {
        var node = JSON.createObjectNode();
        if (stance.target() != null) {
            node.put("target", stance.target().key());
        }
        node.put("nextBlow", stance.nextBlow().toEpochMilli()).put("asOf", stance.threat().asOf().toEpochMilli());
        var grudges = node.putObject("grudges");
        new TreeMap<>(stance.threat().grudges()).forEach((who, grudge) -> grudges.putObject(who.key())
                .put("points", grudge.points())
                .put("damage", grudge.damage()));
        return JSON.writeValueAsString(node);
    }

    static Stance stance(String json) {
        var node = JSON.readTree(json);
        return new Stance(
                ConditionForm.fighter(node.path("target").asString("")).orElse(null),
                Instant.ofEpochMilli(node.path("nextBlow").asLong(0)),
                new Threat(grudges(node.path("grudges")), Instant.ofEpochMilli(node.path("asOf").asLong(0))));
    }

    private static Map<FighterId, Threat.Grudge> grudges(JsonNode node) {
        var grudges = new HashMap<FighterId, Threat.Grudge>();
        node.properties().forEach(one -> {
            Optional<FighterId> who = ConditionForm.fighter(one.getKey());
            who.ifPresent(id -> grudges.put(id, new Threat.Grudge(
                    one.getValue().path("points").asLong(0), one.getValue().path("damage").asLong(0))));
        });
        return grudges;
    }
}
