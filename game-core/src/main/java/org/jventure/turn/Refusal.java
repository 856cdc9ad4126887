package org.jventure.turn;

import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** "You may not": an answer to a player, not a fault. It undoes the turn, is shown, and is never logged. */
public final class Refusal extends RuntimeException {

    private final transient StyledText words;

    public Refusal(String sentence) {
        this(StyledText.of(Style.REFUSAL, sentence));
    }

    public Refusal(StyledText words) {
        super(words.plainText(), null, false, false); // an everyday answer: no stack trace
        this.words = words;
    }

    public StyledText words() {
        return words;
    }
}
