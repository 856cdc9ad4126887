package org.jventure.rules.conduct;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;

/** Something that NPCs may notice. */
public sealed interface Happening {

    /** Where; null = everywhere in the zone. */
    @Nullable RoomId room();

    /** Who did it, or whom it befell; null = nobody. */
    @Nullable FighterId who();

    record Entered(RoomId room, FighterId who) implements Happening {}

    record Left(RoomId room, FighterId who) implements Happening {}

    /** @param only who alone can hear it; null = everybody in the room */
    record Heard(RoomId room, FighterId who, String words, @Nullable NpcId only) implements Happening {}

    record Received(RoomId room, FighterId who, NpcId receiver, PrototypeId item) implements Happening {}

    /** @param social its key */
    record Gestured(RoomId room, FighterId who, NpcId target, String social) implements Happening {}

    /** @param who attacks that one, and not back */
    record Targeted(RoomId room, FighterId who, FighterId target) implements Happening {}

    /**
     * An NPC has had its blow in a round.
     *
     * @param who whom it fights
     */
    record Fought(RoomId room, FighterId who, NpcId fighter) implements Happening {}

    /** @param who is dead */
    record Died(RoomId room, FighterId who) implements Happening {}

    record DayTurned(DayPart part) implements Happening {

        @Override
        public @Nullable RoomId room() {
            return null;
        }

        @Override
        public @Nullable FighterId who() {
            return null;
        }
    }
}
