package org.jventure.feature.npc;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.kernel.RoomId;
import org.jventure.turn.Turn;
import org.jventure.world.Exit;
import org.jventure.world.Npc;
import org.jventure.world.ZoneWorld;

/** How NPCs find their way about: within their zone, and only where it is open. */
final class Ways {

    /** Rooms that are looked at before a way is given up. */
    private static final int MOST_ROOMS = 500;

    private Ways() {}

    static List<Exit> from(ZoneWorld world, RoomId room) {
        return world.room(room).stream()
                .flatMap(it -> it.exits().values().stream())
                .filter(exit -> exit.zone().equals(world.id()) && world.room(exit.room()).isPresent())
                .toList();
    }

    /** The first step of the shortest way; empty if there is none, or it is there. */
    static Optional<Exit> toward(ZoneWorld world, RoomId from, RoomId to) {
        var first = new HashMap<RoomId, Exit>();
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !first.containsKey(to) && first.size() < MOST_ROOMS) {
            var here = waiting.remove();
            for (Exit exit : from(world, here)) {
                if (!exit.room().equals(from) && !first.containsKey(exit.room())) {
                    first.put(exit.room(), first.getOrDefault(here, exit));
                    waiting.add(exit.room());
                }
            }
        }
        return from.equals(to) ? Optional.empty() : Optional.ofNullable(first.get(to));
    }

    /** Rooms of the zone by how many steps they are from that one, as far as that. */
    static Map<RoomId, Integer> around(ZoneWorld world, RoomId from, int most) {
        var steps = new HashMap<>(Map.of(from, 0));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && steps.size() < MOST_ROOMS) {
            var here = waiting.remove();
            int next = steps.getOrDefault(here, 0) + 1;
            for (Exit exit : from(world, here)) {
                if (next <= most && steps.putIfAbsent(exit.room(), next) == null) {
                    waiting.add(exit.room());
                }
            }
        }
        return steps;
    }

    static void walk(Turn turn, Npc npc, Exit exit) {
        turn.emitTo(npc.room(), _ -> true, new MovementEvent.Departed(npc.styledName(), exit.direction()));
        turn.move(npc, exit.room());
        turn.emitTo(exit.room(), _ -> true, new MovementEvent.Arrived(npc.styledName(), exit.direction()));
    }
}
