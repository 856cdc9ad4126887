package org.jventure.command;

import java.util.Optional;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;

/**
 * What follows the verb. Where something is missing, the sentence given becomes a refusal.
 *
 * @param verb the verb as the table knows it: "north" also for "n"
 * @param text the rest of the line without blanks around it
 */
public record Arguments(String verb, String text) {

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** All that follows. */
    public String rest(String whenMissing) {
        if (text.isEmpty()) {
            throw new Refusal(whenMissing);
        }
        return text;
    }

    /** The first word. */
    public String word(String whenMissing) {
        var words = rest(whenMissing);
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    /** What follows the first word. */
    public Arguments afterWord() {
        int end = text.indexOf(' ');
        return new Arguments(verb, end < 0 ? "" : text.substring(end + 1).strip());
    }

    /** Without the word in front, if it is there: "at" in "look at cat". */
    public Arguments without(String leading) {
        return startsWith(leading) ? afterWord() : this;
    }

    public boolean startsWith(String word) {
        var lower = Words.lowerCase(text);
        return lower.equals(word) || lower.startsWith(word + " ");
    }

    /** What stands before and after the last of the small words: "lantern" and "ann" in "lantern to ann". */
    public Optional<Pair> around(String... smallWords) {
        var lower = " " + Words.lowerCase(text) + " ";
        for (String word : smallWords) {
            int at = lower.lastIndexOf(" " + word + " ");
            if (at >= 0) {
                var before = text.substring(0, Math.min(at, text.length())).strip();
                int after = Math.min(at + word.length() + 1, text.length());
                return Optional.of(new Pair(before, text.substring(after).strip()));
            }
        }
        return Optional.empty();
    }

    /** Two sides of a small word; either may be empty. */
    public record Pair(String before, String after) {}
}
