package org.jventure.feature.growth;

import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody becomes more than they were. */
sealed interface GrowthEvent extends GameEvent {

    /** Told to who gains it. */
    record Gained(long points) implements GrowthEvent {}

    /**
     * Somebody is of a higher level from now on.
     *
     * @param learnt names of what they can do since: skills and proficiencies
     */
    record Rose(CharacterId actor, StyledText who, int level, List<String> learnt) implements GrowthEvent {

        public Rose {
            learnt = List.copyOf(learnt);
        }
    }
}
