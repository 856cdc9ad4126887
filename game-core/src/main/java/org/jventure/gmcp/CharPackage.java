package org.jventure.gmcp;

import java.util.LinkedHashMap;
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
                Who is played. `Char.StatusVars` comes once, then `Char.Status` in full, and afterwards only what has
                changed. There are no health and no skills in the game yet, so `Char.Vitals` and `Char.Skills` are not
                sent; the Mudlet package draws gauges as soon as they are.""",
                PackageNotes.sent(name(ann), "The character has entered the world."),
                PackageNotes.sent(captions(), "The same; what the values of `Char.Status` are called."),
                PackageNotes.sent(status(values(ann)), "The same, in full; later when something changes, only that."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Talk(client);
    }

    private static final class Talk implements Conversation {

        private final GmcpClient client;
        private ClientFact.@Nullable Character known;

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
            }
        }

        @Override
        public void told(ClientFact fact) {
            if (!(fact instanceof ClientFact.Character now)) {
                return;
            }
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
                Json.object().put("name", "Name").put("race", "Race").put("class", "Calling").put("gold", "Gold"));
    }

    private static Map<String, String> values(ClientFact.Character who) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", who.name());
        values.put("race", who.race());
        values.put("class", who.calling());
        values.put("gold", Long.toString(who.coins()));
        return values;
    }

    private static GmcpMessage status(Map<String, String> values) {
        var status = Json.object();
        values.forEach(status::put);
        return GmcpMessage.of("Char.Status", (JsonNode) status);
    }
}
