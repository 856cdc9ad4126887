package org.jventure.gmcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import tools.jackson.databind.JsonNode;

/** Char: who is played, and how it fares. Values are texts, as Iron Realms sends them. */
@Component
final class CharPackage implements GmcpPackage {

    @Override
    public String name() {
        return "Char";
    }

    @Override
    public Set<FactKind> facts() {
        return Set.of(FactKind.CHARACTER);
    }

    @Override
    public PackageNotes notes() {
        var ann = new ClientFact.Character("0198…", "Ann", "Ann", "Islander", "Wayfarer", 25);
        return PackageNotes.of(
                """
                Who is played, and how it fares. `Char.StatusVars` comes once, then `Char.Status` in full, and afterwards only
                what has changed; `Char.Vitals` always comes in full. Skill points are `mp` there, as other games call theirs.
                Skills can't be used yet, so `Char.Skills` is not sent.""",
                PackageNotes.sent(name(ann), "The character has entered the world."),
                PackageNotes.sent(captions(), "The same; what the values of `Char.Status` are called."),
                PackageNotes.sent(status(values(ann)), "The same, in full; later when something changes, only that."),
                PackageNotes.sent(
                        status(values(new ClientFact.Standing(1, 250, 1000, 250, List.of(new ClientFact.Ability("strength", 10))))),
                        "The same, of what it has come to."),
                PackageNotes.sent(
                        vitals(new ClientFact.Vitals(
                                new ClientFact.Pool(41, 50), new ClientFact.Pool(50, 50), new ClientFact.Pool(20, 20))),
                        "The same; later whenever a number changes, once a second while it recovers."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Talk(client);
    }

    private static final class Talk implements Conversation {

        private final GmcpClient client;
        private ClientFact.@Nullable Character known;
        private ClientFact.@Nullable Standing standing;

        Talk(GmcpClient client) {
            this.client = client;
        }

        @Override
        public void received(GmcpMessage message) {
            client.forward(message);
        }

        @Override
        public void supportsChanged() {
            if (!client.supports().includes("Char.Status")) {
                known = null;
                standing = null;
            }
        }

        @Override
        public void told(ClientFact fact) {
            switch (fact) {
                case ClientFact.Character now -> told(now);
                case ClientFact.Standing now -> told(now);
                case ClientFact.Vitals now -> client.tell(vitals(now));
                default -> {} // of another package
            }
        }

        private void told(ClientFact.Standing now) {
            var before = standing;
            standing = now;
            var changed = values(now);
            if (before != null) {
                changed.entrySet().removeAll(values(before).entrySet());
            }
            if (!changed.isEmpty()) {
                client.tell(status(changed));
            }
        }

        private void told(ClientFact.Character now) {
            var before = known;
            known = now;
            if (before == null || !before.id().equals(now.id())) {
                client.tell(name(now));
                client.tell(captions());
                client.tell(status(values(now)));
                return;
            }
            if (!before.name().equals(now.name()) || !before.fullName().equals(now.fullName())) {
                client.tell(name(now));
            }
            var changed = values(now);
            changed.entrySet().removeAll(values(before).entrySet());
            if (!changed.isEmpty()) {
                client.tell(status(changed));
            }
        }
    }

    private static GmcpMessage name(ClientFact.Character who) {
        return GmcpMessage.of("Char.Name", Json.object().put("name", who.name()).put("fullname", who.fullName()));
    }

    private static GmcpMessage captions() {
        return GmcpMessage.of(
                "Char.StatusVars",
                Json.object().put("name", "Name").put("race", "Race").put("class", "Calling").put("gold", "Gold")
                        .put("level", "Level").put("xp", "Experience").put("freexp", "Experience to spend"));
    }

    private static Map<String, String> values(ClientFact.Character who) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", who.name());
        values.put("race", who.race());
        values.put("class", who.calling());
        values.put("gold", Long.toString(who.coins()));
        return values;
    }

    private static Map<String, String> values(ClientFact.Standing now) {
        var values = new LinkedHashMap<String, String>();
        values.put("level", Integer.toString(now.level()));
        values.put("xp", Integer.toString(now.experience()));
        values.put("maxxp", Integer.toString(now.perLevel()));
        values.put("freexp", Long.toString(now.free()));
        now.stats().forEach(stat -> values.put(stat.name(), Integer.toString(stat.value())));
        return values;
    }

    private static GmcpMessage vitals(ClientFact.Vitals now) {
        var vitals = new LinkedHashMap<String, String>();
        put(vitals, "hp", now.health());
        put(vitals, "mp", now.skill());
        put(vitals, "ep", now.endurance());
        var payload = Json.object();
        vitals.forEach(payload::put);
        return GmcpMessage.of("Char.Vitals", (JsonNode) payload);
    }

    private static void put(Map<String, String> vitals, String name, ClientFact.Pool pool) {
        vitals.put(name, Integer.toString(pool.left()));
        vitals.put("max" + name, Integer.toString(pool.most()));
    }

    private static GmcpMessage status(Map<String, String> values) {
        var status = Json.object();
        values.forEach(status::put);
        return GmcpMessage.of("Char.Status", (JsonNode) status);
    }
}
