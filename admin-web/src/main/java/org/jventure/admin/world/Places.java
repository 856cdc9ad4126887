package org.jventure.admin.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jventure.admin.security.SignedIn;
import org.jventure.admin.world.RoomView.Place;
import org.jventure.content.edit.BuilderRights;
import org.jventure.content.room.Rooms;
import org.jventure.content.room.Rooms.RoomEntry;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** Rooms as whoever looks at them sees where they are. Every method blocks. Any thread. */
@Component
final class Places {

    private final Rooms rooms;
    private final BuilderRights rights;

    Places(Rooms rooms, BuilderRights rights) {
        this.rooms = rooms;
        this.rights = rights;
    }

    Optional<Place> find(String room, SignedIn person) {
        return place(room, person, rooms::find);
    }

    /** As {@link #find}, of a retired room. */
    Optional<Place> findRetired(String room, SignedIn person) {
        return place(room, person, rooms::findRetired);
    }

    private Optional<Place> place(String id, SignedIn person, Function<RoomId, Optional<RoomEntry>> finding) {
        return finding.apply(new RoomId(id)).flatMap(room -> rooms.zone(room.zone()).map(zone -> new Place(
                room.id(), room.number(), room.name(), zone.id().value(), zone.name(), Addresses.of(room.id()),
                Addresses.of(zone.id()), rights.mayEdit(person.id(), zone.id()))));
    }

    /** Where a room would be that is not there yet; it has no name and no number. */
    Optional<Place> unmade(String zone, SignedIn person) {
        return rooms.zone(new ZoneId(zone)).map(found -> new Place(
                new RoomId(found.id() + "/"), 0, "", found.id().value(), found.name(), Addresses.newRoomIn(found.id()),
                Addresses.of(found.id()), rights.mayEdit(person.id(), found.id())));
    }

    /** Those of the rooms that the ways lead to which are retired. */
    Set<RoomId> retiredAmong(List<RoomView.Way> ways) {
        return ways.stream().map(RoomView.Way::id)
                .filter(room -> rooms.findRetired(room).isPresent())
                .collect(Collectors.toSet());
    }

    /** The rooms of the zone by the ends of their keys. */
    List<RoomView.Sibling> siblings(Place place) {
        var own = place.zone() + "/";
        return rooms.in(new ZoneId(place.zone())).stream()
                .filter(room -> room.id().value().startsWith(own))
                .map(room -> new RoomView.Sibling(room.id().value().substring(own.length()), room.name()))
                .toList();
    }
}
