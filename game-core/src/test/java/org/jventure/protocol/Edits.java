package org.jventure.protocol;

import java.util.EnumMap;
import java.util.function.UnaryOperator;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.RoomDefinition;

/** What builders do to rooms in the tests. */
final class Edits {

    private Edits() {}

    static UnaryOperator<RoomDefinition> named(String name) {
        return room -> new RoomDefinition(
                room.id(), room.zone(), room.number(), name, room.description(), room.features(), room.exits());
    }

    static UnaryOperator<RoomDefinition> described(String words) {
        return room -> new RoomDefinition(
                room.id(), room.zone(), room.number(), room.name(), StyledText.plain(words), room.features(), room.exits());
    }

    static UnaryOperator<RoomDefinition> featuring(String keyword, String words) {
        return room -> new RoomDefinition(
                room.id(), room.zone(), room.number(), room.name(), room.description(),
                java.util.List.of(new Feature(java.util.List.of(keyword), StyledText.plain(words))), room.exits());
    }

    /** With a way there, whatever led in this direction before. */
    static UnaryOperator<RoomDefinition> leading(Direction direction, String room) {
        var zone = new ZoneId(room.substring(0, room.indexOf('/')));
        return exits(exits -> exits.put(direction, new Exit(direction, new RoomId(room), zone)));
    }

    static UnaryOperator<RoomDefinition> without(Direction direction) {
        return exits(exits -> exits.remove(direction));
    }

    private static UnaryOperator<RoomDefinition> exits(java.util.function.Consumer<EnumMap<Direction, Exit>> change) {
        return room -> {
            var exits = new EnumMap<Direction, Exit>(Direction.class);
            exits.putAll(room.exits());
            change.accept(exits);
            return new RoomDefinition(
                    room.id(), room.zone(), room.number(), room.name(), room.description(), room.features(), exits);
        };
    }
}
