package org.jventure.content.room;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;

/**
 * Lists of what there is to edit, without what is retired unless they say so. Every method blocks, and throws
 * {@link org.jventure.content.edit.ContentUnavailableException} while the database does not answer. Any thread.
 */
public interface Rooms {

    /** Every zone, by key. */
    List<ZoneEntry> zones();

    Optional<ZoneEntry> zone(ZoneId zone);

    /** The rooms of the zone, by key. */
    List<RoomEntry> in(ZoneId zone);

    Optional<RoomEntry> find(RoomId room);

    /** The retired rooms of the zone, by key. */
    List<RoomEntry> retiredIn(ZoneId zone);

    /** As {@link #find}, of a retired room. */
    Optional<RoomEntry> findRetired(RoomId room);

    /** @param rooms how many it has */
    record ZoneEntry(ZoneId id, String name, int rooms) {}

    /**
     * @param number for mappers, stable
     * @param exits  how many ways lead out
     */
    record RoomEntry(RoomId id, ZoneId zone, int number, String name, long version, int exits) {}
}
