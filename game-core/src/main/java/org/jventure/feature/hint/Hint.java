package org.jventure.feature.hint;

import org.jventure.text.Words;

/** Something that the game explains when it first happens to somebody. What to do while nothing happens, sessions know. */
public enum Hint {
    AFK("Whatever you type next tells everybody that you are back."),
    QUOTED_SAY("You need no quotation marks: 'say hello' puts them where they belong."),
    FIRST_TELL("'reply <words>' answers whoever has told you something last."),
    SKILL_COOLDOWN("A skill takes its time until you can use it again. 'skills' tells how long."),
    FIRST_GROUP("'gtell <words>' talks to your group wherever it is, and 'group' shows how everybody in it fares.");

    private final String words;

    Hint(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As it is kept with a character that has read it. */
    public String key() {
        return Words.lowerCase(name()).replace('_', '-');
    }
}
