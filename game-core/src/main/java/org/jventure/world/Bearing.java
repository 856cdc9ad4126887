package org.jventure.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.RoomId;
import org.jventure.rules.conduct.Status;

/**
 * What is one NPC's own, and not its kind's. As soft as where it stands.
 *
 * @param home   where it came into the world
 * @param name   what it is called; empty = as its kind
 * @param status how it looks for a while; null = as ever
 * @param stage  which room of its patrol it makes for
 * @param marks  what it has not forgotten yet, and until when it will not
 */
public record Bearing(RoomId home, String name, @Nullable Status status, int stage, Map<String, Instant> marks) {

    /** It has no better memory than that. */
    private static final int MOST_MARKS = 100;

    public Bearing {
        marks = Map.copyOf(marks);
    }

    /** Of one that has just come into the world. */
    public Bearing(RoomId home, String name) {
        this(home, name, null, 0, Map.of());
    }

    public Bearing looking(@Nullable Status changed) {
        return new Bearing(home, name, changed, stage, marks);
    }

    public Bearing making(int forStage) {
        return new Bearing(home, name, status, forStage, marks);
    }

    /** Lives there from now on, under that name. */
    public Bearing settled(RoomId newHome, String newName) {
        return new Bearing(newHome, newName, status, stage, marks);
    }

    /** Whether it remembers that. */
    public boolean remembers(String mark, Instant now) {
        var until = marks.get(mark);
        return until != null && until.isAfter(now);
    }

    /** Remembers that too, as far as its memory goes; what is over is forgotten. */
    public Bearing remembering(String mark, Instant until, Instant now) {
        var more = new HashMap<>(marks);
        more.values().removeIf(end -> !end.isAfter(now));
        if (more.size() < MOST_MARKS || more.containsKey(mark)) {
            more.put(mark, until);
        }
        return new Bearing(home, name, status, stage, more);
    }
}
