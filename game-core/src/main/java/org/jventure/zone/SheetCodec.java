package org.jventure.zone;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Condition;
import org.jventure.world.Leader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Character sheets as JSON. Fields that are missing have a newcomer's value; unknown ones are written again as they were. */
public final class SheetCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> KNOWN = List.of("channels", "following", "away", "prompt");
    private static final List<String> KNOWN_PREFERENCES = List.of("colours", "screenReader", "width", "pager", "page");

    private SheetCodec() {}

    public static String write(CharacterSheet sheet) {
        var node = sheet.unknown().isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(sheet.unknown());
        var channels = node.putArray("channels");
        new TreeSet<>(sheet.channels()).forEach(channels::add);
        if (sheet.following() instanceof Leader(var id, var name)) {
            node.putObject("following").put("id", id.toString()).put("name", name);
        }
        if (!sheet.preferences().equals(Preferences.NONE)) {
            write(node.withObject("/preferences"), sheet.preferences());
        }
        if (sheet.away() != null) {
            node.put("away", sheet.away());
        }
        if (!sheet.prompt().isEmpty()) {
            node.put("prompt", sheet.prompt());
        }
        if (sheet.growth() != null) {
            GrowthForm.write(node.withObject("/growth"), sheet.growth());
        }
        if (!sheet.condition().equals(Condition.NONE)) {
            ConditionForm.write(node.withObject("/condition"), sheet.condition());
        }
        return JSON.writeValueAsString(node);
    }

    private static void write(ObjectNode node, Preferences preferences) {
        var colours = node.putObject("colours");
        new TreeMap<>(preferences.colours()).forEach(colours::put);
        node.put("screenReader", preferences.screenReader().name())
                .put("width", preferences.width())
                .put("pager", preferences.pager().name())
                .put("page", preferences.page());
    }

    static CharacterSheet read(String json) {
        var node = JSON.readTree(json);
        return new CharacterSheet(
                channels(node.get("channels")),
                leader(node.get("following")),
                preferences(node.path("preferences")),
                node.path("away").isString() ? node.path("away").asString() : null,
                GrowthForm.read(node.path("growth")),
                node.path("prompt").asString(""),
                unknown(node),
                ConditionForm.read(node.path("condition")));
    }

    private static String unknown(JsonNode node) {
        if (!(node instanceof ObjectNode sheet)) {
            return "";
        }
        var rest = sheet.deepCopy().remove(KNOWN);
        keepUnknown(rest, "preferences", KNOWN_PREFERENCES);
        keepUnknown(rest, "growth", GrowthForm.KNOWN);
        keepUnknown(rest, "condition", ConditionForm.KNOWN);
        return rest.isEmpty() ? "" : JSON.writeValueAsString(rest);
    }

    private static void keepUnknown(ObjectNode sheet, String name, List<String> known) {
        if (!(sheet.get(name) instanceof ObjectNode part) || part.remove(known).isEmpty()) {
            sheet.remove(name);
        }
    }

    private static Preferences preferences(JsonNode node) {
        if (!node.isObject()) {
            return Preferences.NONE;
        }
        var colours = new TreeMap<String, String>();
        node.path("colours").properties().forEach(colour -> colours.put(colour.getKey(), colour.getValue().asString()));
        return new Preferences(
                colours,
                choice(node.path("screenReader")),
                node.path("width").asInt(0),
                choice(node.path("pager")),
                node.path("page").asInt(0));
    }

    private static Choice choice(JsonNode node) {
        return Arrays.stream(Choice.values())
                .filter(choice -> node.asString("").equals(choice.name()))
                .findFirst()
                .orElse(Choice.AUTO);
    }

    private static Set<String> channels(@Nullable JsonNode channels) {
        if (channels == null || !channels.isArray()) {
            return CharacterSheet.NEW.channels();
        }
        Set<String> names = new TreeSet<>();
        channels.forEach(channel -> names.add(channel.asString()));
        return names;
    }

    private static @Nullable Leader leader(@Nullable JsonNode leader) {
        return leader == null || !leader.has("id") || !leader.has("name")
                ? null
                : new Leader(
                        new CharacterId(UUID.fromString(leader.get("id").asString())), leader.get("name").asString());
    }
}
