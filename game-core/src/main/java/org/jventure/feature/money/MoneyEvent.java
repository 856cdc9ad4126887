package org.jventure.feature.money;

import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody does something with coins that nobody does with things. */
sealed interface MoneyEvent extends GameEvent {

    /** Each of the others, who are named, got so many. */
    record Shared(CharacterId actor, StyledText who, long amount, long each, List<StyledText> others)
            implements MoneyEvent {

        public Shared {
            others = List.copyOf(others);
        }
    }

    /** @param where as "the sea" */
    record Thrown(CharacterId actor, StyledText who, long amount, String where) implements MoneyEvent {}
}
