package org.jventure.rules.conduct;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;

/**
 * What an NPC does of itself, without anything that is written step by step.
 *
 * @param patrol    where it walks; null = nowhere
 * @param guard     which ways it bars; null = none
 * @param attack    whom it attacks at sight; null = nobody
 * @param defends   whether it attacks who attacks anybody else in its room
 * @param helps     whether it assists others of its kind
 * @param scavenge  what it carries off; null = nothing
 * @param remembers how long it knows who has attacked it, and attacks that one when it comes again; zero = not at all
 * @param heal      whom it heals; null = nobody
 */
public record Habits(
        @Nullable Patrol patrol,
        @Nullable Guard guard,
        @Nullable Attack attack,
        boolean defends,
        boolean helps,
        @Nullable Scavenge scavenge,
        Duration remembers,
        @Nullable Heal heal) {

    public static final Habits NONE = new Habits(null, null, null, false, false, null, Duration.ZERO, null);

    /** Whether any of it has to do with fights. */
    public boolean isWarlike() {
        return attack != null || defends || helps || remembers.isPositive();
    }

    /**
     * A round through rooms, and from the last to the first again.
     *
     * @param rooms two or more; those that don't lie beside each other are reached by the shortest way within the zone
     * @param every mean time between two steps
     */
    public record Patrol(List<RoomId> rooms, Duration every) {

        public Patrol {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * It lets not everybody through.
     *
     * @param exits words of directions
     * @param level from which one may pass; 0 = at no level
     * @param pass  whoever carries one may pass at any level; null = nothing helps
     * @param words what it says; {@code [name]} is the NPC. Empty = as usual
     */
    public record Guard(List<String> exits, int level, @Nullable PrototypeId pass, String words) {

        public Guard {
            exits = List.copyOf(exits);
        }

        /** Whether one of that level may go that way; {@code carries} says whether it has the pass. */
        public boolean admits(String exit, int ofLevel, boolean carries) {
            return !exits.contains(exit) || level > 0 && ofLevel >= level || pass != null && carries;
        }
    }

    /** Players from one level up to another. */
    public record Attack(int from, int to) {

        public boolean covers(int level) {
            return level >= from && level <= to;
        }
    }

    /**
     * @param every mean time between two thefts
     * @param nest  where it takes things; null = its home
     */
    public record Scavenge(Duration every, @Nullable RoomId nest) {}

    /**
     * @param amount points of health
     * @param below  percent of health under which it heals by itself; 0 = only who asks
     * @param every  how long one has to wait for the next time
     * @param price  coins that who asks pays
     */
    public record Heal(int amount, int below, Duration every, int price) {}
}
