package org.jventure.world;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jventure.kernel.RoomId;

/**
 * Where the rooms of a zone lie, as its exits tell: the same for the same rooms. A room whose place is taken lies further
 * on in the same direction; what can't be walked to lies to the east of the rest.
 */
public final class FloorPlan {

    /** x grows to the east, y to the north, z upwards. */
    public record Spot(int x, int y, int z) {

        private static final Spot ORIGIN = new Spot(0, 0, 0);

        private Spot towards(Direction direction, int steps) {
            return switch (direction) {
                case NORTH -> new Spot(x, y + steps, z);
                case NORTHEAST -> new Spot(x + steps, y + steps, z);
                case EAST -> new Spot(x + steps, y, z);
                case SOUTHEAST -> new Spot(x + steps, y - steps, z);
                case SOUTH -> new Spot(x, y - steps, z);
                case SOUTHWEST -> new Spot(x - steps, y - steps, z);
                case WEST -> new Spot(x - steps, y, z);
                case NORTHWEST -> new Spot(x - steps, y + steps, z);
                case UP, IN -> new Spot(x, y, z + steps);
                case DOWN, OUT -> new Spot(x, y, z - steps);
            };
        }
    }

    private final Map<RoomId, RoomDefinition> rooms = new HashMap<>();
    private final Map<RoomId, Spot> spots = new HashMap<>();
    private final Set<Spot> taken = new HashSet<>();

    private FloorPlan(List<RoomDefinition> inOrder) {
        inOrder.forEach(room -> rooms.put(room.id(), room));
        int eastmost = 0;
        for (RoomDefinition room : inOrder) {
            if (!spots.containsKey(room.id())) {
                layOut(room, spots.isEmpty() ? Spot.ORIGIN : new Spot(eastmost + 2, 0, 0));
                eastmost = spots.values().stream().mapToInt(Spot::x).max().orElse(0);
            }
        }
    }

    /** Of the rooms of one zone. */
    public static FloorPlan of(Collection<RoomDefinition> rooms) {
        return new FloorPlan(rooms.stream().sorted(Comparator.comparingInt(RoomDefinition::number)).toList());
    }

    /** Where the room is; the middle of the map if the plan does not have it. */
    public Spot spot(RoomId room) {
        return spots.getOrDefault(room, Spot.ORIGIN);
    }

    private void layOut(RoomDefinition first, Spot at) {
        Deque<RoomDefinition> coming = new ArrayDeque<>();
        put(first, at, coming);
        while (!coming.isEmpty()) {
            var room = coming.remove();
            var here = spot(room.id());
            room.exits().forEach((direction, exit) -> {
                var there = rooms.get(exit.room());
                if (there != null && !spots.containsKey(there.id())) {
                    put(there, free(here, direction), coming);
                }
            });
        }
    }

    private void put(RoomDefinition room, Spot spot, Deque<RoomDefinition> coming) {
        spots.put(room.id(), spot);
        taken.add(spot);
        coming.add(room);
    }

    private Spot free(Spot from, Direction direction) {
        int steps = 1;
        while (taken.contains(from.towards(direction, steps))) {
            steps++;
        }
        return from.towards(direction, steps);
    }
}
