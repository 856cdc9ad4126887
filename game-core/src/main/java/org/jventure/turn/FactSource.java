package org.jventure.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * What the program of a player's client may know of some side of the world. To add one, write a Spring component that
 * implements this. It is asked after each turn that changed what the character is, holds, or has around it, and only if
 * the program wants to know: so it needs no telling where something happens. It only reads.
 */
public interface FactSource {

    FactKind kind();

    /** How it is now. */
    ClientFact now(View view);

    /** The answer to a question that is no {@link FactQuestion.Again}; null if it is for another source, or has none. */
    default @Nullable ClientFact answer(FactQuestion question, View view) {
        return null;
    }

    /** What there is to look at, through whose eyes. */
    record View(ZoneWorld world, PlayerCharacter who, FarSpeech far, Instant now) {}
}
