package org.jventure.zone;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.text.Pronouns;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Persona;
import org.jventure.world.Ties;
import org.jventure.world.Ties.Invitation;
import org.jventure.world.Ties.Membership;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How others see a character, and to whom it belongs, as parts of its sheet. What is as usual is not written. */
final class TiesForm {

    static final List<String> KNOWN_PERSONA = List.of("title", "pronouns", "hinted");
    static final List<String> KNOWN_TIES = List.of("group", "invited");

    private TiesForm() {}

    static void write(ObjectNode sheet, CharacterSheet of) {
        if (!of.persona().equals(Persona.USUAL)) {
            write(sheet.withObject("/persona"), of.persona());
        }
        if (!of.ties().equals(Ties.NONE)) {
            write(sheet.withObject("/ties"), of.ties());
        }
    }

    private static void write(ObjectNode node, Persona persona) {
        node.put("title", persona.title()).put("pronouns", persona.pronouns().subject());
        var hinted = node.putArray("hinted");
        new TreeSet<>(persona.hinted()).forEach(hinted::add);
    }

    private static void write(ObjectNode node, Ties ties) {
        if (ties.group() instanceof Membership(var group, var since)) {
            node.putObject("group").put("id", group.toString()).put("since", since);
        }
        if (ties.invited() instanceof Invitation(var group, var by)) {
            node.putObject("invited").put("id", group.toString()).put("by", by);
        }
    }

    static Persona persona(JsonNode node) {
        var hinted = new TreeSet<String>();
        node.path("hinted").forEach(key -> hinted.add(key.asString()));
        return new Persona(
                node.path("title").asString(""),
                Pronouns.of(node.path("pronouns").asString("")).orElse(Pronouns.THEY),
                hinted);
    }

    static Ties ties(JsonNode node) {
        var group = node.path("group");
        var invited = node.path("invited");
        return new Ties(
                id(group).map(id -> new Membership(id, group.path("since").asLong(0))).orElse(null),
                id(invited).map(id -> new Invitation(id, invited.path("by").asString(""))).orElse(null));
    }

    private static Optional<UUID> id(@Nullable JsonNode node) {
        try {
            return node == null || !node.path("id").isString()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(node.path("id").asString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
