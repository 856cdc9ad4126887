package org.jventure.admin.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.springframework.web.util.UriUtils;

/** Where the pages are. A room's key has two parts, and so has its address. */
final class Addresses {

    static final String WORLD = "/admin/world";
    static final String ZONE = WORLD + "/zones/{zone}";
    static final String NEW_ROOM = ZONE + "/rooms/new";
    static final String ROOM = WORLD + "/rooms/{area}/{key}";

    private static final int SHOWN = 40;

    private Addresses() {}

    static String of(ZoneId zone) {
        return WORLD + "/zones/" + encoded(zone.value());
    }

    static String newRoomIn(ZoneId zone) {
        return of(zone) + "/rooms/new";
    }

    static String of(RoomId room) {
        return WORLD + "/rooms/"
                + Arrays.stream(room.value().split("/", 2)).map(Addresses::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String part) {
        return UriUtils.encodePathSegment(part, StandardCharsets.UTF_8);
    }

    /** Not everything that somebody may send. */
    static String brief(String id) {
        return id.codePointCount(0, id.length()) <= SHOWN ? id : id.substring(0, id.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
