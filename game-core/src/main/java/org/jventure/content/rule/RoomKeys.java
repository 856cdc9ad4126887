package org.jventure.content.rule;

import java.util.Collection;

/** How builders name rooms: by the whole key, or within their zone by its end. */
public final class RoomKeys {

    private RoomKeys() {}

    /** The whole key; {@code zone} is where a short key belongs. */
    public static String whole(String zone, String written) {
        return written.contains("/") ? written : zone + "/" + written;
    }

    /** What somebody may have meant who wrote the key of a room that is not among the rooms. */
    public static String remedy(String room, String zone, Collection<String> rooms) {
        var key = room.substring(room.lastIndexOf('/') + 1);
        return rooms.stream()
                .filter(other -> other.endsWith("/" + key))
                .findFirst()
                .or(() -> Keys.nearest(room, rooms))
                .map(other -> "did you mean '%s'?".formatted(asWritten(other, zone)))
                .orElse("add that room, or name one that is there");
    }

    private static String asWritten(String room, String zone) {
        return room.startsWith(zone + "/") ? room.substring(zone.length() + 1) : room;
    }
}
