package org.jventure.feature.look;

import java.util.Optional;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.text.References;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.ZoneWorld;

/** What builders have written of something, as players see it who look at it. */
final class Described {

    private Described() {}

    /** As {@link #of(StyledText)}, with what it refers to by its name of today. */
    static StyledText of(ZoneWorld world, StyledText description) {
        return of(References.resolved(description, (kind, key) -> name(world, kind, key)));
    }

    private static Optional<StyledText> name(ZoneWorld world, String kind, String key) {
        return switch (kind) {
            case "item" -> world.prototype(new PrototypeId(key)).map(item -> StyledText.of(Style.ITEM, item.name()));
            case "room" -> world.room(new RoomId(key)).or(() -> world.room(new RoomId(world.id() + "/" + key)))
                    .map(room -> StyledText.of(Style.ROOM_NAME, room.name()));
            case "npc" -> world.npcs().stream()
                    .filter(npc -> npc.prototype().id().value().equals(key)
                            || npc.prototype().id().value().equals(world.id() + "/" + key))
                    .findFirst()
                    .map(npc -> StyledText.of(Style.NPC, npc.name()));
            case "zone" -> key.equals(world.id().value())
                    ? Optional.of(StyledText.of(Style.ZONE, world.name()))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** With what it shows by its colour alone as a sentence for screen readers. */
    static StyledText of(StyledText description) {
        var things = description.spans().stream()
                .filter(span -> span.style() == Style.FEATURE)
                .map(span -> span.text().strip().replace('\n', ' '))
                .distinct()
                .toList();
        return things.isEmpty()
                ? description
                : description.then(StyledText.aside("\nWorth a look: " + Words.list(things) + "."));
    }
}
