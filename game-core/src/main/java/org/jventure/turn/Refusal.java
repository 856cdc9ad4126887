package org.jventure.turn;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** "You may not": an answer to a player, not a fault. It undoes the turn, is shown, and is never logged. */
public final class Refusal extends RuntimeException {

    private final transient StyledText words;
    private final transient @Nullable ClientFact fact;

    public Refusal(String sentence) {
        this(StyledText.of(Style.REFUSAL, sentence));
    }

    public Refusal(StyledText words) {
        this(words, null);
    }

    /** @param fact for the client's program, if it wants to know that kind */
    public Refusal(StyledText words, @Nullable ClientFact fact) {
        super(words.plainText(), null, false, false); // an everyday answer: no stack trace
        this.words = words;
        this.fact = fact;
    }

    public @Nullable ClientFact fact() {
        return fact;
    }

    public StyledText words() {
        return words;
    }
}
