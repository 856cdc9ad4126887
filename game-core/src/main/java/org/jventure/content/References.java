package org.jventure.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jventure.content.rule.RoomKeys;

/** The rooms that a pack speaks of; whether they exist is known when the whole pack is read. */
final class References {

    private final List<Reference> references = new ArrayList<>();

    /** @param saying as in "exit north leads to" */
    private record Reference(YamlFile file, int line, String saying, String zone, String written, String room) {}

    /** Answers the whole key; {@code zone} is where a short key belongs. */
    String add(YamlFile file, int line, String saying, String zone, String written) {
        var room = RoomKeys.whole(zone, written);
        references.add(new Reference(file, line, saying, zone, written, room));
        return room;
    }

    /** Reports every reference to a room that neither the pack nor the world has. */
    void check(Set<String> own, KnownWorld known, String pack) {
        var rooms = new LinkedHashSet<>(own);
        known.rooms().keySet().stream().filter(room -> known.keepsRoom(room, pack)).forEach(rooms::add);
        for (var reference : references) {
            if (!rooms.contains(reference.room()) && !reference.written().isEmpty()) {
                reference.file().problem(
                        reference.line(),
                        "%s '%s', which is no room of this pack".formatted(reference.saying(), reference.written()),
                        RoomKeys.remedy(reference.room(), reference.zone(), rooms));
            }
        }
    }
}
