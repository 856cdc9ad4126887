package org.jventure.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.StyledText;

/**
 * A room as its builder wrote it; what is in it lives in {@link ZoneWorld}.
 *
 * @param number stable, positive, for mappers
 */
public record RoomDefinition(
        RoomId id,
        ZoneId zone,
        int number,
        String name,
        StyledText description,
        List<Feature> features,
        Map<Direction, Exit> exits,
        Set<RoomFlag> flags) {

    /** Of one about which nothing is special. */
    public RoomDefinition(
            RoomId id,
            ZoneId zone,
            int number,
            String name,
            StyledText description,
            List<Feature> features,
            Map<Direction, Exit> exits) {
        this(id, zone, number, name, description, features, exits, Set.of());
    }

    public RoomDefinition {
        flags = Set.copyOf(flags);
        features = List.copyOf(features);
        exits = java.util.Collections.unmodifiableMap(
                exits.isEmpty() ? new java.util.EnumMap<>(Direction.class) : new java.util.EnumMap<>(exits));
    }
}
