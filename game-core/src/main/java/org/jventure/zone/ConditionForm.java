package org.jventure.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.rules.body.ActiveBoost;
import org.jventure.rules.body.Affliction;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Lasting;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.combat.Cooldowns;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;
import org.jventure.world.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is upon somebody, as JSON. What makes no sense is left out when it is read. Times are in milliseconds since 1970. */
final class ConditionForm {

    /** What this version reads of a sheet's condition: all else is kept as it is. */
    static final List<String> KNOWN = List.of("boosts", "afflictions", "cooldowns", "wimpy", "pvp");

    private ConditionForm() {}

    static void write(ObjectNode node, Condition condition) {
        node.put("wimpy", condition.wimpy()).put("pvp", condition.pvp());
        write(node, condition.lasting());
        write(node, condition.cooldowns());
    }

    static Condition read(JsonNode node) {
        return node.isObject()
                ? new Condition(lasting(node), cooldowns(node), node.path("wimpy").asInt(0), node.path("pvp").asBoolean(false))
                : Condition.NONE;
    }

    static void write(ObjectNode node, Lasting lasting) {
        var boosts = node.putArray("boosts");
        lasting.boosts().forEach(boost -> boosts.addObject()
                .put("cause", boost.cause())
                .put("stat", boost.modifier().stat().word())
                .put("mode", boost.modifier().mode().word())
                .put("amount", boost.modifier().amount())
                .put("until", boost.until().toEpochMilli()));
        var afflictions = node.putArray("afflictions");
        lasting.afflictions().forEach(one -> afflictions.addObject()
                .put("cause", one.cause())
                .put("from", one.from().key())
                .put("type", one.type())
                .put("amount", one.amount())
                .put("every", one.every().toMillis())
                .put("left", one.left())
                .put("next", one.next().toEpochMilli()));
    }

    static void write(ObjectNode node, Cooldowns cooldowns) {
        var waits = node.putObject("cooldowns");
        new TreeMap<>(cooldowns.waits()).forEach((key, wait) -> waits.putObject(key)
                .put("used", wait.used().toEpochMilli())
                .put("ready", wait.ready().toEpochMilli()));
    }

    static Lasting lasting(JsonNode node) {
        var boosts = new ArrayList<ActiveBoost>();
        node.path("boosts").forEach(boost -> boost(boost).ifPresent(boosts::add));
        var afflictions = new ArrayList<Affliction>();
        node.path("afflictions").forEach(one -> affliction(one).ifPresent(afflictions::add));
        return new Lasting(boosts, afflictions);
    }

    private static Optional<ActiveBoost> boost(JsonNode node) {
        var mode = Arrays.stream(Mode.values()).filter(each -> each.word().equals(node.path("mode").asString(""))).findFirst();
        int amount = node.path("amount").asInt(0);
        return amount < 1 || amount > Effect.MOST
                ? Optional.empty()
                : Stat.named(node.path("stat").asString("")).flatMap(stat -> mode.map(how -> new ActiveBoost(
                        node.path("cause").asString(""), new Modifier(stat, how, amount), time(node.path("until")))));
    }

    private static Optional<Affliction> affliction(JsonNode node) {
        var every = Duration.ofMillis(node.path("every").asLong(0));
        int left = node.path("left").asInt(0);
        return left < 1 || every.compareTo(Effect.SHORTEST) < 0
                ? Optional.empty()
                : fighter(node.path("from").asString("")).map(from -> new Affliction(
                        node.path("cause").asString(""), from, node.path("type").asString(""),
                        Math.max(0, node.path("amount").asInt(0)), every, left, time(node.path("next"))));
    }

    static Cooldowns cooldowns(JsonNode node) {
        var waits = new TreeMap<String, Cooldowns.Wait>();
        node.path("cooldowns").properties().forEach(wait -> waits.put(wait.getKey(), new Cooldowns.Wait(
                time(wait.getValue().path("used")), time(wait.getValue().path("ready")))));
        return new Cooldowns(waits);
    }

    private static Instant time(JsonNode node) {
        return Instant.ofEpochMilli(node.asLong(0));
    }

    /** By {@link FighterId#key}; empty if that is none. */
    static Optional<FighterId> fighter(String key) {
        if (key.startsWith("npc:")) {
            return Optional.of(new FighterId.OfNpc(new NpcId(key.substring("npc:".length()))));
        }
        try {
            return key.startsWith("character:")
                    ? Optional.of(new FighterId.OfCharacter(
                            new CharacterId(UUID.fromString(key.substring("character:".length())))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no UUID
        }
    }
}
