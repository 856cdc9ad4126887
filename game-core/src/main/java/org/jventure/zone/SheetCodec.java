package org.jventure.zone;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import org.jventure.world.CharacterSheet;

/** Character sheets as JSON. Fields that are missing have a newcomer's value; unknown ones are passed over. */
public final class SheetCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SheetCodec() {}

    public static String write(CharacterSheet sheet) {
        var node = JSON.createObjectNode();
        var channels = node.putArray("channels");
        new TreeSet<>(sheet.channels()).forEach(channels::add);
        return JSON.writeValueAsString(node);
    }

    static CharacterSheet read(String json) {
        var node = JSON.readTree(json);
        var channels = node.get("channels");
        if (channels == null || !channels.isArray()) {
            return CharacterSheet.NEW;
        }
        Set<String> names = new TreeSet<>();
        channels.forEach(channel -> names.add(channel.asString()));
        return new CharacterSheet(names);
    }
}
