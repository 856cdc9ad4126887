package org.jventure.world;

import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;

/**
 * A way from one room to another, which may lie in another zone.
 *
 * @param number of the room behind it, for mappers; 0 if unknown
 */
public record Exit(Direction direction, RoomId room, ZoneId zone, int number) {

    public Exit(Direction direction, RoomId room, ZoneId zone) {
        this(direction, room, zone, 0);
    }
}
