package org.jventure.zone;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Leader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Character sheets as JSON. Fields that are missing have a newcomer's value; unknown ones are passed over. */
public final class SheetCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SheetCodec() {}

    public static String write(CharacterSheet sheet) {
        var node = JSON.createObjectNode();
        var channels = node.putArray("channels");
        new TreeSet<>(sheet.channels()).forEach(channels::add);
        if (sheet.following() instanceof Leader(var id, var name)) {
            node.putObject("following").put("id", id.toString()).put("name", name);
        }
        return JSON.writeValueAsString(node);
    }

    static CharacterSheet read(String json) {
        var node = JSON.readTree(json);
        return new CharacterSheet(channels(node.get("channels")), leader(node.get("following")));
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
