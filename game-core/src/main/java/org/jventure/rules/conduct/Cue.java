package org.jventure.rules.conduct;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;

/** What an NPC heeds. */
public sealed interface Cue {

    /** Somebody comes into its room. */
    record Entered(Who who) implements Cue {}

    /** Somebody goes out of its room. */
    record Left(Who who) implements Cue {}

    /** Somebody speaks in its room, or whispers to it. */
    record Heard(Hearing words, Who who) implements Cue {}

    /** @param room where it has to be; null = anywhere */
    record Ticked(Duration least, Duration random, @Nullable RoomId room) implements Cue {}

    /** It is its turn in a fight; one of these is chosen, by weight. */
    record FightTicked(int weight) implements Cue {}

    /** Somebody attacks it, or takes aim at it. */
    record Targeted() implements Cue {}

    /** @param item which; null = anything */
    record Received(@Nullable PrototypeId item) implements Cue {}

    /** Another NPC dies in its room. */
    record NpcDied() implements Cue {}

    /** A player dies in its room. */
    record PlayerDied() implements Cue {}

    /** @param social its key; empty = any */
    record Gestured(String social) implements Cue {}

    /** @param part of the day that begins */
    record DayTurned(DayPart part) implements Cue {}

    /** All there are, by their words. */
    static List<String> words() {
        return List.of(
                "room/entered", "room/left", "room/heard", "state/ticked", "combat/ticked", "character/targeted",
                "item/received", "npc/died", "player/died", "social", "time");
    }

    default String word() {
        return switch (this) {
            case Entered _ -> "room/entered";
            case Left _ -> "room/left";
            case Heard _ -> "room/heard";
            case Ticked _ -> "state/ticked";
            case FightTicked _ -> "combat/ticked";
            case Targeted _ -> "character/targeted";
            case Received _ -> "item/received";
            case NpcDied _ -> "npc/died";
            case PlayerDied _ -> "player/died";
            case Gestured _ -> "social";
            case DayTurned _ -> "time";
        };
    }

    /** Whether there is somebody whom it is about. */
    default boolean isAboutSomebody() {
        return !(this instanceof Ticked || this instanceof DayTurned);
    }

    /** Whether it comes to nothing when that one has gone. */
    default boolean needsPresence() {
        return this instanceof Entered || this instanceof Heard || this instanceof Gestured;
    }
}
