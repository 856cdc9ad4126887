package org.jventure.testing.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.Durable;
import org.jventure.world.ZoneWorld;

/**
 * A line that a zone has performed and that changes something durable, or takes its actor away.
 *
 * @param line    the number under which it was typed
 * @param memory  of the zone that performed it
 * @param changes what is to be stored, in order
 * @param target  the zone into which it takes its actor and those who follow; null if it does not
 */
record Deed(
        long line,
        String process,
        ZoneId zone,
        CharacterId actor,
        ZoneWorld memory,
        List<Durable> changes,
        @Nullable ZoneId target) {

    Deed {
        changes = List.copyOf(changes);
    }

    /** Where the changes leave items, in order. */
    List<Durable.ItemMoved> moves() {
        return changes.stream()
                .filter(Durable.ItemMoved.class::isInstance)
                .map(Durable.ItemMoved.class::cast)
                .toList();
    }
}
