package org.jventure.rules.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;

/** One thing that an NPC does. In texts, {@code [name]} is the NPC and {@code [who]} the one whom it is about. */
public sealed interface Deed {

    /**
     * @param messages one of them, by chance
     * @param room     only there; null = anywhere
     */
    record Say(List<String> messages, @Nullable RoomId room) implements Deed {

        public Say {
            messages = List.copyOf(messages);
        }
    }

    /**
     * @param message what is seen behind its name; empty = only its looks change
     * @param status  how it looks from then on; null = as before
     * @param reset   whether it looks as ever again
     */
    record Emote(String message, @Nullable Status status, boolean reset) implements Deed {}

    /** @param most rooms away from its home */
    record Move(int most) implements Deed {}

    record UseSkill(String skill) implements Deed {}

    record Target(boolean players, boolean npcs) implements Deed {}

    record Give(PrototypeId item) implements Deed {}

    record Drop(PrototypeId item) implements Deed {}

    record Wait() implements Deed {}

    /** All there are, by their words. */
    static List<String> words() {
        return List.of("say", "emote", "move", "skill", "target", "give", "drop", "wait");
    }

    default String word() {
        return switch (this) {
            case Say _ -> "say";
            case Emote _ -> "emote";
            case Move _ -> "move";
            case UseSkill _ -> "skill";
            case Target _ -> "target";
            case Give _ -> "give";
            case Drop _ -> "drop";
            case Wait _ -> "wait";
        };
    }
}
